import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { WidgetId } from "@customer-pulse/contract/values";
import { generateRecords } from "@customer-pulse/warehouse/records";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { Population, type StatedFilters } from "../figures/population.ts";
import { buildPages } from "../service/build-pages.ts";
import type { ServiceProcess } from "../service/service-process.ts";
import { DashboardPage } from "./dashboard-page.ts";
import { warehouses } from "./warehouses.ts";

/** What each kind of reader comes for, from the page as they find it to the answer that they leave with. */
const records = { customers: 200, seed: 7, until: "2026-06-30" };
const lastYear = { dateFrom: "2025-07-01", dateTo: "2026-06-30" };
const lastQuarter = { dateFrom: "2026-04-02", dateTo: "2026-06-30" };
const quarterBefore = { dateFrom: "2026-01-02", dateTo: "2026-04-01" };
const all = new Population(generateRecords(records));

before(buildPages);

for (const { name, start } of warehouses) {
  describe(`on ${name}`, () => {
    let service: ServiceProcess;
    let browser: Browser;

    before(async () => {
      service = await start(records);
      browser = await launchBrowser();
    });

    after(async () => {
      await browser?.close();
      await service?.[Symbol.asyncDispose]();
    });

    test("a customer success manager finds the customers at risk, and reads why the saddest of them may leave", async () => {
      const { dashboard } = await DashboardPage.open(browser, service.url, "segments");
      const { page } = dashboard;
      await dashboard.change(() => option(page, "Churn risk", "High").check());
      const atRisk = all.customers({ churnRisk: ["High"] });
      const table = page.locator("cx-segment-table");
      await table.getByText(`of ${atRisk.length}`).waitFor();
      const heading = table.getByRole("columnheader", { name: /^Average sentiment/ });
      // The highest first; the other way round when it is asked for again.
      for (const order of ["descending", "ascending"]) {
        await changeOf(page, "segment-table", () => heading.getByRole("button").click());
        assert.equal(await heading.getAttribute("aria-sort"), order);
      }

      const saddest = atRisk.toSorted((one, other) => (one.average ?? 9) - (other.average ?? 9))[0];
      assert.ok(saddest);
      const first = table.locator("tbody tr").first();
      await first.getByRole("button", { name: saddest.customerId }).click();
      const profile = page.locator("cx-customer-profile");
      await profile.getByText(saddest.customerId).first().waitFor();
      assert.equal(await page.getByRole("tab", { selected: true }).textContent(), "Customer");
      const why = await textOf(profile.locator("[part~=why]"));
      assert.match(why, /High/);
      assert.ok(why.includes(score(saddest.average)), `${score(saddest.average)} is not in: ${why}`);
      assert.ok(why.includes(String(saddest.tickets)), `${saddest.tickets} tickets are not in: ${why}`);
      await page
        .locator("cx-customer-timeline")
        .getByText(new RegExp(`\\b${saddest.happenings.length}\\b`))
        .first()
        .waitFor();

      await page.goBack();
      assert.equal(await page.getByRole("tab", { selected: true }).textContent(), "Segments");
      assert.deepEqual(dashboard.query(), { churnRisk: ["High"], tab: ["segments"] });
      assert.deepEqual(dashboard.complaints, []);
      await page.close();
    });

    test("a support manager finds the category that has grown most in the last quarter", async () => {
      const { dashboard } = await DashboardPage.open(browser, service.url, "support");
      const { page } = dashboard;
      await dashboard.change(() =>
        page.locator("cx-filter-bar").getByRole("combobox", { name: "Date range" }).selectOption("last-90-days"),
      );
      const categories = [
        ...new Set(all.events("tickets", lastQuarter).flatMap((ticket) => ticket.ticketCategory ?? [])),
      ];
      const growth = new Map<string, number>();
      for (const category of categories) {
        const bar = page.locator("cx-ticket-categories").getByRole("button", { name: new RegExp(`^${category}\\b`) });
        await dashboard.change(() => bar.click());
        growth.set(category, shownChange(await textOf(page.locator("cx-kpi-card [part=delta]"))));
        await dashboard.change(() => bar.click());
      }
      const count = (category: string, days: StatedFilters) =>
        all.events("tickets", { ...days, ticketCategory: [category] }).length;
      for (const category of categories) {
        const expected = count(category, lastQuarter) - count(category, quarterBefore);
        assert.equal(growth.get(category), expected, category);
      }
      assert.deepEqual(dashboard.complaints, []);
      await page.close();
    });

    test("a product manager reads German reviews in English where the record brings it, and sees where it does not", async () => {
      const { dashboard } = await DashboardPage.open(browser, service.url, "product");
      const { page } = dashboard;
      const bar = page.locator("cx-language-sentiment").getByRole("button", { name: /^german\b/i });
      await dashboard.change(() => bar.click());
      const german = all.events("reviews", { ...lastYear, reviewLanguage: ["german"] });
      const table = page.locator("cx-review-table");
      await table.getByText(`of ${german.length}`).waitFor();
      await changeOf(page, "review-table", () =>
        table.getByRole("combobox", { name: "Rows per page" }).selectOption("100"),
      );
      const shown = await textOf(table.locator("tbody"));
      const missing = german.filter(({ textEnglish }) => textEnglish === null).length;
      assert.ok(missing > 0 && missing < german.length, "the records hold no German review of each kind");
      assert.ok(german.length <= 100, "the German reviews do not stand on one page");
      assert.equal((shown.match(/No English text in this record/g) ?? []).length, missing);
      const translated = german.findLast(({ textEnglish }) => textEnglish !== null);
      assert.ok(shown.includes(translated?.textEnglish?.slice(0, 40) ?? "?"), "the English of a review is not shown");
      assert.ok(shown.includes(translated?.text?.slice(0, 40) ?? "?"), "the original of a review is not shown");
      assert.deepEqual(dashboard.complaints, []);
      await page.close();
    });

    test("a marketing analyst saves a segment as a preset, comes back to it, and shares its link", async () => {
      const { dashboard } = await DashboardPage.open(browser, service.url, "segments");
      const { page } = dashboard;
      const bar = page.locator("cx-filter-bar");
      await dashboard.change(() => option(page, "Value segment", "High Value").check());
      await bar.getByText("Upsell opportunity", { exact: true }).first().click();
      await dashboard.change(() => option(page, "Upsell opportunity", "High").check());
      const segment = { valueSegment: ["High Value"], upsellOpportunity: ["High"] };
      await bar.getByRole("button", { name: "Presets" }).click();
      await bar.getByRole("textbox", { name: "Name for this choice" }).fill("Upsell candidates");
      await bar.getByRole("button", { name: "Save", exact: true }).click();

      await dashboard.change(() => bar.getByRole("button", { name: "Clear all" }).click());
      assert.deepEqual(dashboard.query(), { tab: ["segments"] });
      await dashboard.reload();
      await bar.getByRole("button", { name: "Presets" }).click();
      await dashboard.change(() => bar.getByRole("button", { name: "Apply Upsell candidates" }).click());
      assert.deepEqual(dashboard.query(), { ...segment, tab: ["segments"] });

      const colleague = await DashboardPage.openAddress(browser, page.url());
      const candidates = all.customers(segment).length;
      await colleague.dashboard.page.locator("cx-segment-table").getByText(`of ${candidates}`).waitFor();
      await colleague.dashboard.page.close();
      assert.deepEqual(dashboard.complaints, []);
      await page.close();
    });

    test("an executive reads the overview on a phone, and narrows it to the last quarter", async () => {
      const page = await browser.newPage({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
      await page.goto(service.url);
      const total = page.locator("cx-kpi-card[metric=total-interactions] [part=value]");
      await total.waitFor();
      assert.equal(await textOf(total), all.events("sentiment", lastYear).length.toLocaleString("en"));
      const risk = all.customers({ churnRisk: ["High"] }).length / all.people.length;
      const share = page.locator("cx-kpi-card[metric=high-churn-share] [part=value]");
      assert.equal(await textOf(share), percent(risk));
      // Two cards side by side, nothing wider than the screen.
      const boxes = await page
        .locator("cx-kpi-card")
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
      assert.equal(boxes[0], boxes[1]);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 375, "it scrolls sideways");

      await page.locator("cx-filter-bar [part=opener]").tap();
      await page.getByRole("combobox", { name: "Date range" }).selectOption("last-90-days");
      await page.getByRole("button", { name: "Show results" }).tap();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      const expected = all.events("sentiment", lastQuarter).length.toLocaleString("en");
      await page.locator("cx-kpi-card[metric=total-interactions] [part=value]", { hasText: expected }).waitFor();
      await page.close();
    });
  });
}

function option(page: Page, list: string, value: string) {
  return page
    .getByRole("group", { name: list, exact: true })
    .getByRole("checkbox", { name: new RegExp(`^${value}\\b`) });
}

/** Does something that one widget alone answers to, and waits until it has drawn. */
async function changeOf(page: Page, id: WidgetId, action: () => Promise<unknown>): Promise<void> {
  const since = await page.evaluate(() => performance.now());
  await action();
  await page.waitForFunction(
    ([tag, from]) =>
      (window as unknown as { pulseLoads: { tag: string; at: number }[] }).pulseLoads.some(
        (load) => load.tag === tag && load.at >= from,
      ),
    [`cx-${id}`, since] as const,
  );
}

/** White space folded, as a reader gets it. */
async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();
}

/** Sentiment as readers see it. */
function score(value: number | null): string {
  return value === null
    ? "–"
    : value.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" });
}

function percent(share: number): string {
  const decimals = share < 0.0995 ? 1 : 0;
  return share.toLocaleString("en", {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** The number in "up 12 against …" and its like. */
function shownChange(delta: string): number {
  const [, direction, amount] = /(up|down) ([\d,]+)/.exec(delta) ?? [];
  if (direction === undefined) {
    assert.match(delta, /unchanged/);
    return 0;
  }
  return Number(amount?.replaceAll(",", "")) * (direction === "up" ? 1 : -1);
}
