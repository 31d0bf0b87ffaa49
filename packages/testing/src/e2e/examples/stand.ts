import { type ServedExamples, serveExamples } from "@customer-pulse/examples";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../../browser/launch.ts";
import { buildPages } from "../../service/build-pages.ts";
import { freePort } from "../../service/free-port.ts";
import { type ServiceProcess, startService } from "../../service/service-process.ts";

/** The records that every example shows. */
export const records = { customers: 80, seed: 3, until: "2026-06-30" };

/** How to open an example. */
export interface OpenOptions extends BrowserContextOptions {
  /** What to do with the page before it is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** An example's page in the browser, with what it complained about. */
export interface OpenedExample extends AsyncDisposable {
  page: Page;
  /** Headers that it came with, by their names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Errors of scripts, and whatever was written to the console as an error or a warning. */
  complaints: string[];
}

/** The examples beside a real service, and a browser to open them in. `await using` ends all three. */
export class ExampleStand implements AsyncDisposable {
  readonly service: ServiceProcess;
  readonly examples: ServedExamples;
  readonly browser: Browser;

  private constructor(service: ServiceProcess, examples: ServedExamples, browser: Browser) {
    this.service = service;
    this.examples = examples;
    this.browser = browser;
  }

  static async start(): Promise<ExampleStand> {
    await buildPages();
    const port = await freePort();
    const service = await startService(records, { CORS_ORIGINS: `http://localhost:${port}` });
    const [examples, browser] = await Promise.all([serveExamples(service.url, port), launchBrowser()]);
    return new ExampleStand(service, examples, browser);
  }

  /** Opens an example by its path, such as `plain/`. Whatever it complains about has to be looked at by the caller. */
  async open(path: string, { prepare, ...options }: OpenOptions = {}): Promise<OpenedExample> {
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 1600 }, locale: "en-GB", ...options });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    await prepare?.(page);
    const response = await page.goto(`${this.examples.url}/${path}`);
    return { page, headers: response?.headers() ?? {}, complaints, [Symbol.asyncDispose]: () => page.close() };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await this.examples[Symbol.asyncDispose]();
    await this.service[Symbol.asyncDispose]();
  }
}
