import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as values from "@customer-pulse/contract/values";

const constants: ReadonlyMap<string, unknown> = new Map(Object.entries(values));

const text = await readFile(fileURLToPath(import.meta.resolve("@customer-pulse/contract/values")), "utf8");

/** The contract's closed lists by the name of their type: `KpiMetric` → `"average-sentiment" | …`. */
const unions: ReadonlyMap<string, string> = new Map(
  [...text.matchAll(/^export type (\w+) = \(typeof (\w+)\)\[number\];$/gm)].map(([, type = "", list = ""]) => {
    const allowed = constants.get(list);
    if (!Array.isArray(allowed)) throw new Error(`${type} names ${list}, which is no list.`);
    return [type, allowed.map((value) => JSON.stringify(value)).join(" | ")];
  }),
);

/** A type with the names of closed lists replaced by what they allow. */
export function withValues(type: string): string {
  return type.replaceAll(/\b[A-Z]\w+\b/g, (name) => unions.get(name) ?? name);
}

/** What a property begins with: the value behind a constant of the contract, else the code as it is. */
export function withConstants(initial: string): string {
  return constants.has(initial) ? JSON.stringify(constants.get(initial)) : initial;
}
