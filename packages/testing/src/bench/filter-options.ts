import type { Measurement } from "./measurement.ts";
import { onEmptyPage } from "./on-empty-page.ts";
import { percentile } from "./statistics.ts";

const options = 10_000;

/** Times that the bar is drawn anew; the median counts. */
const runs = 5;

interface Times {
  /** From the answer to the frame that shows the list. */
  drawn: number;
  /** From the first key in the search field to the frame that shows what it found: names are folded here. */
  firstKey: number;
  /** The same for the next key. */
  nextKey: number;
  /** From a choice to the frame that shows it. */
  chosen: number;
}

/** `<cx-filter-bar>` with a list of 10,000 options: how long a reader waits for what they do in it to show. */
export const filterOptions: Measurement = {
  name: "filter-options",
  take: () =>
    onEmptyPage(async (page) => {
      const taken: Times[] = [];
      for (let run = 0; run < runs; run++) taken.push(await page.evaluate(useOnce, options));
      const median = (name: keyof Times) =>
        percentile(
          taken.map((times) => times[name]),
          0.5,
        );
      const list = `filter list of ${options.toLocaleString("en")} options`;
      return [
        { what: `${list}, first draw`, value: median("drawn"), unit: "ms", budget: { below: 50 } },
        { what: `${list}, first key of a search`, value: median("firstKey"), unit: "ms", budget: { below: 100 } },
        { what: `${list}, next key`, value: median("nextKey"), unit: "ms", budget: { below: 50 } },
        { what: `${list}, a choice`, value: median("chosen"), unit: "ms", budget: { below: 50 } },
      ];
    }),
};

/** Runs in the page: puts a bar on it, answers its request, and takes the times of what a reader does in the list. */
async function useOnce(count: number): Promise<Times> {
  const response = await (await fetch("/v1/widgets/filter-bar")).json();
  const productId = Array.from({ length: count }, (_, index) => ({ value: `Prodüct ${index}`, count: index }));
  const data = { ...response.data, options: { productId } };
  const bar = document.createElement("cx-filter-bar");
  bar.setAttribute("filters", "productId");
  let answered = 0;
  const client = {
    request: async () => {
      answered = performance.now();
      return { data, meta: response.meta };
    },
  };
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const loaded = new Promise((resolve) => bar.addEventListener("cx-load", resolve, { once: true }));
  Object.assign(bar, { client });
  document.body.append(bar);
  await loaded;
  const drawn = (await frame()) - answered;
  const list = bar.shadowRoot?.querySelector("cx-filter-options")?.shadowRoot;
  const field = list?.querySelector<HTMLInputElement>("input[type=search]");
  if (!list || !field) throw new Error("the list has no search field");
  const type = async (text: string) => {
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input"));
    return (await frame()) - start;
  };
  const firstKey = await type("9");
  const nextKey = await type("99");
  const start = performance.now();
  list.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  const chosen = (await frame()) - start;
  const filters = { productId: null };
  const detail = { filters, source: "user", origin: null };
  bar.dispatchEvent(new CustomEvent("cx-filter-request", { bubbles: true, composed: true, detail }));
  bar.remove();
  return { drawn, firstKey, nextKey, chosen };
}
