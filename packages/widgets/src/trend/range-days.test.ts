import { expect } from "@open-wc/testing";
import { rangeDays } from "./range-days.ts";

const seconds = (day: string) => Date.parse(day) / 1000;

describe("days of selected periods", () => {
  const months = { grain: "month" as const, x: ["2024-01-01", "2024-02-01", "2024-03-01"].map(seconds) };

  it("go from the first day of the first period to the last day of the last", () => {
    expect(rangeDays(months, 0, 1)).to.deep.equal({ dateFrom: "2024-01-01", dateTo: "2024-02-29" });
    expect(rangeDays({ grain: "day", x: [seconds("2024-02-29")] }, 0, 0)).to.deep.equal({
      dateFrom: "2024-02-29",
      dateTo: "2024-02-29",
    });
    expect(rangeDays({ grain: "week", x: [seconds("2024-02-26")] }, 0, 0)).to.deep.equal({
      dateFrom: "2024-02-26",
      dateTo: "2024-03-03",
    });
  });

  it("stay within the days that hold already", () => {
    const applied = { dateFrom: "2024-01-15", dateTo: "2024-03-10" };
    expect(rangeDays(months, 0, 2, applied)).to.deep.equal(applied);
    expect(rangeDays(months, 1, 1, applied)).to.deep.equal({ dateFrom: "2024-02-01", dateTo: "2024-02-29" });
  });
});
