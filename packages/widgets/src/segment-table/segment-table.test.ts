import type { SegmentTableData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { HandClient } from "../testing/hand-client.ts";
import { countEvents, nextEvent, parts, place } from "../testing/page.ts";
import "./cx-segment-table.ts";
import type { CxSegmentTable } from "./segment-table.ts";

const customer: SegmentTableData["rows"][number] = {
  customerId: "C1",
  valueSegment: "High Value",
  derivedPersona: "Frustrated",
  churnRisk: "High",
  upsellOpportunity: "Low",
  overallSentiment: "Negative",
  averageSentiment: -0.42,
  sentimentTrend: -0.31,
  sentimentVolatility: 0.9,
  ticketCount: 3,
  averageRating: 2.5,
  lifetimeValue: 1200,
  productsOwned: 2,
  signUpDate: "2024-05-01",
  customerSummary: `Waits for a refund <script>. ${"And waits. ".repeat(40)}`,
};

const data: SegmentTableData = {
  columns: [
    { key: "customerId", label: "Customer", type: "customer", sortable: true, filter: "customerId" },
    { key: "valueSegment", label: "Value segment", type: "category", sortable: true, filter: "valueSegment" },
    { key: "derivedPersona", label: "Persona", type: "category", sortable: true, filter: "derivedPersona" },
    { key: "churnRisk", label: "Churn risk", type: "category", sortable: true, filter: "churnRisk" },
    { key: "averageSentiment", label: "Average sentiment", type: "score", sortable: true },
    { key: "sentimentTrend", label: "Trend", type: "score", sortable: true },
    { key: "ticketCount", label: "Tickets", type: "count", sortable: true },
    { key: "averageRating", label: "Rating", type: "rating", sortable: true },
    { key: "lifetimeValue", label: "Lifetime value", type: "money", sortable: true },
    { key: "signUpDate", label: "Customer since", type: "day", sortable: true },
    { key: "customerSummary", label: "Summary", type: "text", sortable: false },
  ],
  rows: [customer, { ...customer, customerId: "C2", averageSentiment: null, ticketCount: null, averageRating: null }],
  page: 1,
  pageSize: 25,
  total: 2,
};

describe("cx-segment-table", () => {
  let client: HandClient;
  let table: CxSegmentTable;

  beforeEach(async () => {
    client = new HandClient();
    table = place<CxSegmentTable>('<cx-segment-table lang="en" currency="EUR"></cx-segment-table>', client);
    (await client.question(0)).answer<"segment-table">(data);
    await nextEvent(table, "cx-load");
  });

  afterEach(() => {
    getSelection()?.removeAllRanges();
    table.remove();
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", {
        detail: { filters: { customerId: null, churnRisk: null }, source: "user" },
        bubbles: true,
      }),
    );
  });

  const row = (index: number) => parts(table, "tbody tr")[index] ?? expect.fail("no such row");
  const words = (element: Element) => element.textContent?.replaceAll(/\s+/g, " ").trim();

  it("is accessible", async () => {
    await expect(table).to.be.accessible();
  });

  it("names each row by its customer", () => {
    expect(parts(table, "tbody [role=rowheader]").map(words)).to.deep.equal(["C1", "C2"]);
  });

  it("writes money in the currency that it is told", async () => {
    table.columns = "customerId lifetimeValue";
    await table.updateComplete;
    expect([...row(0).children].map(words)).to.deep.equal(["C1", "€1.2K"]);
  });

  it("begins with the customers at risk, and shows why", () => {
    expect(client.asked[0]?.request.options).to.deep.include({ sort: "churnRisk", direction: "asc" });
    expect([...row(0).children].slice(0, 7).map(words)).to.deep.equal([
      "C1",
      "High",
      "Frustrated",
      "-0.42 Negative",
      "-0.31",
      "3",
      "2.5 / 5",
    ]);
    expect(words(row(0).children[7] ?? expect.fail("no summary"))).to.contain("Waits for a refund <script>.");
  });

  it("shows a dash where a customer has no events", () => {
    expect([3, 5, 6].map((index) => words(row(1).children[index] ?? row(1)))).to.deep.equal(
      Array(3).fill("–Not stated"),
    );
  });

  it("opens the customer of a row that is clicked, once", async () => {
    const selects = countEvents(document, "cx-select");
    const change = nextEvent(document, "cx-filter-change");
    (row(1).children[5] as HTMLElement).click();
    expect((await change).detail.filters).to.deep.equal({ customerId: ["C2"] });
    selects.end();
    expect(selects.count).to.equal(1);
  });

  it("opens it by the id's button too, which the keyboard reaches, once", () => {
    const selects = countEvents(document, "cx-select");
    row(0).querySelector("button")?.click();
    selects.end();
    expect(selects.count).to.equal(1);
  });

  it("takes a click on a category for that alone", () => {
    let datum: unknown;
    document.addEventListener(
      "cx-select",
      (event) => {
        event.preventDefault();
        datum = event.detail.datum;
      },
      { once: true },
    );
    row(0).children[1]?.querySelector("button")?.click();
    expect(datum).to.deep.equal({ churnRisk: "High" });
  });

  it("opens nobody while text is selected", () => {
    const selects = countEvents(document, "cx-select");
    const text = document.createElement("p");
    text.textContent = "A reader marks this.";
    document.body.append(text);
    getSelection()?.selectAllChildren(text);
    (row(1).children[5] as HTMLElement).click();
    selects.end();
    text.remove();
    expect(selects.count).to.equal(0);
  });
});
