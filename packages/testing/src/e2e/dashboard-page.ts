import type { BatchRequest, Payloads } from "@customer-pulse/contract";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { Browser, Page } from "playwright-core";
import { type Drawn, recordLoads, waitForAllLoads } from "../browser/load-log.ts";

/** Tall enough that every widget is visible, and so asks for its data. */
const viewport = { width: 1440, height: 1800 };

/** The served dashboard in a browser, with everything that it asked for and complained about. */
export class DashboardPage {
  readonly page: Page;
  /** Bodies of the batch requests, in order. */
  readonly batches: BatchRequest[] = [];
  /** Addresses that were asked for outside of the service. */
  readonly foreign: string[] = [];
  /** Errors of scripts, and whatever was written to the console as an error or a warning. */
  readonly complaints: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== "data:" && url.protocol !== "blob:") this.foreign.push(url.href);
      if (url.pathname === "/v1/batch") this.batches.push(request.postDataJSON());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
  }

  /** Opens the dashboard and waits until every widget has drawn. */
  static async open(browser: Browser, url: string): Promise<{ dashboard: DashboardPage; drawn: Drawn[] }> {
    const page = await browser.newPage({ viewport });
    const dashboard = new DashboardPage(page, new URL(url).origin);
    await recordLoads(page);
    await page.goto(url);
    return { dashboard, drawn: await waitForAllLoads(page) };
  }

  /** Does something that changes the filters, and waits until every widget has drawn its new figures. */
  async change(action: () => Promise<unknown>): Promise<Drawn[]> {
    const since = await this.page.evaluate(() => performance.now());
    await action();
    return waitForAllLoads(this.page, since);
  }

  async reload(): Promise<Drawn[]> {
    await this.page.reload();
    return waitForAllLoads(this.page);
  }

  /** The query string as lists of values by name. */
  query(): Record<string, string[]> {
    const { searchParams } = new URL(this.page.url());
    return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
  }
}

/** What the widgets of one id have drawn. */
export function dataOf<Id extends WidgetId>(drawn: readonly Drawn[], id: Id): Payloads[Id][] {
  return drawn.filter(({ meta }) => meta.widget === id).map(({ data }) => data as Payloads[Id]);
}
