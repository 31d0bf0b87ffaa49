import { knownOrders } from "@customer-pulse/contract/values";
import { expect } from "@open-wc/testing";
import "../all.ts";
import type { LitElement } from "lit";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, openMenu, part, place } from "../testing/page.ts";

const categories = ["Critical", "High", "Medium", "Low"].map((key, index) => ({
  key,
  count: 40 - index,
  share: 0.25,
  averageSentiment: 0.2 - index / 10,
}));
const bars = { categories, total: 154 };
const line = {
  grain: "month",
  series: [
    { key: "review", label: "" },
    { key: "ticket", label: "" },
  ],
  x: [1767225600, 1769904000],
  y: [
    [0.5, 0.4],
    [-0.2, 0.1],
  ],
  counts: [
    [7, 9],
    [8, 8],
  ],
  partial: { first: false, last: false },
} as const;
/** As many as a card shows, with room for all but one. */
const kinds = Array.from({ length: 9 }, (_, index) => ({
  key: `type-${index}`,
  count: 200 - index,
  share: 0.11,
  averageSentiment: 0.2,
}));
const tickets = {
  columns: [{ key: "ticketId", label: "Ticket", type: "id", sortable: true }],
  rows: Array.from({ length: 25 }, (_, index) => ({ ticketId: `T${index}` })),
  page: 1,
  pageSize: 25,
  total: 1234,
};
const filterBar = {
  dateBounds: { from: "2025-01-01", to: "2026-01-01" },
  options: Object.fromEntries(
    Object.entries(knownOrders).map(([key, values]) => [key, values.map((value) => ({ value, count: 9 }))]),
  ),
  matching: { customers: 9, interactions: 9, reviews: 9, tickets: 9 },
};

describe("what a host restyles", () => {
  let tag: LitElement & { client: unknown };
  const sheet = document.createElement("style");

  async function show(html: string, data: unknown, css: string): Promise<void> {
    sheet.textContent = css;
    document.head.append(sheet);
    const client = new HandClient();
    tag = place(html, client);
    (await client.question(0)).answer(data as never);
    await nextEvent(tag, "cx-load");
  }

  afterEach(() => {
    tag.remove();
    sheet.remove();
  });

  const color = (element: Element, property: "color" | "backgroundColor" | "outlineColor" = "color") =>
    getComputedStyle(element)[property];

  it("are the parts of a card, of its bars and of the menu inside it", async () => {
    const names = ["card", "heading", "bar", "bar-label", "bar-track", "bar-fill", "bar-figure", "bars-head", "footer"];
    const menu = ["menu-button", "menu", "menu-item"];
    const css = [...names, ...menu].map((name) => `cx-ticket-priority::part(${name}) { outline-color: rgb(1, 2, 3) }`);
    await show("<cx-ticket-priority></cx-ticket-priority>", bars, css.join("\n"));
    for (const name of names) expect(color(part(tag, `[part=${name}]`), "outlineColor"), name).to.equal("rgb(1, 2, 3)");
    await openMenu(tag);
    const nested = part(tag, "cx-widget-menu");
    for (const name of menu)
      expect(color(part(nested, `[part=${name}]`), "outlineColor"), name).to.equal("rgb(1, 2, 3)");
  });

  it("are the legend and the tooltip of a chart", async () => {
    const css = `cx-sentiment-trend::part(legend-item), cx-sentiment-trend::part(tooltip) { color: rgb(1, 2, 3) }`;
    await show('<cx-sentiment-trend by="source"></cx-sentiment-trend>', line, css);
    expect(color(part(tag, "[part=legend-item]"))).to.equal("rgb(1, 2, 3)");
    const chart = part<HTMLElement & LitElement>(tag, "cx-time-chart");
    part(chart, "[part=chart]").dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
    await chart.updateComplete;
    expect(color(part(chart, "[part=tooltip]"))).to.equal("rgb(1, 2, 3)");
  });

  it("are the parts of the filter bar's lists", async () => {
    const css = `cx-filter-bar::part(option), cx-filter-bar::part(input) { color: rgb(1, 2, 3) }`;
    await show('<cx-filter-bar filters="churnRisk"></cx-filter-bar>', filterBar, css);
    expect(color(part(part(tag, "cx-filter-options"), "[part=option]"))).to.equal("rgb(1, 2, 3)");
    expect(color(part(part(tag, "cx-filter-dates"), "[part=input]"))).to.equal("rgb(1, 2, 3)");
  });

  it("is the font, which is the page's unless a token names another", async () => {
    document.body.style.fontFamily = "Georgia";
    await show("<cx-ticket-priority></cx-ticket-priority>", bars, "");
    const family = () => getComputedStyle(part(tag, "[part=bar]")).fontFamily;
    expect(family()).to.equal("Georgia");
    sheet.textContent = ":root { --cx-font: Verdana }";
    expect(family()).to.equal("Verdana");
    document.body.style.removeProperty("font-family");
  });

  it("is the density: rows come closer, targets stay 24 pixels high, and a skeleton keeps its size", async () => {
    const height = (selector: string) => part(tag, selector).getBoundingClientRect().height;
    for (const density of [1, 0.75, 0.1]) {
      sheet.textContent = `:root { --cx-density: ${density} }`;
      document.head.append(sheet);
      const client = new HandClient();
      tag = place('<cx-ticket-priority style="width: 600px"></cx-ticket-priority>', client);
      await tag.updateComplete;
      const waiting = height("[part=card]");
      (await client.question(0)).answer(bars as never);
      await nextEvent(tag, "cx-load");
      expect(height("[part=card]"), `${density}`).to.equal(waiting);
      expect(height("[part=bar]")).to.be.at.least(24);
      expect(height("[part=menu-button]")).to.be.at.least(24);
      expect(getComputedStyle(part(tag, "[part=card]")).paddingTop).to.equal(density === 1 ? "16px" : "12px");
      tag.remove();
    }
  });

  for (const [name, data] of [
    ["cx-interaction-sentiment", { categories: kinds, total: 1640 }],
    ["cx-sentiment-trend", line],
    ["cx-ticket-table", tickets],
    ['cx-filter-bar filters="churnRisk overallSentiment"', filterBar],
  ] as const) {
    it(`is no matter of loading: a compact ${name} is as high before its figures as with them`, async () => {
      sheet.textContent = ":root { --cx-density: 0.75 }";
      document.head.append(sheet);
      const client = new HandClient();
      tag = place(`<${name} style="width: 560px"></${name.split(" ")[0]}>`, client);
      const question = await client.question(0);
      await tag.updateComplete;
      const waiting = tag.offsetHeight;
      question.answer(data as never);
      await nextEvent(tag, "cx-load");
      expect(tag.offsetHeight).to.equal(waiting);
    });
  }
});
