import { type AppliedFilters, filterLabels, listFilterKeys, type Meta, sourceLabels } from "@customer-pulse/contract";
import type { Cell } from "./csv.ts";

export interface Stamped {
  heading: string;
  meta: Meta;
  /** The widget's options as they were applied. */
  options: Readonly<Record<string, unknown>>;
  /** UTC instant. */
  exportedAt: string;
  /** Rows below the header. */
  rows: number;
}

const listFormat = new Intl.ListFormat("en", { type: "unit" });
/** What a page of a table is, and the full result is not. */
export const pageOptions: readonly string[] = ["page", "pageSize"];

/** What a file must say of itself when it is passed on: a name and a value a record. */
export function stampRecords({ heading, meta, options, exportedAt, rows }: Stamped): Cell[][] {
  const { filters } = meta;
  const applied = filtersInWords(filters.applied);
  const unapplied = [...filters.notApplicable, ...filters.own].map((key) => filterLabels[key]);
  return [
    ["Heading", heading],
    ...(applied.length === 0 ? ["none"] : applied).map((filter) => ["Filter", filter]),
    ...(unapplied.length === 0 ? [] : [["Not filtered by", listFormat.format(unapplied)]]),
    ...optionsInWords(options).map((option) => ["Option", option]),
    ["Definition", meta.definition],
    ["As of", meta.dataAsOf ?? "not known"],
    ["Source", sourceLabels[meta.source]],
    ["Sentiment, priority and summaries", meta.enrichment],
    ...(meta.cache === "stale" ? [["Note", `The warehouse did not answer; figures as read at ${meta.queriedAt}`]] : []),
    ["Exported at", exportedAt],
    ["Time zone", meta.timeZone],
    ["Rows", rows],
  ];
}

/** `Date range: 2025-07-01 – 2026-06-30`, `Churn risk: High, Medium`. */
function filtersInWords(applied: AppliedFilters): string[] {
  const { dateFrom, dateTo } = applied;
  const days =
    dateFrom === undefined && dateTo === undefined
      ? []
      : [`${filterLabels.dateRange}: ${dateFrom ?? "…"} – ${dateTo ?? "…"}`];
  const lists = listFilterKeys.flatMap((key) => {
    const values = applied[key];
    return values === undefined ? [] : [`${filterLabels[key]}: ${listFormat.format(values)}`];
  });
  return [...days, ...lists];
}

function optionsInWords(options: Stamped["options"]): string[] {
  return Object.entries(options)
    .filter(([name, value]) => value !== "" && !pageOptions.includes(name))
    .map(([name, value]) => `${name}: ${String(value)}`);
}
