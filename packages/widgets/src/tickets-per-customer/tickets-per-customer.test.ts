import type { TicketsPerCustomerData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, countEvents, nextEvent, part, parts, place, press } from "../testing/page.ts";
import "./cx-tickets-per-customer.ts";
import type { CxTicketsPerCustomer } from "./tickets-per-customer.ts";

const data = (counts: readonly number[]): TicketsPerCustomerData => ({
  bins: counts.map((customers, tickets) => ({ tickets, customers })),
});

describe("cx-tickets-per-customer", () => {
  let client: HandClient;
  let widget: CxTicketsPerCustomer;
  const columns = () => parts(widget, "[part=bar]");

  async function show(answer: TicketsPerCustomerData): Promise<void> {
    client = new HandClient();
    widget = place<CxTicketsPerCustomer>('<cx-tickets-per-customer lang="en"></cx-tickets-per-customer>', client);
    (await client.question(0)).answer<"tickets-per-customer">(answer);
    await nextEvent(widget, "cx-load");
  }

  afterEach(() => widget.remove());

  it("is accessible, also on the narrowest screen, where nothing sticks out", async () => {
    await show(data(Array.from({ length: 40 }, (_, tickets) => 40 - tickets)));
    await expect(widget).to.be.accessible();
    widget.style.width = "320px";
    await new Promise(requestAnimationFrame);
    expect(widget.scrollWidth).to.be.at.most(320);
    await expect(widget).to.be.accessible();
  });

  it("counts the customers of each number of tickets, those without one included", async () => {
    await show(data([60, 30, 0, 10]));
    expect(columns().map((column) => column.ariaLabel)).to.deep.equal([
      "0 tickets: 60 customers, 60%",
      "1 ticket: 30 customers, 30%",
      "2 tickets: 0 customers, 0%",
      "3 tickets: 10 customers, 10%",
    ]);
  });

  it("draws columns as tall as their customers, none where there are none", async () => {
    await show(data([60, 30, 0]));
    const [tallest = 0, half = 0, none] = parts(widget, ".fill").map((fill) => fill.offsetHeight);
    expect(half / tallest).to.be.closeTo(0.5, 0.02);
    expect(none).to.equal(0);
  });

  it("folds a long tail into the last column, and keeps it whole in the table", async () => {
    await show(data([...Array.from({ length: 12 }, () => 5), 3, 0, 1]));
    expect(columns()).to.have.length(13);
    expect(columns()[12]?.ariaLabel).to.equal("12 or more tickets: 4 customers, 6.3%");
    expect(part(widget, "[part=bar]:last-child .tick").textContent).to.equal("12+");
    await chooseFromMenu(widget, 0);
    const rows = parts(widget, "tbody tr").map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).to.have.length(15);
    expect(rows.slice(-3)).to.deep.equal([
      ["12", "3", "4.7%"],
      ["13", "0", "0%"],
      ["14", "1", "1.6%"],
    ]);
  });

  it("reads every column by arrow keys, and chooses none", async () => {
    await show(data([60, 30, 10]));
    const selects = countEvents(document, "cx-select");
    columns()[0]?.focus();
    press(columns()[0] ?? widget, "ArrowRight");
    expect(widget.shadowRoot?.activeElement).to.equal(columns()[1]);
    expect(getComputedStyle(part(widget, "[part=bar]:nth-child(2) .tip")).display).to.equal("block");
    press(columns()[1] ?? widget, "Enter");
    columns()[1]?.click();
    selects.end();
    expect(selects.count).to.equal(0);
  });

  it("lets the pointer go on to what is said of a column", async () => {
    await show(data([60, 30, 10]));
    columns()[0]?.focus();
    press(columns()[0] ?? widget, "ArrowRight");
    const tip = part(widget, "[part=bar]:nth-child(2) .tip");
    const { left, top, height } = tip.getBoundingClientRect();
    expect(widget.shadowRoot?.elementFromPoint(left + 4, top + height / 2)).to.equal(tip);
  });

  it("says that there is nothing where no customer matches", async () => {
    await show(data([]));
    expect(part(widget, "[part=empty]").textContent).to.contain("There are no records yet.");
  });
});
