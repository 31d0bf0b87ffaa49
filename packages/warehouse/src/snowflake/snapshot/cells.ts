import {
  BIGINT,
  DATE,
  DECIMAL,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  TIMESTAMP,
  VARCHAR,
} from "@duckdb/node-api";
import { standardJson } from "../../engine/snowflake/standard-json.ts";
import type { ColumnType } from "../../schema.ts";

/** A column as INFORMATION_SCHEMA.COLUMNS describes it. */
export interface SnowflakeColumn {
  name: string;
  /** `DATA_TYPE`, such as `TEXT`, `NUMBER` or `TIMESTAMP_NTZ`. */
  type: string;
  /** Digits of a NUMBER; null for others. */
  precision: number | null;
  /** Those behind its point. */
  scale: number | null;
}

/** Where a column's values go, and how they get there. */
export interface CellType {
  duckdb: DuckDBType;
  /**
   * Takes a cell as Snowflake sends it, not NULL.
   *
   * @throws {CellError} when it is none of this column's.
   */
  convert: (cell: string) => DuckDBValue;
}

/** A cell that its column cannot have. The message says what it is, without its text. */
export class CellError extends Error {
  override readonly name = "CellError";
}

/** How a column of one of our types, as Snowflake has it, is kept. The caller has judged that it serves. */
export function cellTypeOf(expected: ColumnType, { type, precision, scale }: SnowflakeColumn): CellType {
  switch (expected) {
    case "text":
      return { duckdb: VARCHAR, convert: type === "VARIANT" ? variantText : text };
    case "integer":
      return { duckdb: BIGINT, convert: integer };
    case "number":
      return type === "NUMBER" ? decimalType(precision ?? 38, scale ?? 0) : { duckdb: DOUBLE, convert: double };
    case "float":
      return { duckdb: DOUBLE, convert: double };
    case "date":
      return { duckdb: DATE, convert: (cell) => new DuckDBDateValue(Number(matched(wholeNumber, cell, "date")[0])) };
    case "timestamp":
      return { duckdb: TIMESTAMP, convert: timestamp };
    case "text[]":
      return { duckdb: LIST(VARCHAR), convert: (cell) => listOf(cell, listedText) };
    case "float[]":
      return { duckdb: LIST(DOUBLE), convert: (cell) => listOf(cell, listedNumber) };
  }
}

const wholeNumber = /^-?\d+$/;
const decimalNumber = /^(-?)(\d+)(?:\.(\d*))?$/;
/** With the offset of a TIMESTAMP_TZ, which does not change the instant. */
const epochSeconds = /^(-?)(\d+)(?:\.(\d{0,9}))?(?: \d+)?$/;
/** Places of a microsecond. */
const microPlaces = 6;

function matched(pattern: RegExp, cell: unknown, what: string): RegExpExecArray {
  const match = pattern.exec(text(cell));
  if (match === null) throw new CellError(`a value that is no ${what}`);
  return match;
}

function text(cell: unknown): string {
  if (typeof cell !== "string") throw new CellError("a value that did not come as text");
  return cell;
}

/** What a VARIANT is when it is cast to text: a text itself without its quotes. */
function variantText(cell: string): string | null {
  const parsed = json(cell);
  if (parsed === null) return null;
  return typeof parsed === "string" ? parsed : cell;
}

function json(cell: unknown): unknown {
  const written = text(cell);
  try {
    return JSON.parse(standardJson(written));
  } catch {
    // The error would show a piece of the value.
    throw new CellError("a value that is no JSON");
  }
}

function integer(cell: string): bigint {
  const number = BigInt(matched(wholeNumber, cell, "whole number")[0]);
  if (BigInt.asIntN(64, number) !== number) throw new CellError("a number of more than 64 bits");
  return number;
}

function decimalType(width: number, scale: number): CellType {
  return {
    duckdb: DECIMAL(width, scale),
    convert: (cell) => {
      const [, sign, whole, fraction = ""] = matched(decimalNumber, cell, "number");
      if (fraction.length > scale) throw new CellError("a number of more places than its column has");
      return new DuckDBDecimalValue(BigInt(`${sign}${whole}${fraction.padEnd(scale, "0")}`), width, scale);
    },
  };
}

const infinities: Readonly<Record<string, number>> = {
  inf: Number.POSITIVE_INFINITY,
  "-inf": Number.NEGATIVE_INFINITY,
};

function double(cell: string): number {
  const written = text(cell);
  const number = infinities[written] ?? Number(written);
  if (written === "" || (Number.isNaN(number) && written !== "NaN")) throw new CellError("a value that is no number");
  return number;
}

/** To the microsecond, the one before: more DuckDB does not keep. */
function timestamp(cell: string): DuckDBTimestampValue {
  const [, sign, seconds, fraction = ""] = matched(epochSeconds, cell, "timestamp");
  const size = BigInt(`${seconds}${fraction.padEnd(microPlaces, "0").slice(0, microPlaces)}`);
  const rest = /[1-9]/.test(fraction.slice(microPlaces)) ? 1n : 0n;
  return new DuckDBTimestampValue(sign === "-" ? -size - rest : size);
}

function listOf(cell: string, convert: (item: unknown) => DuckDBValue): DuckDBValue {
  const items = json(cell);
  if (!Array.isArray(items)) throw new CellError("a value that is no list");
  return listValue(items.map((item: unknown) => (item === null ? null : convert(item))));
}

function listedText(item: unknown): string {
  if (typeof item !== "string") throw new CellError("a list with an item that is no text");
  return item;
}

function listedNumber(item: unknown): number {
  if (typeof item !== "number") throw new CellError("a list with an item that is no number");
  return item;
}
