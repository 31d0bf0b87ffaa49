import type { TrendData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import type { TimeChart } from "../chart/time-chart.ts";
import { valueRange } from "../chart/time-chart-model.ts";
import { HandClient } from "../testing/hand-client.ts";
import { chooseFromMenu, nextEvent, part, parts, place, press } from "../testing/page.ts";
import "./cx-rating-trend.ts";
import type { CxRatingTrend } from "./rating-trend.ts";

const data: TrendData = {
  grain: "month",
  series: [{ key: "all", label: "All" }],
  x: [0, 1, 2].map((month) => Date.UTC(2026, month, 1) / 1000),
  y: [[3.44, null, 4.96]],
  counts: [[30, 0, 2]],
  partial: { first: false, last: false },
};

describe("cx-rating-trend", () => {
  let client: HandClient;
  let widget: CxRatingTrend;
  let chart: TimeChart;

  beforeEach(async () => {
    client = new HandClient();
    widget = place<CxRatingTrend>('<cx-rating-trend lang="en"></cx-rating-trend>', client);
    (await client.question(0)).answer<"rating-trend">(data);
    await nextEvent(widget, "cx-load");
    chart = part<TimeChart>(widget, "cx-time-chart");
    await chart.updateComplete;
  });

  afterEach(() => widget.remove());

  it("is accessible", async () => {
    await expect(widget).to.be.accessible();
  });

  it("shows all that a rating can be, from 1 on", () => {
    const include = chart.model?.include ?? [0, 0];
    const [low, high] = valueRange(3.44, 4.96, include);
    expect(low).to.equal(1);
    expect(high).to.be.within(5, 5.5);
  });

  it("says each period's rating of five and the reviews behind it", async () => {
    const frame = part(chart, ".frame");
    const said: unknown[] = [];
    frame.focus();
    for (const key of ["Home", "ArrowRight", "End"]) {
      press(frame, key);
      await chart.updateComplete;
      said.push(part(chart, "[aria-live]").textContent);
    }
    expect(said).to.deep.equal([
      "January 2026, Average rating: 3.4 / 5 (30 reviews)",
      "February 2026, Average rating: –",
      "March 2026, Average rating: 5.0 / 5 (only 2 reviews)",
    ]);
  });

  it("says the same in the table", async () => {
    await chooseFromMenu(widget, 0);
    const cells = (selector: string) => parts(widget, selector).map((cell) => cell.textContent?.trim());
    expect(cells("thead th")).to.deep.equal(["Month", "Average rating", "Count"]);
    expect(cells("tbody td")).to.deep.equal(["3.4 / 5", "30", "–", "0", "5.0 / 5", "2"]);
  });
});
