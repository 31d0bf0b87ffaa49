import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** No rule of these reads style sheets or media, which axe would fetch first. */
const quick = { resultTypes: ["violations"], preload: false } satisfies RunOptions;

/** WCAG 2.1 A and AA, what else axe holds for good, and the size of targets, which WCAG asks for only since 2.2. */
const everything: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
  rules: {
    "target-size": { enabled: true },
    // The page around a tag is the host's.
    "page-has-heading-one": { enabled: false },
  },
  ...quick,
};

/** What can differ between light, dark and forced colours. */
const contrast: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] }, ...quick };

/** What axe finds on the page, a line each. */
export async function violations(page: Page, rules: "everything" | "contrast"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    (options) => (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(options),
    rules === "everything" ? everything : contrast,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${target.flat().join(" ")} ${html} ${failureSummary}`),
  );
}
