import type { KpiCardData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { pageClient } from "../client/page-client.ts";
import { WidgetError } from "../client/widget-error.ts";
import { define } from "../define.ts";
import "../kpi-card/cx-kpi-card.ts";
import { CxKpiCard } from "../kpi-card/kpi-card.ts";
import "../scope/cx-scope.ts";
import type { CxScope } from "../scope/scope.ts";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, place, shadowText } from "../testing/page.ts";

const answer: KpiCardData = {
  metric: "ticket-count",
  value: 7,
  unit: "count",
  comparison: "none",
  previous: null,
  previousFrom: null,
  previousTo: null,
  delta: null,
  basis: 7,
  sparkline: { x: [], y: [] },
};

function request(filters: unknown, scope?: string): void {
  document.dispatchEvent(
    new CustomEvent("cx-filter-request", {
      bubbles: true,
      cancelable: true,
      detail: { filters, source: "host", origin: null, ...(scope !== undefined && { scope }) },
    }),
  );
}

describe("a tag with data", () => {
  let client: HandClient;
  let holder: HTMLElement;

  beforeEach(() => {
    client = new HandClient();
    holder = document.createElement("div");
    document.body.append(holder);
  });

  afterEach(() => {
    holder.remove();
    request({ churnRisk: null });
  });

  it("asks with the filters of its scope from the first question on", async () => {
    holder.innerHTML = `<cx-scope filters='{"churnRisk": ["High"]}'></cx-scope>`;
    place(`<cx-kpi-card></cx-kpi-card>`, client, holder.firstElementChild ?? holder);
    expect((await client.question(0)).request.filters).to.deep.equal({ churnRisk: ["High"] });
    expect(client.asked).to.have.length(1);
  });

  it("follows a filter that the host sets by a plain event, and breaks off what it makes useless", async () => {
    place("<cx-kpi-card></cx-kpi-card>", client, holder);
    const first = await client.question(0);
    request({ churnRisk: ["Low"] });
    expect((await client.question(1)).request.filters).to.deep.equal({ churnRisk: ["Low"] });
    expect(first.signal.aborted).to.equal(true);
  });

  it("follows its own scope only, when two stand on one page", async () => {
    holder.innerHTML = '<cx-scope name="west"></cx-scope><cx-scope name="east"></cx-scope>';
    const east = new HandClient();
    const [left, right] = holder.children;
    place("<cx-kpi-card></cx-kpi-card>", client, left ?? holder);
    place("<cx-kpi-card></cx-kpi-card>", east, right ?? holder);
    (await client.question(0)).answer<"kpi-card">(answer);
    (await east.question(0)).answer<"kpi-card">(answer);
    request({ churnRisk: ["High"] }, "west");
    expect((await client.question(1)).request.filters).to.deep.equal({ churnRisk: ["High"] });
    expect(east.asked).to.have.length(1);
  });

  it("joins a scope by name from elsewhere on the page, also one that comes later", async () => {
    const card = place("<cx-kpi-card scope='north'></cx-kpi-card>", client, holder);
    await card.updateComplete;
    const scope = document.createElement("cx-scope") as CxScope;
    scope.name = "north";
    scope.filters = { churnRisk: ["Medium"] };
    holder.append(scope);
    expect((await client.question(0)).request.filters).to.deep.equal({ churnRisk: ["Medium"] });
  });

  it("says so when the scope that it names is not there", async () => {
    const card = place("<cx-kpi-card scope='nowhere'></cx-kpi-card>", client, holder);
    await card.updateComplete;
    expect(shadowText(card)).to.contain('There is no <cx-scope name="nowhere"> on this page.');
    expect(client.asked).to.have.length(0);
  });

  it("belongs to a scope across shadow roots", async () => {
    holder.innerHTML = `<cx-scope filters='{"churnRisk": ["High"]}'><div></div></cx-scope>`;
    const root = holder.querySelector("div")?.attachShadow({ mode: "open" });
    const inner = document.createElement("div");
    root?.append(inner);
    place("<cx-kpi-card></cx-kpi-card>", client, inner);
    expect((await client.question(0)).request.filters).to.deep.equal({ churnRisk: ["High"] });
  });

  it("asks the endpoint of its own, else its scope's, else the one that the script came from", async () => {
    place("<cx-kpi-card></cx-kpi-card>", client, holder);
    expect((await client.question(0)).request.endpoint).to.equal(location.origin);
    holder.innerHTML = '<cx-scope endpoint="https://scope.test/"></cx-scope>';
    const scope = holder.firstElementChild ?? holder;
    place("<cx-kpi-card></cx-kpi-card>", client, scope);
    expect((await client.question(1)).request.endpoint).to.equal("https://scope.test");
    place('<cx-kpi-card endpoint="/pulse"></cx-kpi-card>', client, scope);
    expect((await client.question(2)).request.endpoint).to.equal(`${location.origin}/pulse`);
  });

  it("asks again when its scope is handed another token", async () => {
    const scope = document.createElement("cx-scope") as CxScope;
    scope.token = "first";
    holder.append(scope);
    const card = place("<cx-kpi-card></cx-kpi-card>", client, scope);
    const question = await client.question(0);
    expect(question.request.token?.("first")).to.equal("first");
    question.fail(new WidgetError("unauthorized", "Sign in."));
    await nextEvent(card, "cx-error");
    scope.token = "second";
    expect((await client.question(1)).request.token?.("first")).to.equal("second");
  });

  it("asks for nothing until it comes near the screen", async () => {
    const spacer = document.createElement("div");
    spacer.style.height = "5000px";
    holder.append(spacer);
    place("<cx-kpi-card></cx-kpi-card>", client, holder);
    const above = new HandClient();
    holder.prepend(place("<cx-kpi-card></cx-kpi-card>", above, holder));
    await above.question(0);
    expect(client.asked).to.have.length(0);
    holder.lastElementChild?.scrollIntoView();
    await client.question(0);
  });

  it("breaks off its question when it leaves the page, and asks again when it comes back", async () => {
    const card = place("<cx-kpi-card></cx-kpi-card>", client, holder);
    const first = await client.question(0);
    card.remove();
    expect(first.signal.aborted).to.equal(true);
    holder.append(card);
    (await client.question(1)).answer<"kpi-card">(answer);
    await nextEvent(card, "cx-load");
  });

  it("keeps its answer when it is only moved", async () => {
    const card = place("<cx-kpi-card></cx-kpi-card>", client, holder);
    (await client.question(0)).answer<"kpi-card">(answer);
    await nextEvent(card, "cx-load");
    const elsewhere = document.createElement("section");
    holder.append(elsewhere);
    elsewhere.append(card);
    const witness = new HandClient();
    place("<cx-kpi-card></cx-kpi-card>", witness, holder);
    await witness.question(0);
    expect(client.asked).to.have.length(1);
    expect(shadowText(card)).to.contain("7");
  });

  it("leaves nothing behind after 100 connects and disconnects", async () => {
    const card = place("<cx-kpi-card></cx-kpi-card>", client, holder);
    (await client.question(0)).answer<"kpi-card">(answer);
    await nextEvent(card, "cx-load");
    for (let round = 0; round < 100; round += 1) {
      card.remove();
      holder.append(card);
    }
    await card.updateComplete;
    request({ churnRisk: ["High"] });
    (await client.question(1)).answer<"kpi-card">(answer);
    await nextEvent(card, "cx-load");
    expect(client.asked).to.have.length(2);
    card.remove();
    request({ churnRisk: ["Low"] });
    await new Promise(requestAnimationFrame);
    expect(client.asked).to.have.length(2);
  });

  it("shares one client with the rest of the page", () => {
    expect(pageClient()).to.equal(pageClient());
  });

  it("is not registered twice by a second copy of the script", () => {
    define("cx-kpi-card", class extends HTMLElement {});
    expect(customElements.get("cx-kpi-card")).to.equal(CxKpiCard);
  });
});
