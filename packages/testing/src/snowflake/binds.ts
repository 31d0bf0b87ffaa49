import type { DuckDBValue } from "@duckdb/node-api";
import { SnowflakeError } from "./snowflake-error.ts";

/** A bind as the driver sends it. */
export interface Bind {
  type: string;
  value: string | null;
}

/**
 * The values of `bindings`, by position.
 *
 * @throws {SnowflakeError} for a type that cannot be bound here, and for a value that does not fit its type.
 */
export function bindValues(binds: readonly Bind[]): DuckDBValue[] {
  return binds.map(({ type, value }) => (value === null ? null : bindValue(type, value)));
}

function bindValue(type: string, value: string): DuckDBValue {
  switch (type) {
    case "TEXT":
      return value;
    case "FIXED":
      return BigInt(value);
    case "REAL":
      return Number(value);
    case "BOOLEAN":
      return value === "true";
    default:
      throw new SnowflakeError(
        "002049",
        "42601",
        `SQL compilation error: bind variables of type ${type} are not supported`,
      );
  }
}

/** Reads `bindings` of a query request: an object whose keys are the positions, from 1 on. */
export function readBinds(bindings: unknown): Bind[] {
  if (bindings === undefined || bindings === null) return [];
  return Object.entries(bindings as Record<string, Bind>)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, bind]) => bind);
}
