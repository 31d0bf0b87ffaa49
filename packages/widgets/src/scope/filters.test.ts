import { expect } from "@open-wc/testing";
import { changedKeys, checkPatch, effectiveFilters } from "./filters.ts";

describe("filters of a scope", () => {
  it("brings equal choices into one form", () => {
    expect(checkPatch({ churnRisk: ["Low", "High", "Low", ""] })).to.deep.equal({ churnRisk: ["High", "Low"] });
    expect(checkPatch({ churnRisk: "High" })).to.deep.equal({ churnRisk: ["High"] });
    expect(checkPatch({ churnRisk: [] })).to.deep.equal({ churnRisk: null });
  });

  it("leaves out what is no filter, no value and no day, and keeps the rest", () => {
    const patch = {
      nonsense: 1,
      dateFrom: "2026-02-30",
      dateTo: "tomorrow",
      dateRange: "last-year-ish",
      churnRisk: [1, "High"],
    };
    expect(checkPatch(patch)).to.deep.equal({ churnRisk: ["High"] });
    for (const wrong of [null, undefined, 7, "text"]) expect(checkPatch(wrong)).to.deep.equal({});
  });

  it("is not led astray by names that every object has", () => {
    const patch = JSON.parse('{"__proto__": {"churnRisk": ["High"]}, "constructor": ["x"], "toString": ["y"]}');
    expect(checkPatch(patch)).to.deep.equal({});
    expect(({} as Record<string, unknown>)["churnRisk"]).to.equal(undefined);
  });

  it("lets days and a relative range take each other's place", () => {
    expect(checkPatch({ dateRange: "last-7-days" })).to.deep.equal({
      dateRange: "last-7-days",
      dateFrom: null,
      dateTo: null,
    });
    expect(checkPatch({ dateFrom: "2026-01-01" })).to.deep.equal({ dateFrom: "2026-01-01", dateRange: null });
  });

  it("puts a later layer before an earlier one, a cleared key included", () => {
    expect(effectiveFilters({ churnRisk: ["High"], dateRange: "last-year" }, { churnRisk: null })).to.deep.equal({
      dateRange: "last-year",
    });
  });

  it("gives equal filters equal keys, whatever the order they came in", () => {
    const one = effectiveFilters({ churnRisk: ["High"], valueSegment: ["Low Value"] });
    const other = effectiveFilters({ valueSegment: ["Low Value"] }, { churnRisk: ["High"] });
    expect(JSON.stringify(one)).to.equal(JSON.stringify(other));
    expect(changedKeys(one, other)).to.deep.equal([]);
    expect(changedKeys(one, effectiveFilters({ churnRisk: ["Low"] }))).to.deep.equal(["valueSegment", "churnRisk"]);
  });
});
