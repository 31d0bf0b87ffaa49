import { expect, fixture, oneEvent } from "@open-wc/testing";
import { html } from "lit";
import { CxFilterRequestEvent } from "../events/filter-request.ts";
import type { CxScope } from "../scope/scope.ts";
import { scopeHub } from "../scope/scope-hub.ts";
import { TestBar } from "./test-bar.ts";
import { TestClient } from "./test-client.ts";

describe("cx-filter-bar and its scope", () => {
  it("knows the scope's filters before it asks for anything", async () => {
    const test = await TestBar.open({ filters: { churnRisk: ["High"] } });
    expect(test.client.requests.map(({ filters }) => filters)).to.deep.equal([{ churnRisk: ["High"] }]);
  });

  it("leaves another scope on the same page alone", async () => {
    const first = await TestBar.open();
    const second = await TestBar.open();
    first.option("Churn risk", "High").click();
    await first.settled();
    await second.settled();
    expect(first.chips).to.deep.equal(["Churn risk: High"]);
    expect(second.chips).to.be.empty;
    expect(second.client.requests).to.have.length(1);
  });

  it("joins a scope by name from inside a shadow root elsewhere on the page", async () => {
    const scope = await fixture<CxScope>(html`<cx-scope name="west" .filters=${{ churnRisk: ["Low"] }}></cx-scope>`);
    const holder = await fixture(html`<div></div>`);
    const bar = document.createElement("cx-filter-bar");
    bar.client = new TestClient();
    bar.setAttribute("scope", "west");
    const loaded = oneEvent(bar, "cx-load");
    holder.attachShadow({ mode: "closed" }).append(bar);
    await loaded;
    const asked = oneEvent(document, "cx-filter-request") as Promise<CxFilterRequestEvent>;
    bar.renderRoot.querySelector<HTMLElement>(".chip")?.click();
    expect((await asked).detail.scope).to.equal("west");
    expect(scope.activeFilters).to.deep.equal({});
  });

  it("waits for a named scope that comes later", async () => {
    const bar = document.createElement("cx-filter-bar");
    const client = new TestClient();
    bar.client = client;
    bar.setAttribute("scope", "late");
    await fixture(html`<div>${bar}</div>`);
    const loaded = oneEvent(bar, "cx-load");
    await fixture(html`<cx-scope name="late" .filters=${{ churnRisk: ["Low"] }}></cx-scope>`);
    await loaded;
    expect(client.requests.map(({ filters }) => filters)).to.deep.equal([{ churnRisk: ["Low"] }]);
  });

  it("says which scope is missing", async () => {
    const bar = document.createElement("cx-filter-bar");
    bar.client = new TestClient();
    bar.setAttribute("scope", "nowhere");
    await fixture(html`<div>${bar}</div>`);
    await bar.updateComplete;
    expect(bar.renderRoot.textContent).to.contain('There is no <cx-scope name="nowhere"> on this page.');
  });

  it("applies a request once, though other tags and another user of the hub are on the page", async () => {
    const test = await TestBar.open();
    await fixture(html`<cx-filter-bar></cx-filter-bar>`);
    expect(scopeHub()).to.equal(scopeHub());
    let changes = 0;
    test.scope.addEventListener("cx-filter-change", () => {
      changes += 1;
    });
    const loaded = oneEvent(test.bar, "cx-load");
    test.option("Churn risk", "High").click();
    await loaded;
    expect(changes).to.equal(1);
    expect(test.client.requests).to.have.length(2);
  });

  it("takes part in the document's own scope, which any page can ask", async () => {
    const bar = document.createElement("cx-filter-bar");
    bar.client = new TestClient();
    await fixture(html`<div>${bar}</div>`);
    const detail = { filters: { churnRisk: ["High"] }, source: "user" };
    document.body.dispatchEvent(
      new CustomEvent("cx-filter-request", { detail, bubbles: true, composed: true, cancelable: true }),
    );
    expect(scopeHub().documentScope.filters).to.deep.equal({ churnRisk: ["High"] });
    bar.dispatchEvent(new CxFilterRequestEvent({ filters: { churnRisk: null }, source: "user", origin: null }));
    expect(scopeHub().documentScope.filters).to.deep.equal({});
  });

  it("leaves nothing behind after it came and went a hundred times", async () => {
    const test = await TestBar.open({ drawerBelow: 1024 });
    const listening = { added: 0, removed: 0 };
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    // Whatever outlives the tag: the document, the window, media queries.
    const lasting = (target: EventTarget) => !(target instanceof Element) && !(target instanceof AbortSignal);
    EventTarget.prototype.addEventListener = function (...parameters: Parameters<typeof addEventListener>) {
      if (lasting(this)) listening.added += 1;
      return addEventListener.apply(this, parameters);
    };
    EventTarget.prototype.removeEventListener = function (...parameters: Parameters<typeof removeEventListener>) {
      if (lasting(this)) listening.removed += 1;
      return removeEventListener.apply(this, parameters);
    };
    try {
      for (let round = 0; round < 100; round += 1) {
        test.bar.remove();
        test.scope.append(test.bar);
      }
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    }
    expect(listening.added).to.be.greaterThan(0);
    expect(listening.added).to.equal(listening.removed);
    await test.answered(() => {
      test.scope.filters = { churnRisk: ["High"] };
    });
    expect(test.client.requests.filter(({ filters }) => filters.churnRisk !== undefined)).to.have.length(1);
  });

  it("asks again for what it broke off when it left the page", async () => {
    const client = new TestClient();
    client.hold();
    const test = await TestBar.open({ client, until: "none" });
    await test.answered(() => {
      test.bar.remove();
      test.scope.append(test.bar);
      client.release();
    });
    expect(test.option("Churn risk", "High")).to.exist;
  });
});
