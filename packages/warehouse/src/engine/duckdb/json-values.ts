import {
  type DuckDBDateValue,
  DuckDBDecimalType,
  type DuckDBDecimalValue,
  DuckDBListType,
  type DuckDBListValue,
  type DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { JsonValue } from "../engine.ts";
import { isoDay, isoInstant, numberOrText } from "../json-forms.ts";

const millisecondsPerDay = 86_400_000;

/** Turns a value of one column into its JSON form; null stays null. */
export type ValueConverter = (value: DuckDBValue) => JsonValue;

/**
 * The converter of a column, chosen once by its type and never by its values: a column always has one form.
 *
 * | DuckDB | JSON |
 * |---|---|
 * | BIGINT, HUGEINT, DECIMAL … | number, or text where a number would lose digits |
 * | FLOAT, DOUBLE | number, null for NaN and ±infinity |
 * | DATE | `YYYY-MM-DD` |
 * | TIMESTAMP | `YYYY-MM-DDTHH:mm:ss.sssZ`, taken as UTC |
 * | lists | arrays of the same |
 *
 * @throws {TypeError} for a type that no query returns, with the type's name.
 */
export function converterFor(type: DuckDBType): ValueConverter {
  const convert = converterOfPresent(type);
  return (value) => (value === null ? null : convert(value));
}

function converterOfPresent(type: DuckDBType): ValueConverter {
  switch (type.typeId) {
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.ENUM:
    case DuckDBTypeId.UUID:
      return String;
    case DuckDBTypeId.BOOLEAN:
      return Boolean;
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
    case DuckDBTypeId.UINTEGER:
      return Number;
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UHUGEINT:
      return (value) => numberOrText(value as bigint, String(value));
    case DuckDBTypeId.DECIMAL:
      return decimalConverter(type);
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return (value) => (Number.isFinite(value) ? (value as number) : null);
    case DuckDBTypeId.DATE:
      return (value) => isoDay((value as DuckDBDateValue).days * millisecondsPerDay);
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_TZ:
      return (value) => isoInstant(Number(wholeMilliseconds((value as DuckDBTimestampValue).micros)));
    case DuckDBTypeId.LIST:
      return listConverter(type);
    case DuckDBTypeId.SQLNULL:
      return () => null;
    default:
      throw new TypeError(`A result column has type ${type}, which has no JSON form here.`);
  }
}

function decimalConverter(type: DuckDBType): ValueConverter {
  if (!(type instanceof DuckDBDecimalType)) {
    throw new TypeError("A DECIMAL column came without its scale.");
  }
  return (value) => {
    const decimal = value as DuckDBDecimalValue;
    return numberOrText(decimal.value, decimal.toString());
  };
}

function listConverter(type: DuckDBType): ValueConverter {
  if (!(type instanceof DuckDBListType)) {
    throw new TypeError("A LIST column came without the type of its items.");
  }
  const convert = converterFor(type.valueType);
  return (value) => (value as DuckDBListValue).items.map(convert);
}

/** Rounded down, before 1970 too, where a bigint's own division would go up to the next millisecond. */
function wholeMilliseconds(micros: bigint): bigint {
  return (micros - (((micros % 1000n) + 1000n) % 1000n)) / 1000n;
}
