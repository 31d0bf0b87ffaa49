import type { TrendData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { TimeChart } from "../chart/time-chart.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, nextEvent, part, parts, place, press } from "../testing/page.ts";
import "./cx-ticket-volume.ts";
import type { CxTicketVolume } from "./ticket-volume.ts";

const data: TrendData = {
  grain: "month",
  series: [{ key: "all", label: "All" }],
  x: [0, 1, 2].map((month) => Date.UTC(2026, month, 1) / 1000),
  y: [[1, 0, 1234]],
  counts: [[1, 0, 1234]],
  partial: { first: false, last: true },
};

describe("cx-ticket-volume", () => {
  let client: HandClient;
  let widget: CxTicketVolume;
  let chart: TimeChart;

  beforeEach(async () => {
    client = new HandClient();
    widget = place<CxTicketVolume>('<cx-ticket-volume lang="en" grain="month"></cx-ticket-volume>', client);
    (await client.question(0)).answer<"ticket-volume">(data);
    await nextEvent(widget, "cx-load");
    chart = part<TimeChart>(widget, "cx-time-chart");
    await chart.updateComplete;
  });

  afterEach(() => widget.remove());

  it("is accessible, also on the narrowest screen", async () => {
    await expect(widget).to.be.accessible();
    widget.style.width = "320px";
    await new Promise(requestAnimationFrame);
    await expect(widget).to.be.accessible();
  });

  it("asks for the grain that it is given, and for a fitting one where that is none", async () => {
    expect(client.asked[0]?.request.options).to.deep.equal({ grain: "month" });
    widget.grain = "year" as never;
    expect((await client.question(1)).request.options).to.deep.equal({ grain: "auto" });
  });

  it("counts from zero, in whole numbers", () => {
    expect(chart.model?.include).to.deep.equal([0, 0]);
    expect(chart.model?.whole).to.equal(true);
  });

  it("says how many tickets each period had, and that the last is not complete", async () => {
    const frame = part(chart, ".frame");
    expect(frame.ariaLabel).to.contain("Tickets went from 1 in January 2026 to 1,234 in March 2026.");
    const said: unknown[] = [];
    frame.focus();
    for (const key of ["Home", "ArrowRight", "End"]) {
      press(frame, key);
      await chart.updateComplete;
      said.push(part(chart, "[aria-live]").textContent);
    }
    expect(said).to.deep.equal([
      "January 2026, Tickets: 1",
      "February 2026, Tickets: 0",
      "March 2026 (partial period), Tickets: 1,234",
    ]);
  });

  it("says of a first period that the range cuts off that it is not complete", async () => {
    widget.refresh();
    (await client.question(1)).answer<"ticket-volume">({ ...data, partial: { first: true, last: false } });
    await nextEvent(widget, "cx-load");
    await chart.updateComplete;
    expect(chart.model?.partial).to.deep.equal({ first: true, last: false });
    expect(part(widget, ".partial").textContent).to.equal("Dashed: the period is not complete");
    press(part(chart, ".frame"), "Home");
    await chart.updateComplete;
    expect(part(chart, "[aria-live]").textContent).to.equal("January 2026 (partial period), Tickets: 1");
  });

  it("says the same in the table", async () => {
    await chooseFromMenu(widget, 0);
    const cells = (selector: string) => parts(widget, selector).map((cell) => cell.textContent?.trim());
    expect(cells("thead th")).to.deep.equal(["Month", "Tickets"]);
    expect(cells("tbody td")).to.deep.equal(["1", "0", "1,234"]);
  });
});
