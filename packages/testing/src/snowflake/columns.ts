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

/**
 * @param indent - spaces for each level of an array's JSON; 0: all on one line.
 * @throws {TypeError} for a type of DuckDB's that Snowflake has not.
 */
export function columnOf(name: string, type: DuckDBType, indent: number): Column {
  const { text, ...rowType } = encodingOf(type, indent);
  return {
    rowType: { name, ...rowType, nullable: true },
    encode: (value) => (value === null ? null : text(value)),
  };
}

function encodingOf(type: DuckDBType, indent: number): Encoding {
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
      return array(type, indent);
    default:
      throw new TypeError(`A result column has type ${type}, which has no counterpart in Snowflake here.`);
  }
}

function decimal(type: DuckDBType): Encoding {
  if (!(type instanceof DuckDBDecimalType)) throw new TypeError("A DECIMAL column came without its scale.");
  return { type: "fixed", precision: type.width, scale: type.scale, length: null, text: String };
}

/** Snowflake writes arrays as JSON over several lines unless JSON_INDENT is 0. */
function array(type: DuckDBType, indent: number): Encoding {
  const write = jsonWriter(type, indent, "");
  return { type: "array", precision: null, scale: null, length: null, text: write };
}

/** JSON of an array or of its items. A SQL NULL among them is the word `undefined` in Snowflake, which is no JSON. */
function jsonWriter(type: DuckDBType, indent: number, margin: string): (value: DuckDBValue) => string {
  if (!(type instanceof DuckDBListType)) {
    const { type: name, text } = encodingOf(type, indent);
    if (name === "boolean") return (value) => String(value);
    return name === "fixed" || name === "real" ? text : (value) => JSON.stringify(text(value));
  }
  const inner = margin + " ".repeat(indent);
  const item = jsonWriter(type.valueType, indent, inner);
  const [opening, between, closing] = indent === 0 ? ["[", ",", "]"] : [`[\n${inner}`, `,\n${inner}`, `\n${margin}]`];
  return (value) => {
    const items = (value as DuckDBListValue).items.map((each) => (each === null ? "undefined" : item(each)));
    return items.length === 0 ? "[]" : `${opening}${items.join(between)}${closing}`;
  };
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
