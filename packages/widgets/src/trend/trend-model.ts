import type { TrendData } from "@customer-pulse/contract";
import { allEventsKey } from "@customer-pulse/contract/values";
import type { TimeChartModel } from "../chart/time-chart-model.ts";
import { formatDayRange, formatPeriod, formatTick } from "../format/days.ts";
import { formatAverage, formatCount, formatScore } from "../format/numbers.ts";
import type { Counted } from "../localize/en/counted.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { rangeDays } from "./range-days.ts";

/** What the lines of one tag are. */
export interface TrendSpec {
  /** An average sentiment, an average rating, or a count. */
  readonly measure: "averageSentiment" | "averageRating" | "count";
  /** What is counted, or what stands behind each average. */
  readonly counted: Counted;
}

/** Fewer events than this make an average that may swing by chance, and it says so. */
const fewEvents = 5;

/** What the axis always shows: zero, or all that a rating can be. */
const includes = { averageSentiment: [0, 0], averageRating: [1, 5], count: [0, 0] } as const;

/** Words and forms of one tag's figures. */
class Wording {
  readonly spec: TrendSpec;
  readonly localize: Localize;
  readonly locale: string;

  constructor(spec: TrendSpec, localize: Localize) {
    this.spec = spec;
    this.localize = localize;
    this.locale = localize.lang();
  }

  /** The measure's name. */
  get measure(): string {
    const { measure, counted } = this.spec;
    return measure === "count" ? this.localize.term("counted", counted) : this.localize.term(measure);
  }

  /** A series' name: that of its category, or of the whole. */
  series(key: string | null): string {
    const { localize, spec } = this;
    if (key === null) return localize.term("notStated");
    if (key !== allEventsKey) return localize.term("category", "sourceType", key);
    return spec.counted === "events" ? localize.term("allEvents") : this.measure;
  }

  /** A figure of the measure. */
  figure(value: number | null): string {
    const { spec, localize, locale } = this;
    if (value === null) return localize.term("noData");
    if (spec.measure === "averageSentiment") return formatScore(value, locale);
    if (spec.measure === "count") return formatCount(value, locale, true);
    return localize.term("outOfFive", formatAverage(value, locale));
  }

  /** A figure with the events behind it. */
  figureWithBasis(value: number | null, count: number): string {
    const { spec, localize, locale } = this;
    const text = this.figure(value);
    if (value === null || spec.measure === "count") return text;
    const basis =
      count < fewEvents
        ? localize.term("onlyFew", spec.counted, count, localize.number(count))
        : localize.term("countOf", spec.counted, count, formatCount(count, locale, true));
    return `${text} (${basis})`;
  }
}

/** What the chart draws, from what the service sent. */
export function trendModel(data: TrendData, spec: TrendSpec, localize: Localize): TimeChartModel {
  const words = new Wording(spec, localize);
  const { locale } = words;
  const score = spec.measure === "averageSentiment";
  const series = data.series.map(({ key }, index) => ({
    key: key ?? "",
    label: words.series(key),
    color: `series-${(index % 6) + 1}`,
    y: data.y[index] ?? [],
  }));
  return {
    x: data.x,
    series,
    partial: data.x.length > 1 ? data.partial : { first: false, last: false },
    include: includes[spec.measure],
    whole: !score,
    formatValue: (value) => (score ? formatScore(value, locale) : formatCount(value, locale)),
    formatTick: (seconds, before) => formatTick(seconds, before, data.grain, locale),
    describe: (index) => ({
      heading: periodName(data, index, localize),
      lines: series.map(({ label, color, y }, at) => ({
        label: `${label}:`,
        color,
        text: words.figureWithBasis(y[index] ?? null, data.counts[at]?.[index] ?? 0),
      })),
    }),
    describeRange: (from, to) => {
      const { dateFrom, dateTo } = rangeDays(data, from, to);
      return localize.term("rangeChosen", formatDayRange(dateFrom, dateTo, locale));
    },
  };
}

function periodName(data: TrendData, index: number, localize: Localize): string {
  const name = formatPeriod(data.x[index] ?? 0, data.grain, localize.lang());
  const partial = (index === 0 && data.partial.first) || (index === data.x.length - 1 && data.partial.last);
  return partial ? `${name} (${localize.term("partialPeriod")})` : name;
}

/** Where the measure came from and where it stands, in a sentence a series. */
export function trendSummary(data: TrendData, spec: TrendSpec, localize: Localize): string {
  const words = new Wording(spec, localize);
  const sentences = data.y.map((y, index) => {
    const first = y.findIndex((value) => value !== null);
    const last = y.findLastIndex((value) => value !== null);
    if (first < 0) return "";
    return localize.term(
      "trendSummary",
      data.series.length > 1 ? words.series(data.series[index]?.key ?? null) : words.measure,
      words.figure(y[first] ?? null),
      words.figure(y[last] ?? null),
      formatPeriod(data.x[first] ?? 0, data.grain, words.locale),
      formatPeriod(data.x[last] ?? 0, data.grain, words.locale),
    );
  });
  return sentences.join(" ");
}

/** The same figures as a table: a row a period; for each series the measure, and the count behind an average. */
export function trendTable(data: TrendData, spec: TrendSpec, localize: Localize): TableTwin {
  const words = new Wording(spec, localize);
  const isCount = spec.measure === "count";
  const countHead = localize.term("count");
  return {
    columns: [
      { label: localize.term("period", data.grain) },
      ...data.series.flatMap(({ key }) => {
        const whole = key === allEventsKey;
        const label = words.series(key);
        const figure = { label: whole ? words.measure : label, numeric: true };
        const count = { label: whole ? countHead : localize.term("seriesCount", label), numeric: true };
        return isCount ? [figure] : [figure, count];
      }),
    ],
    rows: data.x.map((_, index) => [
      periodName(data, index, localize),
      ...data.series.flatMap((_series, at) => {
        const figure = words.figure(data.y[at]?.[index] ?? null);
        return isCount ? [figure] : [figure, formatCount(data.counts[at]?.[index] ?? 0, words.locale, true)];
      }),
    ]),
  };
}
