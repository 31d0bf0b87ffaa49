import type { Column } from "snowflake-sdk";
import { isoDay, isoInstant, numberOrText } from "../json-forms.ts";
import type { ValueConverter } from "./json-values.ts";
import { standardJson } from "./standard-json.ts";

const millisecondsPerDay = 86_400_000;
/** With the offset of a TIMESTAMP_TZ, which does not change the instant. */
const epochSeconds = /^(-?)(\d+)(?:\.(\d+))?(?: \d+)?$/;

/**
 * Turns a cell as Snowflake sends it (`StreamedRow`) into the JSON form that `converterFor` gives the driver's value of the
 * same column; null stays null.
 *
 * @throws {TypeError} for a type that no query returns, with the type's name.
 */
export function sentConverterFor(column: Column): ValueConverter {
  const convert = converterOfPresent(column.getType().toLowerCase());
  return (cell) => (cell === null || cell === undefined ? null : convert(String(cell)));
}

function converterOfPresent(type: string): (cell: string) => ReturnType<ValueConverter> {
  switch (type) {
    case "text":
      return (cell) => cell;
    case "boolean":
      return (cell) => cell === "1" || cell.toLowerCase() === "true";
    case "fixed":
      return (cell) => numberOrText(BigInt(cell.replace(".", "")), cell);
    case "real":
      return (cell) => (Number.isFinite(Number(cell)) ? Number(cell) : null);
    case "date":
      return (cell) => isoDay(Number(cell) * millisecondsPerDay);
    case "timestamp_ntz":
    case "timestamp_ltz":
    case "timestamp_tz":
      return (cell) => isoInstant(millisecondsOf(cell));
    case "array":
    case "object":
    case "variant":
      return (cell) => JSON.parse(standardJson(cell));
    default:
      throw new TypeError(`A result column has type ${type}, which has no JSON form here.`);
  }
}

/** Whole milliseconds, rounded down; NaN for a cell that is no timestamp. */
function millisecondsOf(cell: string): number {
  const [match, sign, seconds, fraction = ""] = epochSeconds.exec(cell) ?? [];
  if (match === undefined) return Number.NaN;
  const size = Number(seconds) * 1_000 + Number(fraction.padEnd(3, "0").slice(0, 3));
  const rest = /[1-9]/.test(fraction.slice(3)) ? 1 : 0;
  return sign === "-" ? -size - rest : size;
}
