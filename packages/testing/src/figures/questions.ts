import { optionSchemas } from "@customer-pulse/contract";
import {
  comparisons,
  type KpiMetric,
  kpiMetrics,
  sentimentBreakdowns,
  type WidgetId,
} from "@customer-pulse/contract/values";
import { plusDays } from "./periods.ts";
import type { Population, StatedFilters } from "./population.ts";
import type { Question } from "./question.ts";

/** Ways to ask for a widget; what is not named has its default. */
const variants: Partial<Record<WidgetId, readonly Record<string, unknown>[]>> = {
  "kpi-card": kpiMetrics.flatMap((metric: KpiMetric) => comparisons.map((compare) => ({ metric, compare }))),
  "sentiment-trend": sentimentBreakdowns.flatMap((by) => [{ by }, { by, grain: "week" }]),
  "sentiment-distribution": sentimentBreakdowns.map((by) => ({ by })),
  "ticket-volume": [{}, { grain: "day" }],
  "rating-trend": [{}, { grain: "week" }],
  "ticket-table": [{}, { search: "the" }, { sort: "priorityLevel", direction: "asc" }],
  "review-table": [{}, { search: "ü" }, { sort: "reviewRating", direction: "asc" }],
  "segment-table": [{}, { sort: "averageSentiment", direction: "desc" }],
  "customer-picker": [{}, { search: "1" }, { search: "cust-0", limit: 50 }],
};

/** Filters to ask under, by name: of every relation, alone and together, and such that leave nothing. */
export function filterSets(all: Population): Record<string, Question["filters"]> {
  const { from, to } = all.bounds;
  const everything = { dateFrom: from, dateTo: to };
  const year = { dateFrom: plusDays(to, -364), dateTo: to };
  const some = (values: readonly (string | null)[]) => [...new Set(values.flatMap((value) => value ?? []))].slice(0, 2);
  const of = (
    key: "agentId" | "interactionType" | "reviewLanguage" | "productId" | "ticketCategory" | "ticketStatus",
  ) => ({
    [key]: some(all.happenings.map((happening) => happening[key])),
  });
  return {
    "all time": everything,
    "the last year": year,
    "ninety days": { dateFrom: plusDays(to, -89), dateTo: to },
    "nine days in the middle": { dateFrom: plusDays(to, -200), dateTo: plusDays(to, -192) },
    "days before the first record": { dateFrom: plusDays(from, -40), dateTo: plusDays(from, 20) },
    "customers at risk": { ...year, churnRisk: ["High", "Medium"], valueSegment: ["High Value"] },
    "personas and moods": { ...year, derivedPersona: ["Mixed", "Frustrated"], overallSentiment: ["Neutral"] },
    "one source": { ...year, sourceType: ["review"], upsellOpportunity: ["Low"] },
    "what reviews are filtered by": { ...year, ...of("reviewLanguage"), ...of("productId"), reviewRating: ["1", "5"] },
    "what tickets are filtered by": { ...year, ...of("ticketCategory"), priorityLevel: ["High", "Critical"] },
    "statuses and interactions": { ...year, ...of("ticketStatus"), ...of("interactionType") },
    "two agents": { ...everything, ...of("agentId") },
    "one customer": { ...everything, customerId: [all.people[0]?.customerId ?? ""] },
    nobody: { ...year, churnRisk: ["Nowhere"] },
  } satisfies Record<string, StatedFilters>;
}

/** Every way to ask for a widget under those filters. */
export function questionsFor(id: WidgetId, filters: Question["filters"], all: Population): Question[] {
  const given = isAboutOne(id)
    ? [busiest(all), quietest(all), "nobody"].map((customerId) => ({ customerId }))
    : (variants[id] ?? [{}]);
  return given.map((options) => ({ id, options: optionSchemas[id].parse(options), filters }) as Question);
}

function isAboutOne(id: WidgetId): boolean {
  return "customerId" in optionSchemas[id].shape;
}

function busiest(all: Population): string {
  return all.people.toSorted((one, other) => other.happenings.length - one.happenings.length)[0]?.customerId ?? "";
}

function quietest(all: Population): string {
  return all.people.toSorted((one, other) => one.happenings.length - other.happenings.length)[0]?.customerId ?? "";
}
