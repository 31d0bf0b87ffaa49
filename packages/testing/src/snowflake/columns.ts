import {
  type DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBListType,
  type DuckDBListValue,
  type DuckDBTimestampTZValue,
  type DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from "@duckdb/node-api";

/** A cell as it goes over the wire. */
export type Cell = string | null;

/** A column as Snowflake describes it in `rowtype`. */
export interface RowType {
  name: string;
  type: string;
  precision: number | null;
  scale: number | null;
  length: number | null;
  nullable: boolean;
}

/** A column's description and the way its values become text. */
export interface Column {
  rowType: RowType;
  encode: (value: DuckDBValue) => Cell;
}

type Encoding = Omit<RowType, "name" | "nullable"> & { text: (value: DuckDBValue) => string };

const longestText = 16_777_216;

/** @throws {TypeError} for a type of DuckDB's that Snowflake has not. */
export function columnOf(name: string, type: DuckDBType): Column {
  const { text, ...rowType } = encodingOf(type);
  return {
    rowType: { name, ...rowType, nullable: true },
    encode: (value) => (value === null ? null : text(value)),
  };
}

function encodingOf(type: DuckDBType): Encoding {
  switch (type.typeId) {
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.UHUGEINT:
      return { type: "fixed", precision: 38, scale: 0, length: null, text: String };
    case DuckDBTypeId.DECIMAL:
      return decimal(type);
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return { type: "real", precision: null, scale: null, length: null, text: floatText };
    case DuckDBTypeId.BOOLEAN:
      return { type: "boolean", precision: null, scale: null, length: null, text: (value) => (value ? "1" : "0") };
    case DuckDBTypeId.DATE:
      return {
        type: "date",
        precision: null,
        scale: null,
        length: null,
        text: (value) => String((value as DuckDBDateValue).days),
      };
    case DuckDBTypeId.TIMESTAMP:
      return {
        type: "timestamp_ntz",
        precision: 0,
        scale: 9,
        length: null,
        text: (value) => secondsText((value as DuckDBTimestampValue).micros),
      };
    case DuckDBTypeId.TIMESTAMP_TZ:
      return {
        type: "timestamp_ltz",
        precision: 0,
        scale: 9,
        length: null,
        text: (value) => secondsText((value as DuckDBTimestampTZValue).micros),
      };
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.UUID:
    case DuckDBTypeId.ENUM:
      return { type: "text", precision: null, scale: null, length: longestText, text: String };
    case DuckDBTypeId.SQLNULL:
      return { type: "text", precision: null, scale: null, length: longestText, text: String };
    case DuckDBTypeId.LIST:
      return array(type);
    default:
      throw new TypeError(`A result column has type ${type}, which has no counterpart in Snowflake here.`);
  }
}

function decimal(type: DuckDBType): Encoding {
  if (!(type instanceof DuckDBDecimalType)) throw new TypeError("A DECIMAL column came without its scale.");
  return { type: "fixed", precision: type.width, scale: type.scale, length: null, text: String };
}

/** Snowflake writes arrays as JSON over several lines. */
function array(type: DuckDBType): Encoding {
  if (!(type instanceof DuckDBListType)) throw new TypeError("A LIST column came without the type of its items.");
  const item = jsonOf(type.valueType);
  return {
    type: "array",
    precision: null,
    scale: null,
    length: null,
    text: (value) => {
      const items = (value as DuckDBListValue).items.map((each) => (each === null ? "undefined" : item(each)));
      return items.length === 0 ? "[]" : `[\n  ${items.join(",\n  ")}\n]`;
    },
  };
}

/** JSON of an array's item. A SQL NULL within an array is the word `undefined` in Snowflake; JSON's null is another. */
function jsonOf(type: DuckDBType): (value: DuckDBValue) => string {
  const { type: name, text } = encodingOf(type);
  return name === "fixed" || name === "real" || name === "array" ? text : (value) => JSON.stringify(text(value));
}

/** `NaN`, `inf` and `-inf` are what Snowflake writes. */
function floatText(value: DuckDBValue): string {
  if (value === Number.POSITIVE_INFINITY) return "inf";
  if (value === Number.NEGATIVE_INFINITY) return "-inf";
  return String(value);
}

/** A decimal number of seconds since 1970 with nine places, below zero for times before. */
function secondsText(micros: bigint): string {
  const sign = micros < 0n ? "-" : "";
  const size = micros < 0n ? -micros : micros;
  return `${sign}${size / 1_000_000n}.${String(size % 1_000_000n).padStart(6, "0")}000`;
}
