import type { Figure, Measurement } from "./measurement.ts";
import { onEmptyPage } from "./on-empty-page.ts";
import { percentile } from "./statistics.ts";

/** The charts on a canvas, each with as many points as it must be quick with. */
const charts = [
  { what: "uPlot trend of 100,000 points, first draw", tag: "sentiment-trend", points: 100_000 },
  { what: "scatter of 20,000 customers, first draw", tag: "sentiment-scatter", points: 20_000 },
] as const;
type Chart = (typeof charts)[number];

/** Times that each chart is drawn anew; the median counts. */
const runs = 5;

/** The first draw of each chart from an answer with very many points, until the frame is about to be painted. */
export const trendDraw: Measurement = {
  name: "trend-draw",
  take: () =>
    onEmptyPage(async (page) => {
      const figures: Figure[] = [];
      for (const chart of charts) {
        const times: number[] = [];
        for (let run = 0; run < runs; run++) times.push(await page.evaluate(drawOnce, chart));
        figures.push({ what: chart.what, value: percentile(times, 0.5), unit: "ms", budget: { below: 50 } });
      }
      return figures;
    }),
};

/** Runs in the page: puts a chart on it, answers its request, and takes the time from the answer to the frame. */
async function drawOnce({ tag, points }: Chart): Promise<number> {
  const response = await (await fetch(`/v1/widgets/${tag}`)).json();
  const places = Array.from({ length: points }, (_, index) => index);
  const answers = {
    "sentiment-trend": () => ({
      grain: "day",
      series: [{ key: null, label: "" }],
      x: places.map((place) => place * 86_400),
      y: [places.map((place) => Math.sin(place / 500))],
      counts: [places.map(() => 1)],
      partial: { first: false, last: false },
    }),
    "sentiment-scatter": () => ({
      points: {
        customerId: places.map((place) => `C-${place}`),
        trend: places.map((place) => Math.sin(place)),
        volatility: places.map((place) => Math.cos(place * 7) + 1),
        category: places.map((place) => ["Positive", "Neutral", "Negative"][place % 3]),
      },
      total: points,
      sampled: false,
    }),
  };
  const data = answers[tag]();

  const element = document.createElement(`cx-${tag}`);
  let answered = 0;
  const client = {
    request: async () => {
      answered = performance.now();
      return { data, meta: response.meta };
    },
  };
  const drawn = new Promise<number>((resolve) => {
    element.addEventListener("cx-load", () => requestAnimationFrame(() => resolve(performance.now())), { once: true });
  });
  Object.assign(element, { client });
  document.body.append(element);
  const end = await drawn;
  element.remove();
  return end - answered;
}
