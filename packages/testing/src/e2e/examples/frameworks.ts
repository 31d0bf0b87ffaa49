import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allCustomers, customersAt } from "./figures.ts";
import type { ExampleStand } from "./stand.ts";

export function testFrameworks(stand: () => ExampleStand): void {
  for (const framework of ["react", "vue"]) {
    describe(`a page in ${framework}`, () => {
      test("hands filters down as a property, and hears of those that a reader chose", async () => {
        await using opened = await stand().open(`${framework}/`);
        const { page } = opened;
        const count = (text: string) =>
          page.locator("cx-kpi-card [part=value]").getByText(text, { exact: true }).waitFor();
        const filters = (text: string) => page.locator("output").getByText(text, { exact: true }).waitFor();
        await count(customersAt("High"));
        await filters('{"churnRisk":["High"]}');
        // A number arrives as a property, whatever its name looks like in an attribute.
        await page.locator("cx-kpi-card").getByRole("heading", { name: "Customers", level: 3 }).waitFor();

        await page.locator("cx-churn-breakdown").getByRole("button", { name: /^Low/ }).click();
        await count(customersAt("Low"));
        await filters('{"churnRisk":["Low"]}');
        await page.locator("samp").getByText('{"churnRisk":"Low"}', { exact: true }).waitFor();

        await page.getByRole("button", { name: "All customers" }).click();
        await count(allCustomers);
        await filters("{}");
        assert.deepEqual(opened.complaints, []);
      });
    });
  }
}
