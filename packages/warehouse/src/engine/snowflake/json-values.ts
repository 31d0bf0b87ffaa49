import type { Column } from "snowflake-sdk";
import type { JsonValue } from "../engine.ts";
import { isoDay, isoInstant, numberOrText } from "../json-forms.ts";

/** Turns the driver's value of one column into its JSON form; null stays null. */
export type ValueConverter = (value: unknown) => JsonValue;

/**
 * The converter of a column, chosen once by its type and never by its values, so that each type has the form that it has
 * from DuckDB too. Numbers are fetched as text: as JavaScript numbers the driver silently rounds them past 2^53.
 *
 * | Snowflake | JSON |
 * |---|---|
 * | NUMBER | number, or text where a number would lose digits |
 * | FLOAT | number, null for NaN and ±infinity |
 * | DATE | `YYYY-MM-DD` |
 * | TIMESTAMP_NTZ, _LTZ, _TZ | `YYYY-MM-DDTHH:mm:ss.sssZ` |
 * | ARRAY, OBJECT, VARIANT | what JSON.parse makes of it; text where that is not JSON |
 *
 * @throws {TypeError} for a type that no query returns, with the type's name.
 */
export function converterFor(column: Column): ValueConverter {
  const convert = converterOfPresent(column.getType().toLowerCase());
  return (value) => (value === null || value === undefined ? null : convert(value));
}

function converterOfPresent(type: string): ValueConverter {
  switch (type) {
    case "text":
      return String;
    case "boolean":
      return Boolean;
    case "fixed":
      return (value) => numberOrText(unitsOf(String(value)), String(value));
    case "real":
      return (value) => (Number.isFinite(Number(value)) ? Number(value) : null);
    case "date":
      return (value) => isoDay(millisecondsOf(value));
    case "timestamp_ntz":
    case "timestamp_ltz":
    case "timestamp_tz":
      return (value) => isoInstant(millisecondsOf(value));
    case "array":
    case "object":
    case "variant":
      // The driver has parsed it with JSON.parse, see driver.ts.
      return (value) => value as JsonValue;
    default:
      throw new TypeError(`A result column has type ${type}, which has no JSON form here.`);
  }
}

function unitsOf(decimal: string): bigint {
  return BigInt(decimal.replace(".", ""));
}

function millisecondsOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Number.NaN;
}
