import {
  type CategoriesData,
  type ChurnHeatmapData,
  type CustomerPickerData,
  type CustomerProfileData,
  type DistributionData,
  type FilterBarData,
  filterLabels,
  type KpiCardData,
  type ListFilterKey,
  type Payloads,
  type RatedCategoriesData,
  type SentimentDistributionData,
  type TicketsPerCustomerData,
  type TrendData,
  type ValueSegmentsData,
  type WidgetId,
} from "@customer-pulse/contract";
import type { Cell } from "./csv.ts";
import type { Sheet } from "./sheet.ts";
import type { StreamedId } from "./streamed.ts";

/** Each widget's payload as rows, by the payload's shape. Tables and timelines have none: their rows are streamed. */
export const sheets: { readonly [Id in Exclude<WidgetId, StreamedId>]: (data: Payloads[Id]) => Sheet } = {
  "filter-bar": filterBarSheet,
  "kpi-card": kpiSheet,
  "sentiment-trend": trendSheet("average sentiment"),
  "sentiment-distribution": sentimentDistributionSheet,
  "churn-breakdown": categoriesSheet("churnRisk"),
  "interaction-sentiment": categoriesSheet("interactionType"),
  "ticket-volume": trendSheet("tickets"),
  "ticket-priority": categoriesSheet("priorityLevel"),
  "ticket-categories": categoriesSheet("ticketCategory"),
  "tickets-per-customer": ticketsPerCustomerSheet,
  "rating-trend": trendSheet("average rating"),
  "rating-distribution": categoriesSheet("reviewRating"),
  "language-sentiment": categoriesSheet("reviewLanguage"),
  "persona-distribution": categoriesSheet("derivedPersona"),
  "value-segments": valueSegmentsSheet,
  "churn-heatmap": heatmapSheet,
  "customer-picker": pickerSheet,
  "customer-profile": profileSheet,
};

/** A row a period: of each series its figure, and how many events stand behind it. */
function trendSheet(measure: string): (data: TrendData) => Sheet {
  return ({ grain, series, x, y, counts }) => ({
    columns: [
      `First day of the ${grain} (UTC)`,
      ...series.flatMap(({ label }) => [`${label}: ${measure}`, `${label}: events`]),
    ],
    rows: x.map((start, period) => [
      dayOf(start),
      ...series.flatMap((_, index) => [y[index]?.[period] ?? null, counts[index]?.[period] ?? null]),
    ]),
  });
}

/** A row a field, then a row for each whole period of the measure's course. */
function kpiSheet(data: KpiCardData): Sheet {
  const fields: [string, Cell][] = [
    ["Metric", data.metric],
    ["Value", data.value],
    ["Unit", data.unit],
    ["Events or customers behind it", data.basis],
    ["Compared with", data.comparison],
    ["Previous value", data.previous],
    ["Previous from", data.previousFrom],
    ["Previous to", data.previousTo],
    ["Difference", data.delta],
    ["Share of the total", data.shareOfTotal ?? null],
  ];
  const course = data.sparkline.x.map((start, period): [string, Cell] => [
    `From ${dayOf(start)} (UTC)`,
    data.sparkline.y[period] ?? null,
  ]);
  return { columns: ["Field", "Value"], rows: [...fields, ...course] };
}

function dayOf(epochSeconds: number): string {
  return new Date(epochSeconds * 1_000).toISOString().slice(0, 10);
}

/** A row a category; averages where the payload has them. */
function categoriesSheet(
  dimension: ListFilterKey,
): (data: DistributionData | CategoriesData | RatedCategoriesData) => Sheet {
  return ({ categories }) => {
    const [first] = categories;
    const hasSentiment = first !== undefined && "averageSentiment" in first;
    const hasRating = first !== undefined && "averageRating" in first;
    return {
      columns: [
        filterLabels[dimension],
        "Count",
        "Share",
        ...(hasSentiment ? ["Average sentiment"] : []),
        ...(hasRating ? ["Average rating"] : []),
      ],
      rows: categories.map((category) => [
        category.key,
        category.count,
        category.share,
        ...("averageSentiment" in category ? [category.averageSentiment] : []),
        ...("averageRating" in category ? [category.averageRating] : []),
      ]),
    };
  };
}

function sentimentDistributionSheet(data: SentimentDistributionData): Sheet {
  if ("categories" in data) return categoriesSheet("overallSentiment")(data);
  return {
    columns: [filterLabels.sourceType, "Sentiment", "Count", "Share"],
    rows: data.groups.flatMap(({ key: source, categories }) =>
      categories.map(({ key, count, share }) => [source, key, count, share]),
    ),
  };
}

function valueSegmentsSheet({ categories }: ValueSegmentsData): Sheet {
  return {
    columns: [filterLabels.valueSegment, "Customers", "Average sentiment", "Average tickets", "Average rating"],
    rows: categories.map(({ key, customers, averageSentiment, averageTickets, averageRating }) => [
      key,
      customers,
      averageSentiment,
      averageTickets,
      averageRating,
    ]),
  };
}

function ticketsPerCustomerSheet({ bins }: TicketsPerCustomerData): Sheet {
  return { columns: ["Tickets", "Customers"], rows: bins.map(({ tickets, customers }) => [tickets, customers]) };
}

/** A row a cell, zeros included. */
function heatmapSheet({ rows, columns, cells }: ChurnHeatmapData): Sheet {
  return {
    columns: [filterLabels.churnRisk, filterLabels.upsellOpportunity, "Customers"],
    rows: rows.flatMap((row, y) => columns.map((column, x) => [row, column, cells[y]?.[x] ?? null])),
  };
}

function filterBarSheet({ dateBounds, options, matching }: FilterBarData): Sheet {
  const bounds =
    dateBounds === null ? [] : [["First day", dateBounds.from] as const, ["Last day", dateBounds.to] as const];
  return {
    columns: ["Filter", "Value", "Count"],
    rows: [
      ...bounds.map(([name, day]) => [name, day, null]),
      ...Object.entries(matching).map(([name, count]) => ["Matching", name, count]),
      ...Object.entries(options).flatMap(([key, values]) =>
        values.map(({ value, count }) => [filterLabels[key as ListFilterKey], value, count]),
      ),
    ],
  };
}

function pickerSheet({ customers }: CustomerPickerData): Sheet {
  return {
    columns: [
      filterLabels.customerId,
      filterLabels.valueSegment,
      filterLabels.derivedPersona,
      filterLabels.churnRisk,
      filterLabels.overallSentiment,
    ],
    rows: customers.map(({ customerId, valueSegment, derivedPersona, churnRisk, overallSentiment }) => [
      customerId,
      valueSegment,
      derivedPersona,
      churnRisk,
      overallSentiment,
    ]),
  };
}

const driverLabels = {
  "average-sentiment": "Average sentiment",
  "sentiment-trend": "Sentiment trend",
  "ticket-count": "Tickets",
  "last-contact": "Days since the last contact",
} as const;

/** A row a field; those that explain the churn risk beside their mean over all customers. */
function profileSheet({ customer, why }: CustomerProfileData): Sheet {
  const fields: [string, Cell][] =
    customer === null
      ? []
      : [
          ["Customer", customer.customerId],
          ["Persona on record", customer.persona],
          ["Sign-up date", customer.signUpDate],
          ["Products owned", customer.productsOwned],
          ["Lifetime value", customer.lifetimeValue],
          [filterLabels.valueSegment, customer.valueSegment],
          [filterLabels.derivedPersona, customer.derivedPersona],
          [filterLabels.churnRisk, customer.churnRisk],
          [filterLabels.upsellOpportunity, customer.upsellOpportunity],
          [filterLabels.overallSentiment, customer.overallSentiment],
          ["Average sentiment", customer.averageSentiment],
          ["Sentiment trend", customer.sentimentTrend],
          ["Sentiment volatility", customer.sentimentVolatility],
          ["Average rating", customer.averageRating],
          ["Tickets", customer.ticketCount],
          ["Ticket categories", customer.ticketCategories.join("; ")],
          ["Ticket priorities", customer.ticketPriorities.join("; ")],
          ["First contact", customer.firstContact],
          ["Last contact", customer.lastContact],
          ["Summary", customer.customerSummary],
        ];
  const reasons: Cell[][] =
    why === null
      ? []
      : [
          ["Rule behind the churn risk", why.rule, null, null],
          ["Churn risk by that rule", why.risk, null, null],
          ...why.drivers.map(({ key, value, reference, decisive }) => [
            `Driver: ${driverLabels[key]}`,
            value,
            reference,
            decisive ? "yes" : "no",
          ]),
        ];
  return {
    columns: ["Field", "Value", "Mean over all customers", "Decisive"],
    rows: [...fields.map(([name, value]) => [name, value, null, null]), ...reasons],
  };
}
