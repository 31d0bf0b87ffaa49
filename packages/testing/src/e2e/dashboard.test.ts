import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { generateRecords } from "@customer-pulse/warehouse/records";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import type { Drawn } from "../browser/load-log.ts";
import { differences } from "../figures/differences.ts";
import { mean, Population, type StatedFilters, scoresOf } from "../figures/population.ts";
import { buildPages } from "../service/build-pages.ts";
import type { ServiceProcess } from "../service/service-process.ts";
import { DashboardPage, dataOf, views } from "./dashboard-page.ts";
import { warehouses } from "./warehouses.ts";

const records = { customers: 200, seed: 7, until: "2026-06-30" };
const lastYear = { dateFrom: "2025-07-01", dateTo: "2026-06-30" };
const all = new Population(generateRecords(records));

before(buildPages);

for (const { name, start, source } of warehouses) {
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

    for (const view of views) {
      test(`the ${view} is drawn from one batch request and nothing foreign, and so is each change of its filters`, async () => {
        const { dashboard, drawn } = await DashboardPage.open(browser, service.url, view);
        assert.equal(dashboard.batches.length, 1);
        for (const { meta } of drawn) assert.equal(meta.source, source);
        assertFigures(drawn, lastYear);

        const filtered = await dashboard.change(() =>
          dashboard.page.getByRole("group", { name: "Churn risk" }).getByRole("checkbox", { name: /^High/ }).check(),
        );
        assert.equal(dashboard.batches.length, 2, "a change of filters takes more than one request");
        assert.ok(filtered.length >= drawn.length, "not every widget has redrawn");
        assertFigures(filtered, { ...lastYear, churnRisk: ["High"] });
        assert.deepEqual(dashboard.foreign, []);
        assert.deepEqual(dashboard.complaints, []);
        await dashboard.page.close();
      });
    }

    test("only the view that is shown asks for figures, and filters hold across views, reload, back and a shared link", async () => {
      const { dashboard } = await DashboardPage.open(browser, service.url);
      const { page } = dashboard;
      assert.ok(idsOf(dashboard, 0).includes("kpi-card"));
      assert.ok(!idsOf(dashboard, 0).includes("ticket-table"), "a view that nobody sees has asked for figures");
      await dashboard.goTo("support");
      assert.ok(!idsOf(dashboard, 1).includes("churn-heatmap"), "a view that nobody sees has asked for figures");
      await dashboard.change(() =>
        page
          .locator("cx-ticket-priority")
          .getByRole("button", { name: /^Critical/ })
          .click(),
      );
      assert.ok(!idsOf(dashboard, -1).includes("churn-heatmap"), "a view that nobody sees has asked for figures");
      assert.deepEqual(dashboard.query(), { priorityLevel: ["Critical"], tab: ["support"] });

      // Asked for now, under the filters that hold.
      const asked = page.waitForRequest("**/v1/batch");
      await page.getByRole("tab", { name: "Overview" }).click();
      assert.deepEqual(dashboard.query(), { priorityLevel: ["Critical"] });
      assert.deepEqual((await asked).postDataJSON().filters, { priorityLevel: ["Critical"] });

      await page.goBack();
      assert.equal(await page.getByRole("tab", { selected: true }).textContent(), "Support");
      const drawn = await dashboard.reload();
      const tickets = all.events("tickets", { ...lastYear, priorityLevel: ["Critical"] }).length;
      assert.equal(dataOf(drawn, "ticket-table").total, tickets);
      assert.equal(await page.title(), "Support · Customer Pulse");

      const shared = await browser.newPage();
      await shared.goto(page.url());
      await shared.getByRole("button", { name: /Remove filter Priority: Critical/ }).waitFor();
      assert.equal(await shared.getByRole("tab", { selected: true }).textContent(), "Support");
      await shared.close();
      assert.deepEqual(dashboard.complaints, []);
      await page.close();
    });

    test("the tabs are reached and opened by keyboard alone", async () => {
      const { dashboard } = await DashboardPage.open(browser, service.url);
      const { page } = dashboard;
      await page.getByRole("tab", { name: "Overview" }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Space");
      assert.equal(await page.getByRole("tab", { selected: true }).textContent(), "Support");
      await page.getByRole("tabpanel", { name: "Support" }).waitFor();
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      assert.equal(await page.getByRole("tab", { selected: true }).textContent(), "Customer");
      await page.close();
    });

    test("a click on a heatmap cell filters every widget, the address keeps it, and a second click takes it back", async () => {
      const { dashboard, drawn } = await DashboardPage.open(browser, service.url);
      const { page } = dashboard;
      const { choice, index } = fullestCell(drawn);
      const cell = page.locator("cx-churn-heatmap [role=gridcell]").nth(index);

      const chosen = await dashboard.change(() => cell.click());
      assertFigures(chosen, { ...lastYear, ...choice });
      const events = all.events("sentiment", { ...lastYear, ...choice }).length;
      const shown = await page.locator("cx-kpi-card[metric=total-interactions] [part=value]").textContent();
      assert.equal(shown?.trim(), events.toLocaleString("en"));
      assert.equal(await page.locator("cx-churn-heatmap [aria-selected=true]").count(), 1);
      assert.deepEqual(dashboard.query(), choice);
      const chips = await page.locator("cx-filter-bar [part~=chips]").getByRole("button").allInnerTexts();
      assert.equal(chips.length, 2, chips.join());

      assertFigures(await dashboard.reload(), { ...lastYear, ...choice });
      assertFigures(await dashboard.change(() => page.goBack()), lastYear);
      assert.deepEqual(dashboard.query(), {});
      await dashboard.change(() => page.goForward());
      assertFigures(await dashboard.change(() => cell.click()), lastYear);
      assert.deepEqual(dashboard.query(), {});
      assert.deepEqual(dashboard.complaints, []);
      await page.close();
    });
  });
}

/** Ids that the nth batch asked for; -1 is the last. */
function idsOf({ batches }: DashboardPage, index: number): string[] {
  const batch = batches.at(index);
  assert.ok(batch, `there is no batch ${index}`);
  return batch.requests.map(({ id }) => id);
}

/** Holds the averages and totals of what was drawn against the records. Every figure of every widget is in `figures/`. */
function assertFigures(drawn: readonly Drawn[], filters: StatedFilters): void {
  const { matching } = dataOf(drawn, "filter-bar");
  assert.equal(matching.customers, all.customers(filters).length);
  assert.equal(matching.tickets, all.events("tickets", filters).length);
  for (const { data } of drawn) {
    if ("metric" in data && data.metric === "average-sentiment") {
      assert.deepEqual(differences(data.value, mean(scoresOf(all.events("sentiment", filters)))), []);
    }
  }
}

/** The heatmap's cell with the most customers, by its place among the cells and by the choice that it stands for. */
function fullestCell(drawn: readonly Drawn[]): { index: number; choice: Record<string, string[]> } {
  const heatmap = dataOf(drawn, "churn-heatmap");
  const counts = heatmap.cells.flat();
  const index = counts.indexOf(Math.max(...counts));
  const churnRisk = heatmap.rows[Math.floor(index / heatmap.columns.length)];
  const upsellOpportunity = heatmap.columns[index % heatmap.columns.length];
  assert.ok(churnRisk && upsellOpportunity, "most customers have no churn risk or no upsell opportunity");
  return { index, choice: { churnRisk: [churnRisk], upsellOpportunity: [upsellOpportunity] } };
}
