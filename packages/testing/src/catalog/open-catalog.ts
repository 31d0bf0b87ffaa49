import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";
import { buildCatalog } from "./build.ts";
import { CatalogPreview } from "./preview.ts";

/** One page of the catalog, as Storybook's index lists it. */
export interface CatalogEntry {
  id: string;
  type: "story" | "docs";
  title: string;
  name: string;
}

/** So many entries are drawn at the same time: while one waits for its answers or its picture, others go on. */
export const pagesAtATime = 3;

/** The built catalog as the service serves it, open in a browser. `await using` closes it. */
export interface OpenCatalog extends AsyncDisposable {
  url: string;
  browser: Browser;
  entries: readonly CatalogEntry[];
  /** A page with Storybook's preview, on which entries are shown one after another. */
  preview(): Promise<CatalogPreview>;
}

/**
 * Builds the catalog, serves it, and opens a browser.
 *
 * @throws {Error} when the build fails or the service does not start.
 */
export async function openCatalog(): Promise<OpenCatalog> {
  await buildCatalog();
  const service: ServiceProcess = await startService({ customers: 20, seed: 1, until: "2026-06-30" });
  const url = `${service.url}/storybook`;
  const browser = await launchBrowser();
  const index: { entries: Record<string, CatalogEntry> } = await (await fetch(`${url}/index.json`)).json();
  const entries = Object.values(index.entries);
  const last = entries.at(-1);
  if (last === undefined) throw new Error("the catalog is empty");
  return {
    url,
    browser,
    entries,
    preview: () => CatalogPreview.open(browser, url, last),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await service[Symbol.asyncDispose]();
    },
  };
}
