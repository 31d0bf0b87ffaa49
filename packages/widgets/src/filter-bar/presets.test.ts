import { expect } from "@open-wc/testing";
import { addPresets, cleanName, type Preset, parsePresets, presetsText } from "./presets.ts";

const high: Preset = { name: "At risk", filters: { churnRisk: ["High"] } };

function file(presets: unknown): string {
  return JSON.stringify({ customerPulsePresets: 1, presets });
}

describe("presets", () => {
  it("come back from text as they were, relative ranges and cleared defaults included", () => {
    const filters = { dateRange: "last-30-days", dateFrom: null, dateTo: null, churnRisk: null } as const;
    const preset = { name: "Ünïcode 👩‍👩‍👧", filters };
    expect(parsePresets(presetsText([preset]))).to.deep.equal({ presets: [preset], unreadable: 0 });
  });

  it("are none in text of another kind", () => {
    for (const text of ["", "null", "[]", "{", '{"customerPulsePresets":2,"presets":[]}', file({}), file(null)]) {
      expect(parsePresets(text), text).to.equal(undefined);
    }
  });

  it("lose what is no filter, and are left out where they are none", () => {
    const { warn } = console;
    console.warn = () => {};
    const found = parsePresets(
      file([
        { name: "  At   risk ", filters: { churnRisk: ["High", 7, ""], nonsense: 1, dateRange: "for ever" } },
        JSON.parse('{"name": "Proto", "filters": {"__proto__": {"polluted": true}}}'),
        { name: "", filters: {} },
        { name: 7, filters: {} },
        { name: "No filters" },
        { name: "List", filters: [] },
        { name: "Long", filters: { churnRisk: ["x".repeat(201)] } },
        { name: "Many", filters: { customerId: Array.from({ length: 201 }, (_, n) => String(n)) } },
        null,
      ]),
    );
    console.warn = warn;
    expect(found?.presets).to.deep.equal([high, { name: "Proto", filters: {} }]);
    expect(found?.unreadable).to.equal(7);
    expect("polluted" in {}).to.be.false;
  });

  it("have names of one line that can be shown", () => {
    expect(cleanName("a\n b\tc ")).to.equal("a b c");
    expect(cleanName("x".repeat(500))).to.have.length(80);
    expect(cleanName({})).to.equal("");
  });

  it("never replace one another when they are added, and are not there twice", () => {
    const other: Preset = { name: "at RISK", filters: { churnRisk: ["Low"] } };
    expect(addPresets([high], [high, other]).map(({ name }) => name)).to.deep.equal(["At risk", "at RISK (2)"]);
    expect(parsePresets(presetsText([high, high]))?.presets.map(({ name }) => name)).to.deep.equal([
      "At risk",
      "At risk (2)",
    ]);
  });
});
