import { expect } from "@open-wc/testing";
import { checkPatch, type FilterPatch, type FilterSource } from "./filters.ts";
import { type ScopeChange, ScopeStore } from "./scope-store.ts";

function storeWith(defaults: FilterPatch): { store: ScopeStore; changes: ScopeChange[] } {
  const store = new ScopeStore("");
  store.setDefaults(checkPatch(defaults));
  const changes: ScopeChange[] = [];
  store.subscribe((change) => changes.push(change));
  return { store, changes };
}

function apply(store: ScopeStore, patch: FilterPatch, source: FilterSource = "user"): void {
  store.apply(checkPatch(patch), source);
}

describe("scope store", () => {
  it("keeps what the host set apart from what the reader chose", () => {
    const { store } = storeWith({ churnRisk: ["High"] });
    apply(store, { derivedPersona: ["Mixed"] });
    expect(store.filters).to.deep.equal({ derivedPersona: ["Mixed"], churnRisk: ["High"] });
    expect(store.defaults).to.deep.equal({ churnRisk: ["High"] });
    expect(store.chosen).to.deep.equal({ derivedPersona: ["Mixed"] });
  });

  it("knows a default that the reader cleared, and forgets it when the reader goes back", () => {
    const { store } = storeWith({ churnRisk: ["High"] });
    apply(store, { churnRisk: null });
    expect(store.filters).to.deep.equal({});
    expect(store.chosen).to.deep.equal({ churnRisk: null });
    apply(store, store.resetPatch());
    expect(store.filters).to.deep.equal({ churnRisk: ["High"] });
    expect(store.chosen).to.deep.equal({});
  });

  it("goes back to the host's date range from days and the other way round", () => {
    for (const [defaults, choice] of [
      [{ dateRange: "last-90-days" }, { dateFrom: "2026-01-01", dateTo: "2026-01-31" }],
      [{ dateFrom: "2026-01-01", dateTo: "2026-01-31" }, { dateRange: "last-7-days" }],
    ] as const) {
      const { store } = storeWith(defaults);
      apply(store, choice);
      expect(store.filters).to.deep.equal(choice);
      apply(store, store.resetPatch());
      expect(store.filters).to.deep.equal(defaults);
      expect(store.chosen).to.deep.equal({});
    }
  });

  it("clears everything, the host's filters included", () => {
    const { store } = storeWith({ churnRisk: ["High"], dateRange: "last-year" });
    apply(store, { derivedPersona: ["Mixed"] });
    apply(store, store.clearPatch());
    expect(store.filters).to.deep.equal({});
  });

  it("lets the host's own change take the place of a choice", () => {
    const { store } = storeWith({});
    apply(store, { churnRisk: ["Low"] });
    apply(store, { churnRisk: ["High"] }, "host");
    expect(store.filters).to.deep.equal({ churnRisk: ["High"] });
    expect(store.chosen).to.deep.equal({});
  });

  it("tells of a change once, with its keys and source, and of no change not at all", () => {
    const { store, changes } = storeWith({ churnRisk: ["High"] });
    apply(store, { churnRisk: ["High"] });
    apply(store, { churnRisk: ["Low"], derivedPersona: ["Mixed"] }, "drill");
    expect(changes).to.deep.equal([{ changed: ["derivedPersona", "churnRisk"], source: "drill" }]);
  });

  it("ends a subscription", () => {
    const { store } = storeWith({});
    let heard = 0;
    const end = store.subscribe(() => {
      heard += 1;
    });
    end();
    apply(store, { churnRisk: ["Low"] });
    expect(heard).to.equal(0);
  });
});
