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
   * Takes a value of the driver's stream that is not NULL.
   *
   * @throws {CellError} when it is none of this column's.
   */
  convert: (value: unknown) => DuckDBValue;
}

/** A value that its column cannot have. The message says what it is, without the value. */
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
      return { duckdb: DATE, convert: (value) => new DuckDBDateValue(instant(value).getTime() / millisecondsPerDay) };
    case "timestamp":
      return { duckdb: TIMESTAMP, convert: timestamp };
    case "text[]":
      return { duckdb: LIST(VARCHAR), convert: (value) => listOf(value, listedText) };
    case "float[]":
      return { duckdb: LIST(DOUBLE), convert: (value) => listOf(value, listedNumber) };
  }
}

const millisecondsPerDay = 86_400_000;
const decimalPattern = /^(-?)(\d+)(?:\.(\d*))?$/;
const infinities: Readonly<Record<string, number>> = {
  inf: Number.POSITIVE_INFINITY,
  "-inf": Number.NEGATIVE_INFINITY,
};

function text(value: unknown): string {
  if (typeof value !== "string") throw new CellError("a value that is no text");
  return value;
}

/** What a VARIANT is when it is cast to text: a text itself without its quotes. */
function variantText(value: unknown): string | null {
  const parsed = json(value);
  if (parsed === null) return null;
  return typeof parsed === "string" ? parsed : text(value);
}

/** A text within JSON, or the word that stands for a NULL in a list of Snowflake's. */
const textOrUndefined = /"(?:[^"\\]|\\.)*"|undefined/g;

function json(value: unknown): unknown {
  const written = text(value);
  const standard = written.includes("undefined")
    ? written.replace(textOrUndefined, (part) => (part === "undefined" ? "null" : part))
    : written;
  try {
    return JSON.parse(standard);
  } catch {
    // The error would show a piece of the value.
    throw new CellError("a value that is no JSON");
  }
}

function integer(value: unknown): bigint {
  const whole = text(value);
  if (!/^-?\d+$/.test(whole)) throw new CellError("a value that is no whole number");
  const number = BigInt(whole);
  if (BigInt.asIntN(64, number) !== number) throw new CellError("a number of more than 64 bits");
  return number;
}

function decimalType(width: number, scale: number): CellType {
  return {
    duckdb: DECIMAL(width, scale),
    convert: (value) => new DuckDBDecimalValue(units(text(value), scale), width, scale),
  };
}

/** A decimal number as a count of its last place. */
function units(decimal: string, scale: number): bigint {
  const [, sign, whole, fraction = ""] = decimalPattern.exec(decimal) ?? [];
  if (whole === undefined || fraction.length > scale)
    throw new CellError("a value that is no number of its column's places");
  return BigInt(`${sign}${whole}${fraction.padEnd(scale, "0")}`);
}

function double(value: unknown): number {
  const written = text(value);
  const number = infinities[written.toLowerCase()] ?? Number(written);
  if (written === "" || (Number.isNaN(number) && written !== "NaN")) throw new CellError("a value that is no number");
  return number;
}

/** The driver's Date knows more than milliseconds. */
interface DriverDate extends Date {
  getEpochSeconds(): number;
  getNanoSeconds(): number;
}

function instant(value: unknown): DriverDate {
  if (!(value instanceof Date && "getNanoSeconds" in value)) throw new CellError("a value that is no date");
  return value as DriverDate;
}

function timestamp(value: unknown): DuckDBTimestampValue {
  const date = instant(value);
  const micros = BigInt(date.getEpochSeconds()) * 1_000_000n + BigInt(Math.trunc(date.getNanoSeconds() / 1000));
  return new DuckDBTimestampValue(micros);
}

function listOf(value: unknown, convert: (item: unknown) => DuckDBValue): DuckDBValue {
  const items = json(value);
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
