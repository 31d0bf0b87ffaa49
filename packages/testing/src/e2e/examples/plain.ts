import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allCustomers, customersAt, highChurnShare } from "./figures.ts";
import type { ExampleStand } from "./stand.ts";

export function testPlainPages(stand: () => ExampleStand): void {
  describe("a plain page", () => {
    test("of ten lines shows a key figure", async () => {
      await using opened = await stand().open("plain/");
      const value = opened.page.locator("cx-kpi-card [part=value]");
      await value.waitFor();
      assert.equal((await value.textContent())?.trim(), highChurnShare);
      assert.deepEqual(opened.complaints, []);
    });

    test("sets filters by an event and hears of those that a tag set", async () => {
      await using opened = await stand().open("plain/filters.html");
      const { page } = opened;
      const count = (text: string) =>
        page.locator("cx-kpi-card [part=value]").getByText(text, { exact: true }).waitFor();
      const onlyHigh = page.getByRole("checkbox", { name: "Only customers at high risk" });
      await count(allCustomers);

      await onlyHigh.check();
      await count(customersAt("High"));
      assert.equal(await page.locator("output").textContent(), '{"churnRisk":["High"]}');

      const medium = page.locator("cx-churn-breakdown").getByRole("button", { name: /^Medium/ });
      await medium.click();
      await count(customersAt("Medium"));
      assert.equal(await onlyHigh.isChecked(), false);
      assert.equal(await page.locator("output").textContent(), '{"churnRisk":["Medium"]}');
      assert.deepEqual(opened.complaints, []);
    });
  });
}
