import { type Comparison, customerFilterKeys, type KpiMetric } from "@customer-pulse/contract/values";
import { daysWithRecords } from "./expected-trend.ts";
import { type Days, epochOf, grainOf, lengthOf, periodOf, periodsOf, plusDays } from "./periods.ts";
import {
  type Happening,
  mean,
  type Person,
  type Population,
  ratingsOf,
  type StatedFilters,
  scoresOf,
} from "./population.ts";
import type { Question } from "./question.ts";

interface EventRecipe {
  relation: "sentiment" | "reviews" | "tickets";
  unit: string;
  figure: (events: readonly Happening[]) => number | null;
  basis: (events: readonly Happening[]) => number;
}

const overEvents: Partial<Record<KpiMetric, EventRecipe>> = {
  "average-sentiment": {
    relation: "sentiment",
    unit: "score",
    figure: (events) => mean(scoresOf(events)),
    basis: (events) => scoresOf(events).length,
  },
  "total-interactions": {
    relation: "sentiment",
    unit: "count",
    figure: (events) => events.length,
    basis: (events) => events.length,
  },
  "average-rating": {
    relation: "reviews",
    unit: "rating",
    figure: (events) => mean(ratingsOf(events)),
    basis: (events) => ratingsOf(events).length,
  },
  "ticket-count": {
    relation: "tickets",
    unit: "count",
    figure: (events) => events.length,
    basis: (events) => events.length,
  },
};

/** One measure, what it is held against, and its course over the whole periods of the range. */
export function expectedKpi(all: Population, question: Question<"kpi-card">) {
  const recipe = overEvents[question.options.metric];
  return recipe === undefined ? customerCard(all, question) : eventCard(all, question, recipe);
}

function eventCard(all: Population, { options, filters }: Question<"kpi-card">, recipe: EventRecipe) {
  const events = all.events(recipe.relation, filters);
  const earlier = earlierDays(options.compare, { from: filters.dateFrom, to: filters.dateTo });
  const value = recipe.figure(events);
  const previous =
    earlier === null || earlier.to < all.bounds.from
      ? null
      : recipe.figure(all.events(recipe.relation, { ...filters, dateFrom: earlier.from, dateTo: earlier.to }));
  const grain = grainOf("auto", { from: filters.dateFrom, to: filters.dateTo });
  const { starts, partial } = periodsOf(daysWithRecords(all, filters), grain);
  const whole = starts.slice(partial.first ? 1 : 0, partial.last ? -1 : undefined);
  const inPeriod = Map.groupBy(events, ({ day }) => periodOf(day, grain));
  return {
    metric: options.metric,
    value,
    unit: recipe.unit,
    comparison: options.compare,
    previous,
    previousFrom: earlier?.from ?? null,
    previousTo: earlier?.to ?? null,
    delta: difference(value, previous),
    basis: recipe.basis(events),
    sparkline: { x: whole.map(epochOf), y: whole.map((start) => recipe.figure(inPeriod.get(start) ?? [])) },
  };
}

function customerCard(all: Population, { options, filters }: Question<"kpi-card">) {
  const people = all.customers(filters);
  const atRisk = (some: readonly Person[]) => some.filter(({ values }) => values.churnRisk === "High");
  const worth = (some: readonly Person[]) =>
    some.reduce((cents, { lifetimeValue }) => cents + Math.round(lifetimeValue * 100), 0) / 100;
  const card = (parts: Record<string, unknown>) => ({
    metric: options.metric,
    comparison: "none",
    previous: null,
    previousFrom: null,
    previousTo: null,
    delta: null,
    sparkline: { x: [], y: [] },
    ...parts,
  });
  if (options.metric === "customer-count") {
    return card({
      value: people.length,
      unit: "count",
      basis: people.length,
      shareOfTotal: people.length / all.people.length,
    });
  }
  if (options.metric === "lifetime-value-at-risk") {
    const value = people.length === 0 ? null : worth(atRisk(people));
    return card({
      value,
      unit: "money",
      basis: atRisk(people).length,
      shareOfTotal: value === null ? null : value / worth(atRisk(all.people)),
    });
  }
  const share = (some: readonly Person[]) => (some.length === 0 ? null : atRisk(some).length / some.length);
  const against = options.compare !== "none";
  const previous = against && hasCustomerFilter(filters) ? share(all.people) : null;
  return card({
    value: share(people),
    unit: "share",
    basis: people.length,
    comparison: against ? "all-customers" : "none",
    previous,
    delta: difference(share(people), previous),
  });
}

function hasCustomerFilter(filters: StatedFilters): boolean {
  return customerFilterKeys.some((key) => (filters[key]?.length ?? 0) > 0);
}

function difference(value: number | null, previous: number | null): number | null {
  return value === null || previous === null ? null : value - previous;
}

function earlierDays(comparison: Comparison, days: Days): Days | null {
  switch (comparison) {
    case "none":
      return null;
    case "previous-period":
      return { from: plusDays(days.from, -lengthOf(days)), to: plusDays(days.from, -1) };
    case "previous-week":
      return { from: plusDays(days.from, -7), to: plusDays(days.to, -7) };
    case "previous-month":
      return { from: monthsBefore(days.from, 1), to: monthsBefore(days.to, 1) };
    case "previous-year":
      return { from: monthsBefore(days.from, 12), to: monthsBefore(days.to, 12) };
  }
}

/** The same day of an earlier month, or that month's last. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
