import type { ChurnHeatmapData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { CxFilterRequestEvent } from "../events/filter-request.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, countEvents, nextEvent, part, parts, place, press } from "../testing/page.ts";
import "../scope/cx-scope.ts";
import "./cx-churn-heatmap.ts";
import type { CxChurnHeatmap } from "./churn-heatmap.ts";

const data: ChurnHeatmapData = {
  rows: ["High", "Low", null],
  columns: ["High", "Medium"],
  cells: [
    [3, 0],
    [10, 6],
    [1, 0],
  ],
  total: 20,
};

describe("cx-churn-heatmap", () => {
  let client: HandClient;
  let scope: HTMLElement;
  let heatmap: CxChurnHeatmap;

  beforeEach(async () => {
    client = new HandClient();
    scope = document.createElement("cx-scope");
    document.body.append(scope);
    heatmap = place<CxChurnHeatmap>('<cx-churn-heatmap lang="en"></cx-churn-heatmap>', client, scope);
    const question = await client.question(0);
    question.answer<"churn-heatmap">(data);
    await nextEvent(heatmap, "cx-load");
  });

  afterEach(() => scope.remove());

  const cells = () => parts(heatmap, "[role=gridcell]");

  it("is accessible", async () => {
    await expect(heatmap).to.be.accessible();
  });

  it("says place, count and share in every cell, zeros too, so that colour carries nothing alone", () => {
    expect(cells().map((cell) => cell.textContent?.replaceAll(/\s+/g, " ").trim())).to.deep.equal([
      "Churn risk High, Upsell opportunity High: 3 Customers 15%",
      "Churn risk High, Upsell opportunity Medium: 0 Customers 0%",
      "Churn risk Low, Upsell opportunity High: 10 Customers 50%",
      "Churn risk Low, Upsell opportunity Medium: 6 Customers 30%",
      "Churn risk Not stated, Upsell opportunity High: 1 Customers 5.0%",
      "Churn risk Not stated, Upsell opportunity Medium: 0 Customers 0%",
    ]);
  });

  it("filters by the cell that was clicked, and tells the page exactly once", async () => {
    const selections = countEvents(document, "cx-select");
    const asked = nextEvent(document, "cx-filter-request");
    cells()[1]?.click();
    selections.end();
    const { filters, source, origin } = (await asked).detail;
    expect(filters).to.deep.equal({ churnRisk: ["High"], upsellOpportunity: ["Medium"] });
    expect(source).to.equal("drill");
    expect(origin).to.equal(heatmap);
    expect(selections.count).to.equal(1);
  });

  it("marks the chosen cell before the next answer is there, and takes the choice back when it is chosen again", async () => {
    cells()[1]?.click();
    await heatmap.updateComplete;
    expect(cells().map((cell) => cell.ariaSelected)).to.deep.equal([
      "false",
      "true",
      "false",
      "false",
      "false",
      "false",
    ]);
    const change = nextEvent(scope, "cx-filter-change");
    cells()[1]?.click();
    expect((await change).detail.filters).to.deep.equal({});
  });

  it("does not filter by what is not stated", async () => {
    const requests = countEvents(document, "cx-filter-request");
    cells()[4]?.click();
    requests.end();
    expect(requests.count).to.equal(0);
    expect(cells()[4]?.getAttribute("aria-disabled")).to.equal("true");
  });

  it("leaves the scope alone when a host prevents the selection", () => {
    const requests = countEvents(document, "cx-filter-request");
    heatmap.addEventListener("cx-select", (event) => event.preventDefault(), { once: true });
    cells()[0]?.click();
    requests.end();
    expect(requests.count).to.equal(0);
  });

  it("leaves the scope alone when a host vetoes the request", async () => {
    document.addEventListener("cx-filter-request", (event) => event.preventDefault(), { once: true });
    cells()[0]?.click();
    await heatmap.updateComplete;
    expect(cells()[0]?.ariaSelected).to.equal("false");
  });

  it("has one tab stop, from which arrows, Home and End reach every cell", async () => {
    expect(cells().map((cell) => cell.tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
    cells()[0]?.focus();
    const focused = () => cells().indexOf(heatmap.shadowRoot?.activeElement as HTMLElement);
    const walk: [string, number][] = [
      ["ArrowRight", 1],
      ["ArrowRight", 1],
      ["ArrowDown", 3],
      ["ArrowDown", 5],
      ["ArrowDown", 5],
      ["Home", 4],
      ["ArrowUp", 2],
      ["End", 3],
      ["ArrowLeft", 2],
    ];
    for (const [key, index] of walk) {
      press(heatmap.shadowRoot?.activeElement ?? heatmap, key);
      expect(focused(), key).to.equal(index);
    }
    await heatmap.updateComplete;
    expect(cells().map((cell) => cell.tabIndex)).to.deep.equal([-1, -1, 0, -1, -1, -1]);
  });

  it("chooses by Enter and by Space", async () => {
    for (const key of ["Enter", " "]) {
      const asked: Promise<CxFilterRequestEvent> = nextEvent(document, "cx-filter-request");
      press(cells()[3] ?? heatmap, key);
      expect((await asked).type).to.equal("cx-filter-request");
    }
  });

  it("says the same figures as a table", async () => {
    await chooseFromMenu(heatmap, 0);
    const rows = parts(heatmap, "tbody tr").map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).to.deep.equal([
      ["High", "3", "0"],
      ["Low", "10", "6"],
      ["Not stated", "1", "0"],
    ]);
    await expect(heatmap).to.be.accessible();
  });

  it("says so and offers a way out when nothing matches", async () => {
    cells()[0]?.click();
    const question = await client.question(1);
    question.answer<"churn-heatmap">({ rows: [], columns: [], cells: [], total: 0 });
    await nextEvent(heatmap, "cx-load");
    expect(part(heatmap, "[part=empty]").textContent).to.contain("Nothing matches these filters.");
    await expect(heatmap).to.be.accessible();
    const change = nextEvent(scope, "cx-filter-change");
    part(heatmap, "[part=empty] button").click();
    expect((await change).detail.filters).to.deep.equal({});
  });
});
