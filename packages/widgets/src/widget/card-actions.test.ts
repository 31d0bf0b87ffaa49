import type { KpiCardData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import "../kpi-card/cx-kpi-card.ts";
import { CxKpiCard } from "../kpi-card/kpi-card.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, nextEvent, openMenu, part, parts, place, press, shadowText } from "../testing/page.ts";

const data: KpiCardData = {
  metric: "ticket-count",
  value: 12,
  unit: "count",
  comparison: "previous-period",
  previous: 10,
  previousFrom: "2025-11-02",
  previousTo: "2025-12-31",
  delta: 2,
  basis: 12,
  sparkline: { x: [1767225600], y: [12] },
};

/** A card whose figures are a table already. */
class TestTable extends CxKpiCard {
  protected override readonly isTable = true;
}
customElements.define("test-table", TestTable);

describe("a card's menu", () => {
  const clipboard = navigator.clipboard.writeText;
  let card: CxKpiCard;

  beforeEach(async () => {
    const client = new HandClient();
    card = place<CxKpiCard>('<cx-kpi-card lang="en" metric="ticket-count"></cx-kpi-card>', client);
    (await client.question(0)).answer<"kpi-card">(data, {
      filters: {
        applied: { dateFrom: "2026-01-01", dateTo: "2026-03-01", churnRisk: ["High", "Low"] },
        notApplicable: [],
        own: [],
      },
    });
    await nextEvent(card, "cx-load");
  });

  afterEach(() => {
    navigator.clipboard.writeText = clipboard;
    card.remove();
  });

  it("shows the figures as a table, and the card again", async () => {
    await chooseFromMenu(card, 0);
    const rows = parts(card, "tbody tr").map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).to.deep.equal([
      ["Value", "12"],
      ["Previous", "10"],
      ["Change", "up 2 against the previous 60 days"],
      ["Jan 1, 2026", "12"],
    ]);
    expect(part(card, "caption").textContent).to.equal("A measure");
    await expect(card).to.be.accessible();
    const menu = part(card, "cx-widget-menu");
    part(menu, "button.dots").click();
    await card.updateComplete;
    part(menu, "[role=menuitem]").click();
    await card.updateComplete;
    expect(part(card, "[part=value]").textContent?.trim()).to.equal("12");
  });

  it("offers no table where the figures are one already", async () => {
    const client = new HandClient();
    const table = place<TestTable>('<test-table lang="en"></test-table>', client);
    (await client.question(0)).answer<"kpi-card">(data);
    await nextEvent(table, "cx-load");
    const labels = (await openMenu(table)).map((item) => item.textContent?.trim());
    expect(labels).to.include("Copy as text");
    expect(labels).not.to.include("View as table");
    table.remove();
  });

  it("copies heading, definition, filters, figures, as-of time and source as text", async () => {
    let copied = "";
    navigator.clipboard.writeText = async (text) => {
      copied = text;
    };
    await chooseFromMenu(card, 1);
    await card.updateComplete;
    const [heading, definition, days, churn, ...rest] = copied.split("\n");
    expect(heading).to.equal("Tickets");
    expect(definition).to.equal("A measure");
    expect(days).to.match(/^Date range: Jan 1\s–\sMar 1, 2026$/);
    expect(churn).to.equal("Churn risk: High, Low");
    expect(rest).to.include("Value\t12");
    expect(rest.at(-1)).to.match(/^As of Mar 1, 2026, .* · Loaded records$/);
    while (!shadowText(card).includes("Copied.")) await card.updateComplete;
  });

  it("says so when the browser does not let the page copy", async () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
    await chooseFromMenu(card, 1);
    while (!shadowText(card).includes("The browser does not let this page copy.")) {
      await new Promise(requestAnimationFrame);
    }
  });

  it("is left by Escape, with the focus back on its button", async () => {
    const items = await openMenu(card);
    const menu = part(card, "cx-widget-menu");
    await expect(card).to.be.accessible();
    press(menu.shadowRoot?.activeElement ?? menu, "ArrowDown");
    expect(menu.shadowRoot?.activeElement).to.equal(items[1]);
    press(menu.shadowRoot?.activeElement ?? menu, "Escape");
    expect(menu.shadowRoot?.activeElement).to.equal(part(menu, "button.dots"));
    while (parts(menu, "[role=menuitem]").length > 0) await new Promise(requestAnimationFrame);
  });
});
