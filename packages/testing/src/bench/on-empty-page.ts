import type { Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { buildPages } from "../service/build-pages.ts";
import type { Figure } from "./measurement.ts";
import { startBenchService } from "./service.ts";

/** Measures on a page of the service's own origin that holds nothing but the tags' script. */
export async function onEmptyPage(measure: (page: Page) => Promise<Figure[]>): Promise<Figure[]> {
  await buildPages();
  await using service = await startBenchService();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const address = `${service.url}/page-of-the-bench`;
    const body = '<!doctype html><script type="module" src="/cdn/customer-pulse.js"></script>';
    await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(address);
    return await measure(page);
  } finally {
    await browser.close();
  }
}
