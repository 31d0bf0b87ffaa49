import { expect } from "@open-wc/testing";
import { chartColumns, type TimeChartModel } from "./time-chart-model.ts";

function columns(partial: TimeChartModel["partial"], y: readonly (number | null)[]) {
  const [, whole, dashed] = chartColumns({
    x: y.map((_, index) => index),
    series: [{ key: "all", label: "All", color: "series-1", y }],
    partial,
    include: [0, 0],
    whole: true,
    formatValue: String,
    formatTick: String,
    describe: () => ({ heading: "", lines: [] }),
    describeRange: () => "",
  });
  return { whole, dashed };
}

describe("chartColumns", () => {
  const y = [1, 5, 6, 7, 2];

  it("draws whole periods with one line", () => {
    expect(columns({ first: false, last: false }, y)).to.deep.equal({
      whole: y,
      dashed: [null, null, null, null, null],
    });
  });

  it("dashes the stretch out of a first period that the range cuts off, as the one into the last", () => {
    expect(columns({ first: true, last: false }, y)).to.deep.equal({
      whole: [null, 5, 6, 7, 2],
      dashed: [1, 5, null, null, null],
    });
    expect(columns({ first: true, last: true }, y)).to.deep.equal({
      whole: [null, 5, 6, 7, null],
      dashed: [1, 5, null, 7, 2],
    });
  });

  it("dashes all where both periods are cut off", () => {
    expect(columns({ first: true, last: true }, [1, 2])).to.deep.equal({ whole: [null, null], dashed: [1, 2] });
  });
});
