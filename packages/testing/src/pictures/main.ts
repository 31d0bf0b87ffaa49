import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { root } from "../paths.ts";
import { buildPages } from "../service/build-pages.ts";
import { startService } from "../service/service-process.ts";
import { dataTags, openTag } from "../tags/tag-page.ts";
import { focus, somebodyAtRisk } from "../tags/tag-states.ts";
import { takeStates } from "./states.ts";
import { takeStories } from "./stories.ts";

/**
 * `pnpm pictures` takes the pictures of the README and of every tag anew, from the served pages over generated records.
 * `pnpm pictures states` takes every tag in every state, to look at. `pnpm pictures stories` takes those that the stories of
 * the catalog are compared with.
 */
const views = [
  { name: "overview-light", width: 1440, height: 1120, colorScheme: "light", path: "/" },
  { name: "overview-dark", width: 1440, height: 1120, colorScheme: "dark", path: "/?churnRisk=High" },
  { name: "phone", width: 375, height: 812, colorScheme: "light", path: "/" },
] as const;

async function takeViews(browser: Browser, service: string): Promise<void> {
  const folder = join(root, "packages", "dashboard", "pictures");
  await mkdir(folder, { recursive: true });
  for (const { name, path, colorScheme, ...viewport } of views) {
    const page = await browser.newPage({ viewport, colorScheme, locale: "en-GB" });
    // What can be seen has been asked for and drawn once the page is quiet.
    await page.goto(service + path, { waitUntil: "networkidle" });
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    console.log(`${name}.png`);
    await page.close();
  }
}

async function takeTags(browser: Browser, service: string, customerId: string): Promise<void> {
  const folder = join(root, "packages", "widgets", "pictures");
  await mkdir(folder, { recursive: true });
  for (const id of dataTags) {
    const page = await openTag(browser, service, id, { filters: focus(id, customerId) });
    await page.waitForLoadState("networkidle");
    await page.locator(`cx-${id}`).screenshot({ path: join(folder, `${id}.png`), animations: "disabled" });
    console.log(`${id}.png`);
    await page.close();
  }
}

async function takeServed(states: boolean): Promise<void> {
  await buildPages();
  await using service = await startService({ customers: 1000, seed: 1, until: "2026-06-30" });
  await using browser = await launchBrowser();
  const customerId = await somebodyAtRisk(service.url);
  if (states) await takeStates(browser, service.url, customerId);
  else {
    await takeViews(browser, service.url);
    await takeTags(browser, service.url, customerId);
  }
}

const [what, ...words] = process.argv.slice(2);
if (what === "stories") await takeStories(words);
else await takeServed(what === "states");
