import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { root } from "../paths.ts";
import { buildPages } from "../service/build-pages.ts";
import { type ServiceOnSnowflake, startServiceOnSnowflake } from "../service/service-on-snowflake.ts";
import { DashboardPage, views } from "./dashboard-page.ts";

let service: ServiceOnSnowflake;
let browser: Browser;

before(async () => {
  await buildPages();
  service = await startServiceOnSnowflake({ customers: 60, seed: 3, until: "2026-06-30" });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await service?.[Symbol.asyncDispose]();
});

/** Queries that have reached Snowflake since, by name; those that prepare sessions are free and left out. */
function queriesSince(mark: number): string[] {
  return service.snowflake.statements
    .slice(mark)
    .map(({ tag }) => JSON.parse(tag ?? "{}").query)
    .filter((query) => query !== "session");
}

test("what a dashboard costs in statements is what the README says, and every statement names its query", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const said = (what: RegExp) => Number(readme.match(what)?.[1] ?? Number.NaN);
  const { statements } = service.snowflake;

  // The service asks for the tables' changes when it starts; a minute later it would ask again.
  const { dashboard } = await DashboardPage.open(browser, service.url);
  const cold = queriesSince(0);
  assert.equal(cold.length, said(/first load[^|]*\| *(\d+)/), cold.join("\n"));
  assert.ok(cold.every((query) => typeof query === "string" && query.length > 0));

  let mark = statements.length;
  await dashboard.reload();
  assert.equal(queriesSince(mark).length, said(/load by anyone[^|]*\| *(\d+)/), queriesSince(mark).join("\n"));

  mark = statements.length;
  await dashboard.change(() => dashboard.page.locator("cx-churn-heatmap [role=gridcell]").first().click());
  const filtered = queriesSince(mark);
  assert.equal(filtered.length, said(/choice of filters[^|]*\| *(\d+)/), filtered.join("\n"));

  await dashboard.page.goBack();
  for (const view of views.slice(1)) {
    mark = statements.length;
    await dashboard.goTo(view);
    const queries = queriesSince(mark);
    assert.equal(
      queries.length,
      said(new RegExp(`${view}, opened after[^|]*\\| *(\\d+)`)),
      `${view}\n${queries.join("\n")}`,
    );
  }
  await dashboard.page.close();
});
