import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { widgetIds } from "@customer-pulse/contract/values";
import type { Page } from "playwright-core";
import { recordLoads, waitForAllLoads } from "../../browser/load-log.ts";
import type { ExampleStand } from "./stand.ts";

/** Where the page keeps what its policy was broken by. */
interface ViolationWindow extends Window {
  violations: string[];
}

/** Remembers every violation of the page's policy, from before its first script. */
function recordViolations(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const log = window as unknown as ViolationWindow;
    log.violations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      log.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
}

function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as ViolationWindow).violations);
}

export function testStrictPolicies(stand: () => ExampleStand): void {
  describe("a page with a strict policy", () => {
    for (const [path, trusted] of [
      ["strict-csp/", "a nonce"],
      ["strict-csp/by-host", "the service's origin"],
    ] as const) {
      test(`that trusts ${trusted} shows every tag, opens menus and downloads, and nothing breaks the policy`, async () => {
        await using opened = await stand().open(path, {
          viewport: { width: 1280, height: 14_000 },
          prepare: async (page) => {
            await recordLoads(page);
            await recordViolations(page);
          },
        });
        const { page } = opened;
        const policy = opened.headers["content-security-policy"] ?? "";
        assert.doesNotMatch(policy, /unsafe/);
        await waitForAllLoads(page);
        for (const id of widgetIds) assert.equal(await page.locator(`cx-${id}:defined`).count(), 1, id);
        assert.ok((await page.locator("cx-sentiment-trend canvas").count()) > 0, "no chart was drawn");

        const card = page.locator("cx-sentiment-trend");
        const choose = async (item: RegExp) => {
          await card
            .getByRole("button", { name: /menu|options|more/i })
            .first()
            .click();
          await card.getByRole("menuitem", { name: item }).click();
        };
        await choose(/table/i);
        await card.getByRole("table").first().waitFor();
        const downloaded = page.waitForEvent("download");
        await choose(/CSV/);
        assert.match((await downloaded).suggestedFilename(), /\.csv$/);

        await page.locator("cx-customer-picker").getByRole("combobox").fill("CUST-0000");
        await page.locator("cx-customer-picker").getByRole("option").first().waitFor();
        await page.locator("cx-churn-breakdown").getByRole("button", { name: /^High/ }).click();
        await page
          .locator("cx-filter-bar")
          .getByRole("button", { name: /Remove filter Churn risk: High/ })
          .waitFor();
        assert.deepEqual(await violationsOf(page), []);
        assert.deepEqual(opened.complaints, []);

        // The page would have heard: inline styles are refused here.
        await page.evaluate(() => document.body.setAttribute("style", "color: red"));
        await page.waitForFunction(() => (window as unknown as ViolationWindow).violations.length === 1);
      });
    }
  });
}
