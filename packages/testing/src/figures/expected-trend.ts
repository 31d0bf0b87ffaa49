import type { GrainOption } from "@customer-pulse/contract/values";
import { knownOrders } from "@customer-pulse/contract/values";
import { epochOf, grainOf, periodOf, periodsOf } from "./periods.ts";
import type { Happening, Population, StatedFilters } from "./population.ts";

export interface TrendQuestion {
  options: { grain: GrainOption };
  filters: StatedFilters & { readonly dateFrom: string; readonly dateTo: string };
}

export interface TrendRecipe {
  events: readonly Happening[];
  by: "sourceType" | null;
  /** The number that an event brings; null for one that brings none. */
  numbers: (event: Happening) => number | null;
  figure: (numbers: readonly number[]) => number | null;
}

/** The part of the days in which there are records. */
export function daysWithRecords(all: Population, { dateFrom, dateTo }: TrendQuestion["filters"]) {
  const { from, to } = all.bounds;
  return { from: dateFrom > from ? dateFrom : from, to: dateTo < to ? dateTo : to };
}

/** A line over time; what its series are called is no figure and left out. */
export function expectedTrend(all: Population, { options, filters }: TrendQuestion, recipe: TrendRecipe) {
  const grain = grainOf(options.grain, { from: filters.dateFrom, to: filters.dateTo });
  const { starts, partial } = periodsOf(daysWithRecords(all, filters), grain);
  const keys =
    recipe.by === null
      ? ["all"]
      : knownOrders.sourceType.filter((source) => recipe.events.some(({ sourceType }) => sourceType === source));
  const numbers = keys.map((key) => {
    const own = recipe.events.filter(({ sourceType }) => recipe.by === null || sourceType === key);
    const inPeriod = Map.groupBy(own, ({ day }) => periodOf(day, grain));
    return starts.map((start) => (inPeriod.get(start) ?? []).flatMap((event) => recipe.numbers(event) ?? []));
  });
  return {
    grain,
    series: keys.map((key) => ({ key })),
    x: starts.map(epochOf),
    y: numbers.map((periods) => periods.map(recipe.figure)),
    counts: numbers.map((periods) => periods.map(({ length }) => length)),
    partial,
  };
}
