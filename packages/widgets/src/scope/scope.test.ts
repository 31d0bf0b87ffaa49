import { expect, fixture, oneEvent } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import { CxFilterRequestEvent } from "../events/filter-request.ts";
import type { FilterPatch } from "./filters.ts";
import "./cx-scope.ts";
import type { CxScope } from "./scope.ts";
import { scopeHub } from "./scope-hub.ts";

const address = location.href;

function ask(target: EventTarget, filters: FilterPatch, scope?: string): CxFilterRequestEvent {
  const named = scope === undefined ? {} : { scope };
  const event = new CxFilterRequestEvent({ filters, source: "user", origin: null, ...named });
  target.dispatchEvent(event);
  return event;
}

/** Goes to an address without leaving the page, and lets scopes know as the browser's own buttons do. */
function visit(search: Record<string, string>): void {
  const url = new URL(address);
  for (const [key, value] of Object.entries(search)) url.searchParams.set(key, value);
  history.replaceState(null, "", url);
}

/**
 * Does something that adds to the history, as a reader does it: of a full history the browser drops first what was added
 * without one, and the tests before these have filled it.
 */
async function byReader(act: () => void): Promise<void> {
  await sendKeys({ press: "a" });
  act();
}

describe("cx-scope", () => {
  afterEach(() => history.replaceState(null, "", address));

  it("takes the filters of its attribute and goes on without those that cannot be read", async () => {
    const scope = await fixture<CxScope>(html`<cx-scope filters='{"churnRisk": ["High"]}'></cx-scope>`);
    expect(scope.activeFilters).to.deep.equal({ churnRisk: ["High"] });
    const broken = await fixture<CxScope>(html`<cx-scope filters='{"churnRisk": '></cx-scope>`);
    expect(broken.activeFilters).to.deep.equal({});
  });

  it("takes JSON text in its property too, as frameworks set it, and says once of text that is none", async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => said.push(text);
    try {
      const scope = await fixture<CxScope>(html`<cx-scope .filters=${'{"churnRisk": ["High"]}'}></cx-scope>`);
      expect(scope.activeFilters).to.deep.equal({ churnRisk: ["High"] });
      scope.filters = '{"churnRisk": ["Low"]}';
      await scope.updateComplete;
      expect(scope.activeFilters).to.deep.equal({ churnRisk: ["Low"] });
      expect(said).to.deep.equal([]);

      scope.filters = "[object Object]";
      await scope.updateComplete;
      expect(scope.activeFilters).to.deep.equal({});
      const broken = await fixture<CxScope>(html`<cx-scope filters='{"churnRisk": '></cx-scope>`);
      expect(broken.activeFilters).to.deep.equal({});
      expect(said).to.have.length(2);
      for (const text of said) expect(text).to.match(/<cx-scope> are no JSON/);

      for (const none of ["", null]) {
        // Frameworks set null where a value has gone.
        scope.filters = none as string;
        await scope.updateComplete;
        expect(scope.activeFilters).to.deep.equal({});
      }
      expect(said).to.have.length(2);
    } finally {
      console.warn = warn;
    }
  });

  it("applies a request from inside once and says so once", async () => {
    const scope = await fixture<CxScope>(html`<cx-scope name="told"><button></button></cx-scope>`);
    const heard: unknown[] = [];
    scope.addEventListener("cx-filter-change", ({ detail }) => heard.push(detail));
    const button = scope.querySelector("button") ?? scope;
    ask(button, { churnRisk: ["High"] });
    ask(button, { churnRisk: ["High"] });
    expect(heard).to.deep.equal([
      { filters: { churnRisk: ["High"] }, changed: ["churnRisk"], source: "user", scope: "told" },
    ]);
  });

  it("lets anyone on the way veto, the document last", async () => {
    const scope = await fixture<CxScope>(html`<cx-scope></cx-scope>`);
    for (const target of [scope, document.body, document]) {
      target.addEventListener("cx-filter-request", (event) => event.preventDefault(), { once: true });
      expect(ask(scope, { churnRisk: ["High"] }).defaultPrevented).to.be.true;
      expect(scope.activeFilters).to.deep.equal({});
    }
  });

  it("takes a plain event from anywhere by its name, and only the scope of that name does", async () => {
    const west = await fixture<CxScope>(html`<cx-scope name="west"></cx-scope>`);
    const east = await fixture<CxScope>(html`<cx-scope name="east"></cx-scope>`);
    const detail = { filters: { churnRisk: ["High"] }, scope: "west" };
    east.dispatchEvent(new CustomEvent("cx-filter-request", { detail, bubbles: true, composed: true }));
    expect(west.activeFilters).to.deep.equal({ churnRisk: ["High"] });
    expect(east.activeFilters).to.deep.equal({});
  });

  it("belongs to the nearest of two that hold each other", async () => {
    const outer = await fixture<CxScope>(html`<cx-scope><cx-scope class="inner"><p></p></cx-scope></cx-scope>`);
    const inner = outer.querySelector<CxScope>(".inner");
    ask(outer.querySelector("p") ?? outer, { churnRisk: ["High"] });
    expect(inner?.activeFilters).to.deep.equal({ churnRisk: ["High"] });
    expect(outer.activeFilters).to.deep.equal({});
  });

  it("survives requests that make no sense", async () => {
    const scope = await fixture<CxScope>(html`<cx-scope></cx-scope>`);
    for (const detail of [null, 7, {}, { filters: null }, { filters: { nonsense: 1 } }, { scope: "nowhere" }]) {
      scope.dispatchEvent(new CustomEvent("cx-filter-request", { detail, bubbles: true, composed: true }));
    }
    expect(scope.activeFilters).to.deep.equal({});
  });

  describe("sync-url", () => {
    it("reads the address before anything else, as choices over the host's defaults", async () => {
      visit({ churnRisk: "High" });
      const scope = await fixture<CxScope>(
        html`<cx-scope sync-url .filters=${{ churnRisk: ["Low"], derivedPersona: ["Mixed"] }}></cx-scope>`,
      );
      expect(scope.activeFilters).to.deep.equal({ derivedPersona: ["Mixed"], churnRisk: ["High"] });
    });

    it("writes only what the reader chose, and follows back and forward", async () => {
      const scope = await fixture<CxScope>(
        html`<cx-scope sync-url .filters=${{ derivedPersona: ["Mixed"] }}></cx-scope>`,
      );
      const search = () => new URLSearchParams(location.search);
      await byReader(() => ask(scope, { churnRisk: ["High"] }));
      await byReader(() => ask(scope, { churnRisk: ["High", "Low"] }));
      expect(search().getAll("churnRisk")).to.deep.equal(["High", "Low"]);
      expect(search().has("derivedPersona")).to.be.false;

      const steps: [() => void, string[] | undefined][] = [
        [() => history.back(), ["High"]],
        [() => history.back(), undefined],
        [() => history.forward(), ["High"]],
      ];
      for (const [step, expected] of steps) {
        const moved = oneEvent(window, "popstate");
        step();
        await moved;
        expect(scope.activeFilters.churnRisk).to.deep.equal(expected);
      }
    });

    it("does not write what the host sets", async () => {
      const scope = await fixture<CxScope>(html`<cx-scope sync-url></cx-scope>`);
      const before = location.href;
      scope.filters = { churnRisk: ["High"] };
      await scope.updateComplete;
      expect(scope.activeFilters).to.deep.equal({ churnRisk: ["High"] });
      expect(location.href).to.equal(before);
    });

    it("is not misled by an address that was tampered with", async () => {
      visit({ dateFrom: "2026-02-30", dateRange: "<script>", churnRisk: "\u0000'\"><img src=x>" });
      const scope = await fixture<CxScope>(html`<cx-scope sync-url></cx-scope>`);
      expect(scope.activeFilters).to.deep.equal({ churnRisk: ["\u0000'\"><img src=x>"] });
    });
  });

  describe("compare", () => {
    it("holds against the period before, unless the host says otherwise, and says of an unknown value that it is", async () => {
      expect((await fixture<CxScope>(html`<cx-scope></cx-scope>`)).activeComparison).to.equal("previous-period");
      const scope = await fixture<CxScope>(html`<cx-scope compare="previous-year"></cx-scope>`);
      expect(scope.activeComparison).to.equal("previous-year");
      scope.compare = "none";
      await scope.updateComplete;
      expect(scope.activeComparison).to.equal("none");
      const { warn } = console;
      const warned: string[] = [];
      console.warn = (text: string) => warned.push(text);
      scope.setAttribute("compare", "yesterday");
      await scope.updateComplete;
      console.warn = warn;
      expect(scope.activeComparison).to.equal("previous-period");
      expect(warned.join()).to.contain('compare="yesterday" is none of previous-period');
    });

    it("puts the reader's choice before the host's, in the address too, back and forward included", async () => {
      const scope = await fixture<CxScope>(html`<cx-scope sync-url compare="previous-year"></cx-scope>`);
      const store = scopeHub().nearest(scope.appendChild(document.createElement("p")));
      const inAddress = () => new URLSearchParams(location.search).get("compare");
      let changes = 0;
      scope.addEventListener("cx-filter-change", () => {
        changes += 1;
      });
      expect(inAddress()).to.equal(null);
      await byReader(() => store?.chooseCompare("previous-week", "user"));
      expect([scope.activeComparison, inAddress()]).to.deep.equal(["previous-week", "previous-week"]);
      await byReader(() => ask(scope, { churnRisk: ["High"] }));
      expect(inAddress()).to.equal("previous-week");
      await byReader(() => store?.chooseCompare("previous-year", "user"));
      expect([scope.activeComparison, inAddress()]).to.deep.equal(["previous-year", null]);
      for (const expected of ["previous-week", "previous-week", "previous-year"]) {
        const moved = oneEvent(window, "popstate");
        history.back();
        await moved;
        expect(scope.activeComparison).to.equal(expected);
      }
      expect(changes).to.equal(2);
    });

    it("reads the address before anything else, and is not misled by one that was tampered with", async () => {
      visit({ compare: "previous-month" });
      expect((await fixture<CxScope>(html`<cx-scope sync-url></cx-scope>`)).activeComparison).to.equal(
        "previous-month",
      );
      visit({ compare: "__proto__" });
      expect((await fixture<CxScope>(html`<cx-scope sync-url></cx-scope>`)).activeComparison).to.equal(
        "previous-period",
      );
      visit({ compare: "none" });
      expect((await fixture<CxScope>(html`<cx-scope></cx-scope>`)).activeComparison).to.equal("previous-period");
    });
  });
});
