import type { Payloads } from "@customer-pulse/contract";
import { allEventsKey } from "@customer-pulse/contract/values";
import type { TimeChartModel } from "../chart/time-chart-model.ts";
import { formatPeriod, formatTick } from "../format/days.ts";
import { formatCount, formatScore } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";

type TrendData = Payloads["sentiment-trend"];

/** Fewer events than this make an average that may swing by chance, and it says so. */
const fewEvents = 5;

/** A series' name in words. */
function seriesLabel(key: string | null, localize: Localize): string {
  if (key === allEventsKey) return localize.term("allEvents");
  return key === null ? localize.term("notStated") : localize.term("category", "sourceType", key);
}

/** A figure with the events behind it, in words. */
function describeFigure(value: number | null, count: number, localize: Localize): string {
  const locale = localize.lang();
  const text = formatCount(count, locale, true);
  if (value === null) return localize.term("noData");
  const basis = count < fewEvents ? localize.term("fewEvents", text) : localize.term("events", count, text);
  return `${formatScore(value, locale)} (${basis})`;
}

/** What the chart draws, from what the service sent. */
export function trendModel(data: TrendData, localize: Localize): TimeChartModel {
  const locale = localize.lang();
  const series = data.series.map(({ key }, index) => ({
    key: key ?? "",
    label: seriesLabel(key, localize),
    color: `series-${(index % 6) + 1}`,
    y: data.y[index] ?? [],
  }));
  return {
    x: data.x,
    series,
    partialLast: data.partial.last && data.x.length > 1,
    include: [0, 0],
    formatValue: (value) => formatScore(value, locale),
    formatTick: (seconds, before) => formatTick(seconds, before, data.grain, locale),
    describe: (index) => ({
      heading: periodName(data, index, localize),
      lines: series.map(({ label, color, y }, at) => ({
        label: `${label}:`,
        color,
        text: describeFigure(y[index] ?? null, data.counts[at]?.[index] ?? 0, localize),
      })),
    }),
  };
}

function periodName(data: TrendData, index: number, localize: Localize): string {
  const name = formatPeriod(data.x[index] ?? 0, data.grain, localize.lang());
  const partial = (index === 0 && data.partial.first) || (index === data.x.length - 1 && data.partial.last);
  return partial ? `${name} (${localize.term("partialPeriod")})` : name;
}

/** Where mood came from and where it stands, in a sentence. */
export function trendSummary(data: TrendData, localize: Localize): string {
  const locale = localize.lang();
  const y = data.y[0] ?? [];
  const first = y.findIndex((value) => value !== null);
  const last = y.findLastIndex((value) => value !== null);
  if (first < 0 || data.series.length > 1) return "";
  return localize.term(
    "trendSummary",
    formatScore(y[first] ?? null, locale),
    formatScore(y[last] ?? null, locale),
    formatPeriod(data.x[first] ?? 0, data.grain, locale),
    formatPeriod(data.x[last] ?? 0, data.grain, locale),
  );
}

/** The same figures as a table: a row a period, average and count for each series. */
export function trendTable(data: TrendData, localize: Localize): TableTwin {
  const locale = localize.lang();
  return {
    columns: [
      { label: localize.term("period", data.grain) },
      ...data.series.flatMap(({ key }) => {
        const whole = key === allEventsKey;
        const label = seriesLabel(key, localize);
        return [
          { label: whole ? localize.term("averageSentiment") : label, numeric: true },
          {
            label: whole ? localize.term("count") : `${label}, ${localize.term("count").toLowerCase()}`,
            numeric: true,
          },
        ];
      }),
    ],
    rows: data.x.map((_, index) => [
      periodName(data, index, localize),
      ...data.series.flatMap((_series, at) => [
        formatScore(data.y[at]?.[index] ?? null, locale),
        formatCount(data.counts[at]?.[index] ?? 0, locale, true),
      ]),
    ]),
  };
}
