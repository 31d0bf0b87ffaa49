import { expect } from "@open-wc/testing";
import { LitElement } from "lit";
import { define } from "../define.ts";
import { common } from "../localize/en/common.ts";
import { filterBar } from "../localize/en/filter-bar.ts";
import { Localize } from "../localize/localize.ts";
import { chipViews, describeDates } from "./filter-model.ts";

class Holder extends LitElement {
  readonly localize = new Localize(this, (key) => (key === "locale" ? "en-GB" : undefined), [common, filterBar]);
}
define("cx-test-holder", Holder);
const { localize } = new Holder();

describe("filter model", () => {
  it("has no chip for the range that holds anyhow", () => {
    expect(chipViews({}, localize)).to.deep.equal([]);
    expect(chipViews({ dateRange: "last-365-days" }, localize)).to.deep.equal([]);
  });

  it("gives each chip the patch that takes just it away", () => {
    const chips = chipViews({ dateFrom: "2026-01-01", churnRisk: ["High", "Low"] }, localize);
    expect(chips.map(({ value, patch }) => [value, patch])).to.deep.equal([
      ["From 1 Jan 2026", { dateFrom: null }],
      ["High", { churnRisk: ["Low"] }],
      ["Low", { churnRisk: ["High"] }],
    ]);
  });

  it("says dates in words", () => {
    expect(describeDates({}, localize)).to.equal("Last 365 days");
    expect(describeDates({ dateTo: "2026-01-31" }, localize)).to.equal("To 31 Jan 2026");
    expect(describeDates({ dateFrom: "2026-01-01", dateTo: "2026-01-31" }, localize)).to.match(/^1\s?–\s?31 Jan 2026$/);
  });
});
