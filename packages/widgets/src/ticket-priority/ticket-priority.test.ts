import type { CategoriesData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { HandClient } from "../testing/hand-client.ts";
import { nextEvent, part, parts, place, press } from "../testing/page.ts";
import "./cx-ticket-priority.ts";
import type { CxTicketPriority } from "./ticket-priority.ts";

const data: CategoriesData = {
  categories: [
    { key: "Critical", count: 2, share: 0.02, averageSentiment: -0.8 },
    { key: "High", count: 40, share: 0.4, averageSentiment: -0.25 },
    { key: "<b>Urgent</b>", count: 50, share: 0.5, averageSentiment: 0.1 },
    { key: null, count: 8, share: 0.08, averageSentiment: null },
  ],
  total: 100,
};

describe("cx-ticket-priority", () => {
  let client: HandClient;
  let widget: CxTicketPriority;

  beforeEach(async () => {
    client = new HandClient();
    widget = place<CxTicketPriority>('<cx-ticket-priority lang="en"></cx-ticket-priority>', client);
    (await client.question(0)).answer<"ticket-priority">(data);
    await nextEvent(widget, "cx-load");
  });

  afterEach(() => {
    widget.remove();
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", {
        detail: { filters: { priorityLevel: null }, source: "user" },
        bubbles: true,
      }),
    );
  });

  const bars = () => parts(widget, "[part=bar]");
  const figures = (bar: HTMLElement | undefined) =>
    [...(bar?.querySelectorAll(".figure") ?? [])].map((figure) => visibleText(figure));

  it("is accessible", async () => {
    await expect(widget).to.be.accessible();
  });

  it("shows label, count, share and average sentiment on one line, and keeps the service's order", () => {
    expect(bars().map((bar) => bar.querySelector("span")?.textContent)).to.deep.equal([
      "Critical",
      "High",
      "<b>Urgent</b>",
      "Not stated",
    ]);
    expect(figures(bars()[1])).to.deep.equal(["40", "40%", "-0.25"]);
  });

  it("shows markup in a category as text", () => {
    expect(bars()[2]?.querySelector("b")).to.equal(null);
  });

  it("draws bars as long as their counts, the longest full", () => {
    const lengths = parts(widget, ".fill").map((fill) => fill.style.getPropertyValue("--_length"));
    expect(lengths).to.deep.equal(["0.04", "0.8", "1", "0.16"]);
  });

  it("marks an average of fewer than five tickets and says so", () => {
    expect(bars()[0]?.querySelector("[data-tone=few]")?.textContent).to.contain("-0.80");
    expect(bars()[0]?.textContent).to.contain("only 2 tickets");
    expect(bars()[1]?.textContent).to.not.contain("only");
  });

  it("shows a dash where there is no average", () => {
    expect(figures(bars()[3])).to.deep.equal(["8", "8.0%", "–"]);
  });

  it("filters by the chosen priority, and takes the choice back", async () => {
    const first = nextEvent(document, "cx-filter-change");
    bars()[1]?.click();
    expect((await first).detail).to.deep.include({ filters: { priorityLevel: ["High"] }, source: "drill", scope: "" });
    await widget.updateComplete;
    expect(bars()[1]?.getAttribute("aria-pressed")).to.equal("true");
    const second = nextEvent(document, "cx-filter-change");
    bars()[1]?.click();
    expect((await second).detail.filters).to.deep.equal({});
  });

  it("moves between bars by arrow keys", () => {
    bars()[0]?.focus();
    press(bars()[0] ?? widget, "ArrowDown");
    expect(widget.shadowRoot?.activeElement).to.equal(bars()[1]);
    press(bars()[1] ?? widget, "End");
    expect(widget.shadowRoot?.activeElement).to.equal(bars()[3]);
  });

  it("is accessible when nothing matches", async () => {
    widget.refresh();
    (await client.question(1)).answer<"ticket-priority">({ categories: [], total: 0 });
    await nextEvent(widget, "cx-load");
    expect(part(widget, "[part=empty]").textContent).to.contain("There are no records yet.");
    await expect(widget).to.be.accessible();
  });
});

/** A figure without the words that only screen readers get. */
function visibleText(figure: Element): string {
  const copy = figure.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll(".visually-hidden")) hidden.remove();
  return copy.textContent?.trim() ?? "";
}
