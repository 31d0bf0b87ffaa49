import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { recordLoads, waitForAllLoads } from "../browser/load-log.ts";
import { buildPages } from "../service/build-pages.ts";
import type { ServiceProcess } from "../service/service-process.ts";
import { warehouses } from "./warehouses.ts";

before(buildPages);

for (const { name, start } of warehouses) {
  describe(`on ${name}`, () => {
    let service: ServiceProcess;
    let browser: Browser;

    before(async () => {
      service = await start({ customers: 100, seed: 5, until: "2026-06-30" });
      browser = await launchBrowser();
    });

    after(async () => {
      await browser?.close();
      await service?.[Symbol.asyncDispose]();
    });

    for (const width of [1440, 1024, 768, 375, 320]) {
      for (const colorScheme of ["light", "dark"] as const) {
        test(`at ${width} px, ${colorScheme}, the dashboard is accessible and nothing scrolls sideways`, async () => {
          // Tall enough that every widget is visible, and so asks for its data.
          const page = await browser.newPage({ viewport: { width, height: 3600 }, colorScheme });
          await recordLoads(page);
          await page.goto(`${service.url}/?churnRisk=High&churnRisk=Medium&reviewLanguage=german`);
          await waitForAllLoads(page);
          assert.deepEqual(await violations(page), []);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            "it scrolls sideways",
          );
          await page.close();
        });
      }
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
        await page.goto(service.url, { waitUntil: "networkidle" });
        await page.locator("cx-kpi-card [part=value]").first().waitFor();
        const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
        assert.ok(moved < 0.02, `layout shift is ${moved}`);
        await page.close();
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
        return card?.shadowRoot?.querySelector("[part=value]")?.textContent !== old;
      }, before);
      assert.match((await opener.textContent()) ?? "", /Filters \(1\)/);
      await page.close();
    });
  });
}

/** What axe finds on the page, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`),
  );
}
