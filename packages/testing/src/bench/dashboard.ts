import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { countWidgets, recordLoads, waitForAllLoads } from "../browser/load-log.ts";
import { buildPages } from "../service/build-pages.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { startBenchService } from "./service.ts";
import { percentile } from "./statistics.ts";

/** Tall enough that every widget of a view is visible, and so asks for its data. */
const viewport = { width: 1440, height: 2400 };

/** The views, by their names in the address, and a customer's deep dive. */
const views = {
  overview: "/",
  sentiment: "/?tab=sentiment",
  support: "/?tab=support",
  product: "/?tab=product",
  segments: "/?tab=segments",
} as const;

/** Cold loads and filter changes of which the median counts. */
const runs = 5;

/** What the browser reports of a page's paint. */
interface Paint {
  /** Largest contentful paint, in milliseconds from the start of the navigation. */
  largest: number;
  /** Cumulative layout shift, without unit. */
  shift: number;
}

/** Where the page keeps it. */
interface PaintWindow extends Window {
  pulsePaint: Paint;
}

/** Each view of the dashboard in a real browser: first paint, layout shift, batch requests, and redraws after a filter change. */
export const dashboard: Measurement = {
  name: "dashboard",
  async take(): Promise<Figure[]> {
    await buildPages();
    await using service = await startBenchService();
    const browser = await launchBrowser();
    try {
      const figures: Figure[] = [];
      for (const [view, path] of Object.entries(views)) {
        figures.push(...(await measureView(browser, view, service.url + path)));
      }
      return figures;
    } finally {
      await browser.close();
    }
  },
};

async function measureView(browser: Browser, view: string, url: string): Promise<Figure[]> {
  const loads = [];
  for (let run = 0; run < runs; run++) loads.push(await coldLoad(browser, url));
  const changes = await filterChanges(browser, url);
  const median = (values: number[]) => percentile(values, 0.5);
  const widgets = loads[0]?.widgets ?? 0;
  return [
    {
      what: `${view}, ${widgets} widgets on a cold cache, largest paint`,
      value: median(loads.map(({ largest }) => largest)),
      unit: "ms",
      budget: { below: 1000 },
    },
    {
      what: `${view}, layout shift`,
      value: Math.max(...loads.map(({ shift }) => shift)),
      unit: "",
      budget: { below: 0.02 },
    },
    {
      what: `${view}, batch requests`,
      value: Math.max(...loads.map(({ batches }) => batches)),
      unit: "",
      budget: { atMost: 1 },
    },
    {
      what: `${view}, filter change, batch requests`,
      value: Math.max(...changes.map(({ batches }) => batches)),
      unit: "",
      budget: { atMost: 1 },
    },
    {
      what: `${view}, filter change, first widget redrawn`,
      value: median(changes.map(({ first }) => first)),
      unit: "ms",
      budget: { below: 100 },
    },
    {
      what: `${view}, filter change, last widget redrawn`,
      value: median(changes.map(({ last }) => last)),
      unit: "ms",
      budget: { below: 300 },
    },
  ];
}

async function openPage(browser: Browser): Promise<Page> {
  // A new page of the browser has a context, and so a cache, of its own.
  const page = await browser.newPage({ viewport });
  await recordLoads(page);
  await page.addInitScript(() => {
    const paint: Paint = { largest: 0, shift: 0 };
    (window as unknown as PaintWindow).pulsePaint = paint;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) paint.largest = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) paint.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return page;
}

/** Opens the dashboard with nothing in the browser's cache, and waits until every widget has drawn. */
async function coldLoad(browser: Browser, url: string): Promise<Paint & { batches: number; widgets: number }> {
  const page = await openPage(browser);
  const batches = countBatches(page);
  await page.goto(url);
  await waitForAllLoads(page);
  // Entries of the last frame are handed out after it.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const paint = await page.evaluate(() => (window as unknown as PaintWindow).pulsePaint);
  const widgets = await countWidgets(page);
  await page.close();
  return { ...paint, batches: batches(), widgets };
}

/** Counts batch requests from now on; each call of the result starts anew. */
function countBatches(page: Page): () => number {
  let batches = 0;
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/v1/batch") batches += 1;
  });
  return () => {
    const counted = batches;
    batches = 0;
    return counted;
  };
}

interface FilterChange {
  /** Milliseconds until the first and the last widget had redrawn. */
  first: number;
  last: number;
  batches: number;
}

/** Changes the filters of an open dashboard, each time to something that no cache holds yet. */
async function filterChanges(browser: Browser, url: string): Promise<FilterChange[]> {
  const page = await openPage(browser);
  const batches = countBatches(page);
  await page.goto(url);
  await waitForAllLoads(page);
  batches();
  const changes = [];
  for (let run = 0; run < runs; run++) {
    const day = `2026-05-${String(run + 1).padStart(2, "0")}`;
    const start = await page.evaluate((dateFrom) => {
      const filters = { dateRange: null, dateFrom, dateTo: "2026-06-30" };
      const detail = { filters, source: "host", origin: null };
      const request = new CustomEvent("cx-filter-request", { bubbles: true, composed: true, cancelable: true, detail });
      const at = performance.now();
      document.querySelector("cx-filter-bar")?.dispatchEvent(request);
      return at;
    }, day);
    const drawn = await waitForAllLoads(page, start);
    const times = drawn.map(({ at }) => at - start);
    changes.push({ first: Math.min(...times), last: Math.max(...times), batches: batches() });
  }
  await page.close();
  return changes;
}
