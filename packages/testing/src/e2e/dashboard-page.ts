import type { BatchRequest, Payloads } from "@customer-pulse/contract";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { Browser, Page } from "playwright-core";
import { type Drawn, recordLoads, waitForAllLoads } from "../browser/load-log.ts";

/** Tall enough that every widget is visible, and so asks for its data. */
const viewport = { width: 1440, height: 2400 };

/** The views whose tags all show figures without anybody doing anything, by their names in the address. */
export const views = ["overview", "sentiment", "support", "product", "segments"] as const;
export type View = (typeof views)[number];

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

  /** Opens a view of the dashboard (the overview unless told otherwise) and waits until every widget in it has drawn. */
  static open(browser: Browser, url: string, view: View = "overview"): Promise<OpenedDashboard> {
    return DashboardPage.openAddress(browser, view === "overview" ? url : `${url}/?tab=${view}`);
  }

  /** The same for a whole address, such as one that somebody shared. */
  static async openAddress(browser: Browser, address: string): Promise<OpenedDashboard> {
    const page = await browser.newPage({ viewport });
    const dashboard = new DashboardPage(page, new URL(address).origin);
    await recordLoads(page);
    await page.goto(address);
    return { dashboard, drawn: await waitForAllLoads(page) };
  }

  /** Goes to another view by its tab; what it has drawn by then, now or before. */
  async goTo(view: View): Promise<Drawn[]> {
    await this.page.getByRole("tab", { name: view, exact: false }).click();
    return waitForAllLoads(this.page);
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

interface OpenedDashboard {
  dashboard: DashboardPage;
  /** What its widgets have drawn. */
  drawn: Drawn[];
}

/** What the first widget of an id has drawn. */
export function dataOf<Id extends WidgetId>(drawn: readonly Drawn[], id: Id): Payloads[Id] {
  const found = drawn.find(({ meta }) => meta.widget === id);
  if (found === undefined) throw new Error(`no ${id} has drawn`);
  return found.data as Payloads[Id];
}
