import { type WidgetId, widgetIds } from "@customer-pulse/contract/values";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** How a tag is shown where its plain form would not show what it is for. */
const markup: Partial<Record<WidgetId, string>> = {
  "kpi-card": '<cx-kpi-card compare="previous-year"></cx-kpi-card>',
  "sentiment-trend": '<cx-sentiment-trend by="source"></cx-sentiment-trend>',
};

/** The width in CSS pixels that shows a tag at its best; 560 for those not named. */
const widths: Partial<Record<WidgetId, number>> = {
  "filter-bar": 300,
  "kpi-card": 300,
  "sentiment-trend": 760,
  "sentiment-scatter": 760,
  "ticket-volume": 760,
  "rating-trend": 760,
  "ticket-table": 1100,
  "review-table": 1100,
  "segment-table": 1100,
  "customer-profile": 900,
  "customer-timeline": 760,
  "customer-picker": 420,
};

/** Every tag that shows data. */
export const dataTags: readonly WidgetId[] = widgetIds;

export interface TagPageOptions {
  colorScheme?: "light" | "dark";
  /** Filters of the scope around the tag. */
  filters?: Record<string, unknown>;
  /** CSS pixels; default: what shows the tag at its best. */
  width?: number;
  /** What else the page's context is. */
  context?: BrowserContextOptions;
  /** What to do with the page before it is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** A tag in a scope, as markup. */
export function inScope(id: WidgetId, filters: Record<string, unknown>, tag = tagMarkup(id)): string {
  const scope = JSON.stringify(filters).replaceAll("&", "&amp;").replaceAll("'", "&#39;");
  return `<cx-scope filters='${scope}'>${tag}</cx-scope>`;
}

function tagMarkup(id: WidgetId): string {
  return markup[id] ?? `<cx-${id}></cx-${id}>`;
}

/** A page of the service's own origin with one tag on it, in a scope. Close it in the end. */
export async function openTag(
  browser: Browser,
  service: string,
  id: WidgetId,
  { colorScheme = "light", filters = {}, width = widths[id] ?? 560, context = {}, prepare }: TagPageOptions = {},
): Promise<Page> {
  const viewport = { width: width + 32, height: 900 };
  const page = await browser.newPage({ viewport, colorScheme, locale: "en-GB", ...context });
  const address = `${service}/picture-of-a-tag`;
  const body = `<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>${id}</title>
      <style>
        :root { color-scheme: light dark; }
        body { margin: 16px; background: light-dark(#f7f8fa, #0d1117); font-family: system-ui, sans-serif; }
      </style>
      <script type="module" src="/cdn/customer-pulse.js"></script>
      <main>${inScope(id, filters)}</main>
    </html>`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
  await prepare?.(page);
  await page.goto(address);
  await page.locator(`cx-${id}`).waitFor();
  return page;
}
