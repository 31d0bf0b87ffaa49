import { grains, sortDirections } from "@customer-pulse/contract/values";
import type { QueryParameters } from "../warehouse.ts";
import type { SqlFile } from "./sql-file.ts";

/** What a query gives: the rows that its limit and offset say, or all of them. */
export type Extent = "page" | "whole";

/**
 * The only text that goes into a statement: words of closed lists, names of the query's own columns and whole numbers. Each
 * writes its placeholder, `{name}`, or says what it must be.
 */
const writers = {
  grain: ({ grain }) => grains.find((known) => known === grain) ?? new Invalid(`one of ${grains.join(", ")}`),
  sort: ({ sort }, { columns }) =>
    columns.find(({ name }) => name === sort)?.name ?? new Invalid("the name of one of its columns"),
  direction: ({ direction, fromEnd }) => {
    const known = sortDirections.find((candidate) => candidate === direction);
    if (known === undefined) return new Invalid(`one of ${sortDirections.join(", ")}`);
    return (known === "asc") === (fromEnd === true) ? "DESC" : "ASC";
  },
  // Rows without a value, and the key that tells equal ones apart, turn round with the order.
  nulls: ({ fromEnd }) => (fromEnd === true ? "FIRST" : "LAST"),
  tie: ({ fromEnd }) => (fromEnd === true ? "DESC" : "ASC"),
  limit: ({ limit }) => wholeNumber(limit),
  offset: ({ offset }) => wholeNumber(offset),
} as const satisfies Record<string, (parameters: QueryParameters, file: SqlFile) => string | Invalid>;

type Placeholder = keyof typeof writers;

class Invalid {
  readonly what: string;

  constructor(what: string) {
    this.what = what;
  }
}

const pattern = /\{(\w+)\}/g;

/** The placeholders in a body, known ones and others. */
export function placeholdersIn(body: string): Set<string> {
  return new Set([...body.matchAll(pattern)].map(([, name = ""]) => name));
}

export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(writers, name);
}

/**
 * Writes the placeholders of a query. The whole extent leaves the line with the limit out.
 *
 * @throws {TypeError} when one is missing or not of its kind.
 */
export function fillPlaceholders(file: SqlFile, parameters: QueryParameters, extent: Extent): string {
  const lines = file.body.split("\n").filter((line) => extent === "page" || !placeholdersIn(line).has("limit"));
  return lines.join("\n").replaceAll(pattern, (_match, name: string) => {
    const written = isPlaceholder(name) ? writers[name](parameters, file) : new Invalid("a known placeholder");
    if (written instanceof Invalid) {
      throw new TypeError(`Query ${file.path} needs a ${name}: ${written.what}.`);
    }
    return written;
  });
}

/** Snowflake takes constants only, and binds are text. */
function wholeNumber(value: number | undefined): string | Invalid {
  const isWhole = Number.isSafeInteger(value) && Number(value) >= 0;
  return isWhole ? String(value) : new Invalid("a whole number from 0");
}
