import type { ChurnHeatmapData, CustomerTimelineData, KpiCardData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import "../churn-heatmap/cx-churn-heatmap.ts";
import type { CxChurnHeatmap } from "../churn-heatmap/churn-heatmap.ts";
import type { CxCustomerTimeline } from "../customer-timeline/customer-timeline.ts";
import "../customer-timeline/cx-customer-timeline.ts";
import "../kpi-card/cx-kpi-card.ts";
import type { CxKpiCard } from "../kpi-card/kpi-card.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, nextEvent, part, parts, place, press } from "../testing/page.ts";
import "../ticket-table/cx-ticket-table.ts";
import type { CxTicketTable } from "../ticket-table/ticket-table.ts";
import "../tickets-per-customer/cx-tickets-per-customer.ts";
import type { CxTicketsPerCustomer } from "../tickets-per-customer/tickets-per-customer.ts";
import "./ar.ts";

const heatmapData: ChurnHeatmapData = {
  rows: ["High"],
  columns: ["High", "Medium", "Low"],
  cells: [[3, 2, 1]],
  total: 6,
};

const kpiData: KpiCardData = {
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

const review: CustomerTimelineData["events"][number] = {
  sourceType: "review",
  eventId: "R1",
  at: "2026-02-01T08:00:00.000Z",
  sentimentScore: 0.5,
  text: null,
  textEnglish: null,
  interactionType: null,
  agentId: null,
  productId: null,
  reviewRating: null,
  reviewLanguage: null,
  ticketCategory: null,
  priorityLevel: null,
  ticketStatus: null,
  expectedResolutionTimeframe: null,
  requestedRemedy: null,
};

const unknown = {
  ticketDate: null,
  ticketCategory: null,
  priorityLevel: null,
  ticketStatus: null,
  ticketDescription: null,
  expectedResolutionTimeframe: null,
  requestedRemedy: null,
};

describe("a page that reads from the right", () => {
  let holder: HTMLElement;
  let client: HandClient;

  beforeEach(() => {
    client = new HandClient();
    holder = document.createElement("div");
    holder.dir = "rtl";
    document.body.append(holder);
  });

  afterEach(() => holder.remove());

  const left = (element: Element | undefined) => element?.getBoundingClientRect().left ?? Number.NaN;

  it("has the first column at the right, and arrow keys that go where they point", async () => {
    const heatmap = place<CxChurnHeatmap>('<cx-churn-heatmap lang="ar"></cx-churn-heatmap>', client, holder);
    (await client.question()).answer<"churn-heatmap">(heatmapData);
    await nextEvent(heatmap, "cx-load");
    const cells = parts(heatmap, "[role=gridcell]");
    expect(left(cells[0])).to.be.greaterThan(left(cells[1])).and.to.be.greaterThan(left(cells[2]));
    const focused = () => heatmap.shadowRoot?.activeElement ?? undefined;
    cells[1]?.focus();
    press(cells[1] ?? heatmap, "ArrowLeft");
    expect(focused()).to.equal(cells[2]);
    press(cells[2] ?? heatmap, "ArrowRight");
    press(cells[1] ?? heatmap, "ArrowRight");
    expect(focused()).to.equal(cells[0]);
    press(cells[0] ?? heatmap, "End");
    expect(focused()).to.equal(cells[2]);
  });

  it("has its menu at the left, and progress that runs from the right", async () => {
    const card = place<CxKpiCard>('<cx-kpi-card lang="ar"></cx-kpi-card>', client, holder);
    (await client.question()).answer<"kpi-card">(kpiData);
    await nextEvent(card, "cx-load");
    expect(left(part(card, ".menu"))).to.be.lessThan(left(part(card, ".heading")));
    card.refresh();
    await client.question();
    await card.updateComplete;
    expect(getComputedStyle(part(card, ".progress")).scale).to.equal("-1 1");
  });

  for (const [lang, direction, text] of [
    ["ar", "rtl", "1–2 من 2"],
    ["en", "ltr", "1–2 of 2"],
  ] as const) {
    it(`reads a table's place in the order of its words, in ${lang}, and figures under one another`, async () => {
      const table = place<CxTicketTable>(`<cx-ticket-table lang="${lang}"></cx-ticket-table>`, client, holder);
      (await client.question()).answer<"ticket-table">({
        columns: [
          { key: "customerId", label: "Customer", type: "customer", filter: "customerId", sortable: true },
          { key: "sentimentScore", label: "Sentiment", type: "score", sortable: true },
        ],
        rows: [
          { ...unknown, ticketId: "1", customerId: "C-1!", sentimentScore: -0.5 },
          { ...unknown, ticketId: "2", customerId: "عميل 2", sentimentScore: 0.25 },
        ],
        page: 1,
        pageSize: 25,
        total: 2,
      });
      await nextEvent(table, "cx-load");
      const where = part(table, ".pager [role=status]");
      // Which digits a language has is the engine's to say.
      const figures = new Intl.NumberFormat(lang);
      expect(where.textContent?.trim()).to.equal(text.replaceAll(/\d/g, (digit) => figures.format(Number(digit))));
      expect(getComputedStyle(where).direction).to.equal(direction);
      expect(parts(table, "td.number").map((cell) => getComputedStyle(cell).textAlign)).to.deep.equal([
        "right",
        "right",
      ]);
      // An id runs as it is written, whatever the page's direction.
      const ids = parts(table, "td .link").map((link) => getComputedStyle(link).direction);
      expect(ids).to.deep.equal(["ltr", "rtl"]);
    });
  }

  it("reads a sentiment before the word for it", async () => {
    const tag = '<cx-customer-timeline lang="ar" customer-id="C7"></cx-customer-timeline>';
    const timeline = place<CxCustomerTimeline>(tag, client, holder);
    (await client.question()).answer<"customer-timeline">({ events: [review], page: 1, pageSize: 1, total: 1 });
    await nextEvent(timeline, "cx-load");
    const fact = part(timeline, "dd[data-band]");
    expect(placeOf(fact, /[5\u0665]/)).to.be.above(placeOf(fact, /إيجابية/));
  });

  it("says in its own commas what a column of the histogram stands for", async () => {
    const tag = '<cx-tickets-per-customer lang="ar"></cx-tickets-per-customer>';
    const histogram = place<CxTicketsPerCustomer>(tag, client, holder);
    (await client.question()).answer<"tickets-per-customer">({ bins: [{ tickets: 0, customers: 4 }] });
    await nextEvent(histogram, "cx-load");
    expect(part(histogram, "[part=bar]").ariaLabel).to.contain("، ").and.not.to.contain(", ");
  });

  it("has the measure's definition above a table as the English text that it is", async () => {
    const heatmap = place<CxChurnHeatmap>('<cx-churn-heatmap lang="ar"></cx-churn-heatmap>', client, holder);
    (await client.question()).answer<"churn-heatmap">(heatmapData);
    await nextEvent(heatmap, "cx-load");
    await chooseFromMenu(heatmap, 0);
    const caption = part(heatmap, "caption");
    expect(caption.lang).to.equal("en");
    expect(getComputedStyle(caption).direction).to.equal("ltr");
  });
});

/** Where a piece of an element's text begins, in CSS pixels from the left. */
function placeOf(element: Element, piece: RegExp): number {
  for (const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
    const found = piece.exec(walker.currentNode.textContent ?? "");
    if (found === null) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, found.index);
    range.setEnd(walker.currentNode, found.index + found[0].length);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`nothing like ${piece} in ${element.textContent}`);
}
