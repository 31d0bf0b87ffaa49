import type { TrendData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { TimeChart } from "../chart/time-chart.ts";
import "../scope/cx-scope.ts";
import { HandClient } from "../testing/hand-client.ts";
import { countEvents, nextEvent, part, place, press } from "../testing/page.ts";
import "../ticket-volume/cx-ticket-volume.ts";
import type { CxTicketVolume } from "../ticket-volume/ticket-volume.ts";

const months: TrendData = {
  grain: "month",
  series: [{ key: "all", label: "All" }],
  x: [0, 1, 2, 3].map((month) => Date.UTC(2026, month, 1) / 1000),
  y: [[4, 9, 2, 7]],
  counts: [[4, 9, 2, 7]],
  partial: { first: false, last: false },
};

describe("a range on the time axis", () => {
  let client: HandClient;
  let holder: HTMLElement;
  let widget: CxTicketVolume;
  let chart: TimeChart;

  async function show(filters: object = {}): Promise<void> {
    client = new HandClient();
    holder = document.createElement("div");
    holder.innerHTML = '<cx-scope name="range"></cx-scope>';
    holder.querySelector("cx-scope")?.setAttribute("filters", JSON.stringify(filters));
    document.body.append(holder);
    const tag = '<cx-ticket-volume lang="en"></cx-ticket-volume>';
    widget = place<CxTicketVolume>(tag, client, holder.firstElementChild ?? holder);
    await answer(0);
  }

  async function answer(question: number, data = months): Promise<void> {
    const asked = await client.question(question);
    const loaded = nextEvent(widget, "cx-load");
    asked.answer<"ticket-volume">(data, {
      filters: { applied: { dateFrom: "2026-01-10", dateTo: "2026-04-20" }, notApplicable: [], own: [] },
    });
    await loaded;
    chart = part<TimeChart>(widget, "cx-time-chart");
    await chart.updateComplete;
  }

  afterEach(() => holder.remove());

  /** The place of a period on the page. */
  function at(index: number): number {
    const { left, width } = part(chart, ".u-over").getBoundingClientRect();
    const [first = 0, ...rest] = months.x;
    return left + (width * ((months.x[index] ?? 0) - first)) / ((rest.at(-1) ?? 0) - first);
  }

  function point(type: string, index: number, pointerType = "mouse"): void {
    const init = { clientX: at(index), pointerType, isPrimary: true, bubbles: true, composed: true };
    part(chart, ".u-over").dispatchEvent(new PointerEvent(type, init));
  }

  function drag(from: number, to: number, pointerType = "mouse"): void {
    point("pointerdown", from, pointerType);
    point("pointermove", to, pointerType);
    point("pointerup", to, pointerType);
    point("click", to, pointerType);
  }

  const frame = () => part(chart, ".frame");
  const said = () => part(chart, "[aria-live]").textContent;

  function shift(key: string): void {
    const init = { key, shiftKey: true, bubbles: true, composed: true, cancelable: true };
    frame().dispatchEvent(new KeyboardEvent("keydown", init));
  }

  for (const pointer of ["mouse", "touch"]) {
    it(`filters by the days of the periods that a ${pointer} drags over, with one event of each kind`, async () => {
      await show();
      const selects = countEvents(document, "cx-select");
      const requests = countEvents(document, "cx-filter-request");
      const changed = nextEvent(holder, "cx-filter-change");
      drag(2, 1, pointer);
      const { detail } = await changed;
      selects.end();
      requests.end();
      expect(detail).to.deep.include({ filters: { dateFrom: "2026-02-01", dateTo: "2026-03-31" }, source: "drill" });
      expect([selects.count, requests.count]).to.deep.equal([1, 1]);
    });
  }

  it("shows the periods while they are dragged over, and gives them up when the pointer is taken away", async () => {
    await show();
    const requests = countEvents(document, "cx-filter-request");
    point("pointerdown", 1);
    point("pointermove", 2);
    await chart.updateComplete;
    const band = part(chart, ".band").getBoundingClientRect();
    expect([band.left, band.right].map(Math.round)).to.deep.equal(
      [(at(0) + at(1)) / 2, (at(2) + at(3)) / 2].map(Math.round),
    );
    point("pointercancel", 2);
    await chart.updateComplete;
    requests.end();
    expect(chart.shadowRoot?.querySelector(".band")).to.equal(null);
    expect(requests.count).to.equal(0);
  });

  it("stays within the days that hold", async () => {
    await show();
    const changed = nextEvent(holder, "cx-filter-change");
    drag(0, 3);
    expect((await changed).detail.filters).to.deep.equal({ dateFrom: "2026-01-10", dateTo: "2026-04-20" });
  });

  it("takes one period for a click", async () => {
    await show();
    const changed = nextEvent(holder, "cx-filter-change");
    drag(1, 1);
    expect((await changed).detail.filters).to.deep.equal({ dateFrom: "2026-02-01", dateTo: "2026-02-28" });
  });

  it("reads a period at a first tap, and takes it at a second", async () => {
    await show();
    const requests = countEvents(document, "cx-filter-request");
    const tap = () => {
      point("pointerdown", 1, "touch");
      point("pointerup", 1, "touch");
      const init = { clientX: at(1), clientY: part(chart, ".u-over").getBoundingClientRect().top + 20, bubbles: true };
      part(chart, ".u-over").dispatchEvent(new MouseEvent("mousemove", init));
      point("click", 1, "touch");
    };
    tap();
    await new Promise(requestAnimationFrame);
    await chart.updateComplete;
    expect(said()).to.equal("February 2026, Tickets: 9");
    expect(requests.count).to.equal(0);
    tap();
    requests.end();
    expect(requests.count).to.equal(1);
  });

  it("is selected by Shift and arrow keys, said in words, and chosen by Enter", async () => {
    await show();
    frame().focus();
    press(frame(), "ArrowRight");
    press(frame(), "ArrowRight");
    shift("ArrowRight");
    await chart.updateComplete;
    expect(said()).to.equal("Feb 1 – Mar 31, 2026 selected. Enter filters by these days, Escape gives them up.");
    await expect(widget).to.be.accessible();
    const changed = nextEvent(holder, "cx-filter-change");
    press(frame(), "Enter");
    expect((await changed).detail.filters).to.deep.equal({ dateFrom: "2026-02-01", dateTo: "2026-03-31" });
  });

  it("is given up by Escape, which leaves the period that is read", async () => {
    await show();
    frame().focus();
    press(frame(), "ArrowRight");
    shift("ArrowRight");
    press(frame(), "Escape");
    await chart.updateComplete;
    expect(said()).to.equal("February 2026, Tickets: 9");
    expect(chart.shadowRoot?.querySelector(".band")).to.equal(null);
  });

  it("is taken back by choosing it again", async () => {
    await show({ dateRange: "last-90-days" });
    drag(1, 1);
    await answer(1);
    const changed = nextEvent(holder, "cx-filter-change");
    drag(1, 1);
    expect((await changed).detail.filters).to.deep.equal({ dateRange: "last-90-days" });
  });

  it("is taken back by a button, a double click and Backspace, which lead to the scope's own dates", async () => {
    const ways = [
      () => part(widget, "[part=reset]").click(),
      () => part(chart, ".u-over").dispatchEvent(new MouseEvent("dblclick", { bubbles: true, composed: true })),
      () => press(frame(), "Backspace"),
    ];
    for (const way of ways) {
      await show({ dateRange: "last-90-days" });
      expect(widget.shadowRoot?.querySelector("[part=reset]")).to.equal(null);
      drag(1, 2);
      await answer(1);
      const requests = countEvents(document, "cx-filter-request");
      const changed = nextEvent(holder, "cx-filter-change");
      way();
      expect((await changed).detail.filters).to.deep.equal({ dateRange: "last-90-days" });
      requests.end();
      expect(requests.count).to.equal(1);
      await widget.updateComplete;
      expect(widget.shadowRoot?.querySelector("[part=reset]")).to.equal(null);
      holder.remove();
    }
  });

  it("keeps the focus in the chart when the button goes away", async () => {
    await show();
    drag(1, 2);
    await answer(1);
    part(widget, "[part=reset]").focus();
    part(widget, "[part=reset]").click();
    await widget.updateComplete;
    expect(widget.shadowRoot?.activeElement).to.equal(chart);
  });

  it("changes nothing where the host prevents the choice", async () => {
    await show();
    const requests = countEvents(document, "cx-filter-request");
    let datum: unknown;
    holder.addEventListener("cx-select", (event) => {
      event.preventDefault();
      datum = event.detail.datum;
    });
    drag(1, 2);
    requests.end();
    expect(datum).to.deep.equal({ dateFrom: "2026-02-01", dateTo: "2026-03-31" });
    expect(requests.count).to.equal(0);
  });
});
