import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { recordLoads, waitForAllLoads } from "../browser/load-log.ts";
import { buildPages } from "../service/build-pages.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";

/** Every view by its address, filtered by something that not every widget knows. */
const filters = "churnRisk=High&churnRisk=Medium&reviewLanguage=german";
const addresses = {
  overview: `/?${filters}`,
  sentiment: `/?tab=sentiment&${filters}`,
  support: `/?tab=support&${filters}`,
  product: `/?tab=product&${filters}`,
  segments: `/?tab=segments&${filters}`,
  customer: "/?tab=customer&customer.customerId=CUST-00004",
};

/**
 * The screens that the page is made for, one at 200 % zoom, and the narrowest that it has to work on. Axe looks at the page
 * in its three layouts; at each tag, in every state, it looks in `accessibility`.
 */
const screens = [
  { name: "1440 px, light", width: 1440, colorScheme: "light", byAxe: true },
  { name: "1440 px, dark", width: 1440, colorScheme: "dark", byAxe: false },
  { name: "1440 px at 200 % zoom", width: 720, deviceScaleFactor: 2, colorScheme: "light", byAxe: false },
  { name: "1024 px, light", width: 1024, colorScheme: "light", byAxe: false },
  { name: "768 px, dark", width: 768, colorScheme: "dark", byAxe: true },
  { name: "375 px, light", width: 375, colorScheme: "light", byAxe: true },
  { name: "320 px, dark", width: 320, colorScheme: "dark", byAxe: false },
] as const;

let service: ServiceProcess;
let browser: Browser;

before(async () => {
  await buildPages();
  service = await startService({ customers: 100, seed: 5, until: "2026-06-30" });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await service?.[Symbol.asyncDispose]();
});

for (const [view, address] of Object.entries(addresses)) {
  describe(`the ${view}`, () => {
    for (const { name, width, byAxe, ...look } of screens) {
      test(`on ${name}, ${byAxe ? "is accessible and " : ""}nothing scrolls sideways`, async () => {
        // Tall enough that every widget is visible, and so asks for its data.
        const page = await browser.newPage({ viewport: { width, height: 5000 }, ...look });
        await recordLoads(page);
        await page.goto(service.url + address);
        await waitForAllLoads(page);
        if (byAxe) assert.deepEqual(await violations(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it scrolls sideways");
        await page.close();
      });
    }

    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 768, height: 1024 },
      { width: 375, height: 812 },
    ]) {
      test(`at ${viewport.width} px nothing moves when the figures come`, async () => {
        const page = await browser.newPage({ viewport });
        await page.addInitScript(() => {
          const log = window as unknown as { moved: number };
          log.moved = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) log.moved += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
        });
        // A footer that names filters which do not apply may take a line more: nobody knows before the answer.
        await recordLoads(page);
        await page.goto(service.url + address.replace(filters, ""), { waitUntil: "networkidle" });
        await page.waitForFunction(() => (window as unknown as { pulseLoads: unknown[] }).pulseLoads.length > 0);
        const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
        assert.ok(moved < 0.02, `layout shift is ${moved}`);
        await page.close();
      });
    }
  });
}

test("on a phone the filters are a drawer that covers nothing when shut, and a choice in it reaches the figures", async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  await page.goto(service.url);
  const total = page.locator("cx-kpi-card[metric=total-interactions] [part=value]");
  await total.waitFor();
  const before = await total.textContent();
  const opener = page.locator("cx-filter-bar [part=opener]");
  await opener.click();
  assert.deepEqual(await violations(page), []);
  await page.getByRole("checkbox", { name: /^High Value/ }).check();
  await page.getByRole("button", { name: "Show results" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.waitForFunction((old) => {
    const card = document.querySelector("cx-kpi-card[metric=total-interactions]");
    const text = card?.shadowRoot?.querySelector("[part=value]")?.textContent;
    return text !== undefined && text !== old;
  }, before);
  assert.match((await opener.textContent()) ?? "", /Filters \(1\)/);
  await page.close();
});

test("the print button waits for the figures of cards that nobody has scrolled to", async () => {
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.addInitScript(() => {
    window.print = () => {
      const tags = [...document.querySelectorAll<Element & { response?: unknown }>("#support > *")];
      document.title = `printed ${tags.filter(({ response }) => response !== undefined).length} of ${tags.length}`;
    };
  });
  await page.goto(`${service.url}/?tab=support`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Print" }).click();
  await page.waitForFunction(() => document.title.startsWith("printed"));
  assert.equal(await page.title(), "printed 6 of 6");
  await page.close();
});

test("on paper the filters stand in words, and no control is printed", async () => {
  const page = await browser.newPage({ viewport: { width: 1024, height: 1200 }, colorScheme: "dark" });
  await page.goto(`${service.url}/?churnRisk=High`, { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  const printed = page.locator("#printed-filters");
  assert.ok(await printed.isVisible());
  assert.match((await printed.textContent()) ?? "", /2025-07-01 to 2026-06-30 · Churn risk: High/);
  for (const control of ["cx-filter-bar", "#share", "#print", "#theme", "[role=tab][aria-selected=false]"]) {
    assert.notEqual(await page.locator(control).count(), 0, `${control} is not on the page at all`);
    assert.equal(await page.locator(control).first().isVisible(), false, control);
  }
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  assert.equal(ground, "light");
  await page.close();
});

/** What axe finds on the page, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`),
  );
}
