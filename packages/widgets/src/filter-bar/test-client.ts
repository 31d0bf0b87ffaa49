import type { AppliedFilters, FilterBarData, Meta, WidgetResponse } from "@customer-pulse/contract";
import { type ListFilterKey, listFilterKeys, type WidgetId } from "@customer-pulse/contract/values";
import type { DataClient, DataRequest } from "../client/data-client.ts";
import type { ScopeFilters } from "../scope/filters.ts";

/** Records of the tests: what each customer is, and the reviews and interactions that they have. */
export type Records = readonly (Partial<Record<ListFilterKey, string | null>> & { customer: string })[];

const records: Records = [
  ["Low Value", "Satisfied", "Low", "High", "Positive", "Chat", "english"],
  ["High Value", "Frustrated", "High", "Low", "Negative", "Phone", "german"],
  ["High Value", "Mixed", "High", "Medium", "Neutral", "Email", "french"],
  ["Medium Value", "Neutral", "Medium", "Low", "Neutral", "Chat", "english"],
  ["Medium Value", "Improving", "Low", "Medium", "Positive", null, "spanish"],
].map(
  ([valueSegment, derivedPersona, churnRisk, upsellOpportunity, overallSentiment, interactionType, language], n) => ({
    customer: `C${n}`,
    valueSegment,
    derivedPersona,
    churnRisk,
    upsellOpportunity,
    overallSentiment,
    interactionType,
    reviewLanguage: language,
    productId: `P${n % 2}`,
    agentId: `A${n}`,
  }),
) as Records;

/** First and last day of the tests' data, and the days that every relative range comes to. */
export const bounds = { from: "2024-06-01", to: "2026-05-31" };
export const resolved = { from: "2025-06-01", to: "2026-05-31" };

function matches(record: Records[number], filters: ScopeFilters, except?: ListFilterKey): boolean {
  return listFilterKeys.every((key) => {
    const wanted = filters[key];
    const value = record[key];
    return key === except || wanted === undefined || (typeof value === "string" && wanted.includes(value));
  });
}

/** Counts as the service does: every value of each key, counted without that key's own filter. */
function filterBarData(filters: ScopeFilters, all: Records = records): FilterBarData {
  const options: FilterBarData["options"] = {};
  for (const key of listFilterKeys) {
    const counts = new Map<string | null, number>();
    for (const record of all) {
      const value = record[key];
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + (matches(record, filters, key) ? 1 : 0));
    }
    options[key] = [...counts].map(([value, count]) => ({ value, count }));
  }
  const found = all.filter((record) => matches(record, filters)).length;
  return {
    dateBounds: bounds,
    options,
    matching: { customers: found, interactions: found * 3, reviews: found * 2, tickets: found },
  };
}

function meta(filters: ScopeFilters, changes: Partial<Meta> = {}): Meta {
  const { dateRange: _, ...lists } = filters;
  const applied = { dateFrom: resolved.from, dateTo: resolved.to, ...lists } as AppliedFilters;
  return {
    widget: "filter-bar",
    contractVersion: 1,
    dataAsOf: "2026-06-01T08:00:00.000Z",
    queriedAt: "2026-06-01T09:00:00.000Z",
    staleAfter: "2026-06-01T09:05:00.000Z",
    cache: "miss",
    source: "embedded (loaded)",
    enrichment: "the tests",
    filters: { applied, notApplicable: [], own: [] },
    rowCount: 1,
    queryMs: 1,
    definition: "what matches",
    timeZone: "UTC",
    ...changes,
  };
}

/** A data client that answers from the tests' records, and can be made to wait, to fail or to say something else. */
export class TestClient implements DataClient {
  readonly requests: DataRequest[] = [];
  records: Records = records;
  metaChanges: Partial<Meta> = {};
  /** Rejects every request while it is set. */
  failure: unknown;
  #gate: PromiseWithResolvers<void> | undefined;

  /** Holds answers back until `release`. */
  hold(): void {
    this.#gate = Promise.withResolvers();
  }

  release(): void {
    this.#gate?.resolve();
    this.#gate = undefined;
  }

  async request<Id extends WidgetId>(
    request: DataRequest<Id>,
    { signal }: { signal: AbortSignal },
  ): Promise<WidgetResponse<Id>> {
    this.requests.push(request);
    await this.#gate?.promise;
    signal.throwIfAborted();
    if (this.failure !== undefined) throw this.failure;
    const data = filterBarData(request.filters, this.records);
    return { data, meta: meta(request.filters, this.metaChanges) } as WidgetResponse<Id>;
  }
}
