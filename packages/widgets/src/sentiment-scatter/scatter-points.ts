import type { SentimentScatterData } from "@customer-pulse/contract";
import { knownOrders } from "@customer-pulse/contract/values";
import { categoryLabel } from "../category/category-bars.ts";
import type { MarkerShape } from "../chart/markers.ts";
import type { ScatterModel } from "../chart/scatter-model.ts";
import { formatCount, formatDifference, formatScore } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";

/** Looks of the known sentiments; what is unknown or not stated has that of the last. */
const looks: readonly { color: string; shape: MarkerShape }[] = [
  { color: "positive", shape: "circle" },
  { color: "neutral", shape: "square" },
  { color: "negative", shape: "triangle" },
  { color: "series-4", shape: "diamond" },
];

/** Most rows that the table draws. */
const mostRows = 500;

/** Places of the customers by volatility, then trend, then as they came. */
function byVolatility({ points: { volatility, trend } }: SentimentScatterData): number[] {
  return volatility
    .map((_, index) => index)
    .sort((a, b) => (volatility[a] ?? 0) - (volatility[b] ?? 0) || (trend[a] ?? 0) - (trend[b] ?? 0) || a - b);
}

/** The next half above every figure, so that axes do not change with every filter. */
function reachOf(values: readonly number[]): number {
  const furthest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Math.max(0.5, Math.ceil(furthest * 2) / 2);
}

/** What the chart draws, from what the service sent. */
export function scatterModel(data: SentimentScatterData, localize: Localize): ScatterModel {
  const locale = localize.lang();
  const { customerId: ids, trend: y, volatility: x, category: categories } = data.points;
  let order: readonly number[] | undefined;
  const known: readonly (string | null)[] = knownOrders.overallSentiment;
  const keys = [...new Set(categories)].sort((a, b) => rank(a, known) - rank(b, known));
  const places = new Map(keys.map((key, index) => [key, index]));
  const kind = categories.map((key) => places.get(key) ?? 0);
  const counts = keys.map(() => 0);
  for (const place of kind) counts[place] = (counts[place] ?? 0) + 1;
  const yReach = reachOf(y);
  return {
    x,
    y,
    kind,
    kinds: keys.map((key, index) => ({
      key: key ?? "",
      label: categoryLabel("overallSentiment", key, localize),
      ...(looks[rank(key, known)] ?? { color: "series-4", shape: "diamond" }),
      count: counts[index] ?? 0,
    })),
    // Only the keyboard and the table need it: sorting thousands would hold the first picture up.
    order: () => {
      order ??= byVolatility(data);
      return order;
    },
    xRange: [0, reachOf(x)],
    yRange: [-yReach, yReach],
    xLabel: localize.term("volatilityAxis"),
    yLabel: localize.term("sentimentTrendAxis"),
    formatX: (value) => formatDifference(value, "score", locale),
    formatY: (value) => formatScore(value, locale),
    describe: (index) => {
      const place = kind[index] ?? 0;
      const color = looks[rank(keys[place] ?? null, known)]?.color ?? "series-4";
      const more = x.reduce((sum, value, at) => sum + Number(value === x[index] && y[at] === y[index]), -1);
      return {
        heading: ids[index] ?? "",
        lines: [
          { color, text: categoryLabel("overallSentiment", keys[place] ?? null, localize) },
          { label: `${localize.term("trendOf")}:`, text: formatScore(y[index] ?? null, locale) },
          { label: `${localize.term("volatility")}:`, text: formatDifference(x[index] ?? 0, "score", locale) },
          ...(more > 0 ? [{ text: localize.term("morePoints", formatCount(more, locale)) }] : []),
        ],
      };
    },
  };
}

/** Known sentiments in their order, others after them. */
function rank(key: string | null, known: readonly (string | null)[]): number {
  const place = known.indexOf(key);
  return place < 0 ? known.length : place;
}

/** How many customers of each kind there are, in a sentence. */
export function scatterSummary({ kinds }: ScatterModel, localize: Localize): string {
  const locale = localize.lang();
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const parts = localize.list(kinds.map(({ label, count }) => `${label} ${formatCount(count, locale, true)}`));
  const customers = localize.term("countOf", "customers", total, formatCount(total, locale, true));
  return localize.term("scatterSummary", customers, parts);
}

/** The same figures as a table, at most its first 500 rows. */
export function scatterTable(data: SentimentScatterData, localize: Localize): TableTwin {
  const locale = localize.lang();
  const order = byVolatility(data);
  const { customerId, trend, volatility, category } = data.points;
  const shortened = order.length > mostRows || data.sampled;
  return {
    columns: [
      { label: localize.term("filter", "customerId") },
      { label: localize.term("trendOf"), numeric: true },
      { label: localize.term("volatility"), numeric: true },
      { label: localize.term("filter", "overallSentiment") },
    ],
    rows: order
      .slice(0, mostRows)
      .map((index) => [
        customerId[index] ?? "",
        formatScore(trend[index] ?? null, locale),
        formatDifference(volatility[index] ?? 0, "score", locale),
        categoryLabel("overallSentiment", category[index] ?? null, localize),
      ]),
    ...(shortened && { note: localize.term("firstRows", formatCount(Math.min(mostRows, order.length), locale)) }),
  };
}
