import { launchBrowser } from "../browser/launch.ts";
import { buildPages } from "../service/build-pages.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { startBenchService } from "./service.ts";
import { percentile } from "./statistics.ts";

const points = 100_000;

/** Times that the chart is drawn anew; the median counts. */
const runs = 5;

/** The first draw of `<cx-sentiment-trend>` from an answer with 100,000 points, until the frame is about to be painted. */
export const trendDraw: Measurement = {
  name: "trend-draw",
  async take(): Promise<Figure[]> {
    await buildPages();
    await using service = await startBenchService();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const address = `${service.url}/bench-of-the-trend`;
      const body = '<!doctype html><script type="module" src="/cdn/customer-pulse.js"></script>';
      await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
      await page.goto(address);
      const times: number[] = [];
      for (let run = 0; run < runs; run++) times.push(await page.evaluate(drawOnce, points));
      const what = `uPlot trend of ${points.toLocaleString("en")} points, first draw`;
      return [{ what, value: percentile(times, 0.5), unit: "ms", budget: { below: 50 } }];
    } finally {
      await browser.close();
    }
  },
};

/** Runs in the page: puts a trend on it, answers its request, and takes the time from the answer to the frame. */
async function drawOnce(count: number): Promise<number> {
  const response = await (await fetch("/v1/widgets/sentiment-trend?grain=day")).json();
  const x = Array.from({ length: count }, (_, index) => index * 86_400);
  const y = x.map((_, index) => Math.sin(index / 500));
  const series = [{ key: null, label: "" }];
  const data = { ...response.data, grain: "day", series, x, y: [y], counts: [x.map(() => 1)] };

  const trend = document.createElement("cx-sentiment-trend");
  let answered = 0;
  const client = {
    request: async () => {
      answered = performance.now();
      return { data, meta: response.meta };
    },
  };
  const drawn = new Promise<number>((resolve) => {
    trend.addEventListener("cx-load", () => requestAnimationFrame(() => resolve(performance.now())), { once: true });
  });
  Object.assign(trend, { client });
  document.body.append(trend);
  const end = await drawn;
  trend.remove();
  return end - answered;
}
