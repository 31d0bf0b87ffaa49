import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allCustomers, customersAt } from "./figures.ts";
import type { ExampleStand } from "./stand.ts";

export function testMicroFrontends(stand: () => ExampleStand): void {
  describe("a page of micro-frontends, each in a shadow root", () => {
    test("keeps their filters apart, joins one from outside, and vetoes a request", async () => {
      await using opened = await stand().open("micro-frontends/");
      const { page } = opened;
      const shows = (card: string, text: string) =>
        page.locator(`${card} [part=value]`).getByText(text, { exact: true }).waitFor();
      const choose = (owner: string, risk: string) =>
        page
          .locator(`${owner} cx-churn-breakdown`)
          .getByRole("button", { name: new RegExp(`^${risk}`) })
          .click();
      const inSupport = "support-figures cx-kpi-card";
      const inSuccess = "success-page cx-kpi-card";
      const inShell = "header cx-kpi-card";
      for (const card of [inSupport, inSuccess, inShell]) await shows(card, allCustomers);

      await choose("support-page", "High");
      await shows(inSupport, customersAt("High"));
      await shows(inShell, customersAt("High"));
      await choose("success-page", "Low");
      await shows(inSuccess, customersAt("Low"));
      await shows(inSupport, customersAt("High"));

      await page.getByRole("checkbox", { name: /^Keep the support/ }).check();
      await choose("support-page", "Medium");
      await choose("success-page", "Medium");
      await shows(inSuccess, customersAt("Medium"));
      await shows(inSupport, customersAt("High"));
      await shows(inShell, customersAt("High"));
      assert.deepEqual(opened.complaints, []);
    });
  });
}
