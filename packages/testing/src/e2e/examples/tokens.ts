import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { allCustomers, customersAt } from "./figures.ts";
import type { ExampleStand } from "./stand.ts";

interface Scope extends HTMLElement {
  tokenProvider: (reason: "first" | "refused") => string;
}

interface TokenWindow extends Window {
  /** Why the page was asked for each token, in order. */
  reasons: string[];
}

/** Hands the page's scope a provider whose tokens are `name-1`, `name-2` and so on. */
function giveTokens(page: Page, name: string): Promise<void> {
  return page.locator("cx-scope").evaluate((scope, prefix) => {
    const { reasons } = Object.assign(window, { reasons: [] }) as unknown as TokenWindow;
    let issued = 1;
    (scope as Scope).tokenProvider = (reason) => {
      reasons.push(reason);
      if (reason === "refused") issued += 1;
      return `${prefix}-${issued}`;
    };
  }, name);
}

/** In front of the real service: whoever does not bring the one token that holds gets a 401, as from a proxy that signs in. */
async function guard(page: Page, holds: () => string): Promise<void> {
  await page.route("**/v1/**", async (route) => {
    const { authorization } = route.request().headers();
    if (authorization === `Bearer ${holds()}`) return await route.continue();
    const problem = {
      type: "about:blank",
      title: "Unauthorised",
      status: 401,
      code: "unauthorized",
      detail: "Expired.",
    };
    await route.fulfill({ status: 401, contentType: "application/problem+json", body: JSON.stringify(problem) });
  });
}

export function testTokens(stand: () => ExampleStand): void {
  describe("a page whose token runs out while it stands open", () => {
    test("goes on with a fresh one, says so where there is none, and takes the next", async () => {
      await using opened = await stand().open("react/");
      const { page } = opened;
      const card = page.locator("cx-kpi-card");
      const count = (text: string) => card.locator("[part=value]").getByText(text, { exact: true }).waitFor();
      const reasons = () => page.evaluate(() => (window as unknown as TokenWindow).reasons);
      await count(customersAt("High"));
      let holds = "reader-1";
      await guard(page, () => holds);
      await giveTokens(page, "reader");
      await page.locator("cx-churn-breakdown").getByRole("button", { name: /^Low/ }).click();
      await count(customersAt("Low"));
      assert.ok(!(await reasons()).includes("refused"));

      holds = "reader-2";
      await page.getByRole("button", { name: "All customers" }).click();
      await count(allCustomers);
      assert.deepEqual((await reasons()).slice(-2), ["first", "refused"]);

      holds = "other-1";
      await page.locator("cx-churn-breakdown").getByRole("button", { name: /^Low/ }).click();
      await card.locator("[part=unauthorised]").waitFor();

      await giveTokens(page, "other");
      await count(customersAt("Low"));
      // The browser itself reports each refusal.
      for (const complaint of opened.complaints) assert.match(complaint, /status of 401/);
    });
  });
}
