import type { QueryOrigin } from "../../warehouse.ts";

/**
 * What stands beside a statement in Snowflake's query history, as JSON. Ids only, never values. It is no part of the
 * text, so that equal texts share Snowflake's result cache.
 */
export function queryTag(query: string, { widget, requestId }: QueryOrigin = {}): string {
  return JSON.stringify({ service: "customer-pulse", query, widget, requestId }).slice(0, maxLength);
}

/** Snowflake's limit, in characters. */
const maxLength = 2_000;
