import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Source } from "@customer-pulse/contract";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import type { Drawn } from "../browser/load-log.ts";
import { buildPages } from "../service/build-pages.ts";
import type { ServiceProcess } from "../service/service-process.ts";
import { DashboardPage, dataOf } from "./dashboard-page.ts";
import { type Choice, ExpectedFigures } from "./expected.ts";
import { readTables, type Tables } from "./tables.ts";
import { warehouses } from "./warehouses.ts";

before(buildPages);

for (const { name, start, source } of warehouses) {
  describe(`on ${name}`, () => {
    let service: ServiceProcess;
    let browser: Browser;
    let tables: Tables;
    const check = (drawn: readonly Drawn[], choice: Omit<Choice, "dateFrom" | "dateTo">) =>
      assertFigures(drawn, { choice, tables, source });

    before(async () => {
      service = await start({ customers: 200, seed: 7, until: "2026-06-30" });
      tables = await readTables(service.recordsFolder);
      browser = await launchBrowser();
    });

    after(async () => {
      await browser?.close();
      await service?.[Symbol.asyncDispose]();
    });

    test("every widget draws the figures of the tables, from one batch request and nothing foreign", async () => {
      const { dashboard, drawn } = await DashboardPage.open(browser, service.url);
      check(drawn, {});
      assert.ok(drawn.length >= 8, `${drawn.length} widgets are too few`);
      assert.equal(dashboard.batches.length, 1);
      assert.deepEqual(dashboard.foreign, []);
      assert.deepEqual(dashboard.complaints, []);
      await dashboard.page.close();
    });

    test("a click on a heatmap cell filters every widget, and the address keeps it", async () => {
      const { dashboard, drawn } = await DashboardPage.open(browser, service.url);
      const { page } = dashboard;
      const { choice, index } = fullestCell(drawn);
      const { churnRisk, upsellOpportunity } = choice;

      const chosen = await dashboard.change(() => page.locator("cx-churn-heatmap [role=gridcell]").nth(index).click());
      check(chosen, choice);
      const events = dataOf(chosen, "kpi-card").find(({ metric }) => metric === "total-interactions")?.value;
      const shown = await page.locator("cx-kpi-card[metric=total-interactions] [part=value]").textContent();
      assert.equal(shown?.trim(), events?.toLocaleString("en"));
      const filters = dashboard.batches.slice(1).map((batch) => batch.filters);
      assert.ok(filters.length > 0, "the widgets asked for nothing");
      for (const asked of filters) {
        assert.deepEqual(asked?.churnRisk, [churnRisk]);
        assert.deepEqual(asked?.upsellOpportunity, [upsellOpportunity]);
      }
      assert.equal(await page.locator("cx-churn-heatmap [aria-selected=true]").count(), 1);
      assert.deepEqual(dashboard.query(), { churnRisk: [churnRisk], upsellOpportunity: [upsellOpportunity] });
      const chips = await page.locator("cx-filter-bar [part~=chips]").getByRole("button").allInnerTexts();
      assert.equal(chips.length, 2, chips.join());
      assert.match(chips.join(), new RegExp(`Churn risk.*${churnRisk}.*Upsell.*${upsellOpportunity}`, "s"));

      check(await dashboard.reload(), choice);
      check(await dashboard.change(() => page.goBack()), {});
      assert.deepEqual(dashboard.query(), {});
      check(await dashboard.change(() => page.goForward()), choice);
      assert.deepEqual(dashboard.complaints, []);
      await page.close();
    });
  });
}

/** The heatmap's cell with the most customers, by its place among the cells and by the choice that it stands for. */
function fullestCell(drawn: readonly Drawn[]): {
  index: number;
  choice: Required<Omit<Choice, "dateFrom" | "dateTo">>;
} {
  const [heatmap] = dataOf(drawn, "churn-heatmap");
  assert.ok(heatmap, "the dashboard has no heatmap");
  const counts = heatmap.cells.flat();
  const index = counts.indexOf(Math.max(...counts));
  const churnRisk = heatmap.rows[Math.floor(index / heatmap.columns.length)];
  const upsellOpportunity = heatmap.columns[index % heatmap.columns.length];
  assert.ok(churnRisk && upsellOpportunity, "most customers have no churn risk or no upsell opportunity");
  return { index, choice: { churnRisk, upsellOpportunity } };
}

interface Expectation {
  choice: Omit<Choice, "dateFrom" | "dateTo">;
  tables: Tables;
  source: Source;
}

/** Holds what every widget has drawn against figures worked out from the tables. */
function assertFigures(drawn: readonly Drawn[], { choice, tables, source }: Expectation): void {
  for (const { tag, data, meta } of drawn) {
    const { applied, own } = meta.filters;
    for (const key of ["churnRisk", "upsellOpportunity"] as const) {
      const value = choice[key];
      const expected = value === undefined || own.includes(key) ? undefined : [value];
      assert.deepEqual(applied[key], expected, `${tag} is filtered by ${key}`);
    }
    assert.equal(meta.source, source);
    assertData(data, { tag, meta }, { choice, tables });
  }
}

function assertData(
  data: Drawn["data"],
  { tag, meta }: Pick<Drawn, "tag" | "meta">,
  { choice, tables }: Pick<Expectation, "choice" | "tables">,
): void {
  // Figures over customers alone carry no days: then every day counts, as no event is asked about.
  const { dateFrom = "0001-01-01", dateTo = "9999-12-31" } = meta.filters.applied;
  const expected = new ExpectedFigures(tables, { ...choice, dateFrom, dateTo });
  if ("metric" in data) {
    assertNear(data.value, expected.kpi(data.metric), `${tag} ${data.metric}`);
  } else if ("series" in data) {
    const counts = data.counts.flat();
    const averages = data.y.flat();
    const events = counts.reduce((total, count) => total + count, 0);
    assert.equal(events, expected.scoredEvents(), tag);
    const sum = counts.reduce((total, count, index) => total + count * (averages[index] ?? 0), 0);
    assertNear(events === 0 ? null : sum / events, expected.kpi("average-sentiment"), `${tag}, all periods together`);
  } else if ("categories" in data) {
    for (const { key, count, averageSentiment } of data.categories) {
      const priority = expected.priority(key);
      assert.equal(count, priority.count, `${tag} ${key}`);
      assertNear(averageSentiment, priority.averageSentiment, `${tag} ${key}`);
    }
  } else if ("cells" in data) {
    data.rows.forEach((row, rowIndex) => {
      data.columns.forEach((column, columnIndex) => {
        assert.equal(data.cells[rowIndex]?.[columnIndex], expected.heatmapCell(row, column), `${tag} ${row} ${column}`);
      });
    });
  } else {
    assert.equal(data.matching.customers, expected.kpi("customer-count"), tag);
    assert.equal(data.matching.tickets, expected.kpi("ticket-count"), tag);
  }
}

/** Two figures are the same when they differ by no more than the last digits of a sum in another order. */
function assertNear(actual: number | null, expected: number | null, what: string): void {
  if (actual === null || expected === null) {
    assert.equal(actual, expected, what);
    return;
  }
  const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what} is ${actual}, not ${expected}`);
}
