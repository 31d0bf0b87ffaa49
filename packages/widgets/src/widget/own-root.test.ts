// First, as a page does that hydrates what its server drew: every Lit that is loaded later heeds it.
import "@lit-labs/ssr-client/lit-element-hydrate-support.js";
import { expect } from "@open-wc/testing";
import "../kpi-card/cx-kpi-card.ts";
import type { CxKpiCard } from "../kpi-card/kpi-card.ts";
import "../scope/cx-scope.ts";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, part } from "../testing/page.ts";

describe("a tag that a server has drawn", () => {
  let holder: HTMLElement;

  beforeEach(() => {
    holder = document.createElement("div");
    document.body.append(holder);
  });

  afterEach(() => holder.remove());

  it("draws in the place of what stood in for it, and not beside it", async () => {
    const drawn = (tag: string) =>
      `<${tag}><template shadowrootmode="open"><style>section { color: red; }</style><p>drawn by a server</p></template></${tag}>`;
    holder.setHTMLUnsafe(drawn("cx-scope") + drawn("cx-kpi-card"));
    // Firefox makes tags of them a moment later.
    customElements.upgrade(holder);
    const client = new HandClient();
    const card = holder.querySelector<CxKpiCard>("cx-kpi-card") ?? expect.fail("no card");
    card.client = client;
    await card.updateComplete;
    expect(part(card, "section").ariaLabel).to.equal("Average sentiment");
    for (const { shadowRoot } of holder.children) expect(shadowRoot?.querySelector("p, style")).to.equal(null);
    expect(card.shadowRoot?.adoptedStyleSheets).to.not.have.length(0);
    (await client.question(0)).answer<"kpi-card">({
      metric: "average-sentiment",
      value: 0.25,
      unit: "score",
      comparison: "none",
      previous: null,
      previousFrom: null,
      previousTo: null,
      delta: null,
      basis: 4,
      sparkline: { x: [], y: [] },
    });
    await nextEvent(card, "cx-load");
    expect(part(card, "[part=value]").textContent).to.contain("0.25");
  });
});
