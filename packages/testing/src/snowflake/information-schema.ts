import type { Catalog, CatalogColumn } from "./catalog.ts";
import { literal } from "./database.ts";
import { objectAt, objectName } from "./object-names.ts";
import type { Session } from "./sessions.ts";
import { quoted, type Token } from "./sql-text.ts";
import type { Versions } from "./versions.ts";

const viewNames = ["TABLES", "COLUMNS"] as const;
type ViewName = (typeof viewNames)[number];

/** A view of the INFORMATION_SCHEMA that a statement reads, and the database whose it is. */
export interface ViewReference {
  view: ViewName;
  database: string;
}

/** Puts `temp.main.TABLES` for `DATABASE.INFORMATION_SCHEMA.TABLES`, and says which views are wanted. */
export function informationSchema(
  tokens: readonly Token[],
  session: Session,
): { tokens: Token[]; references: ViewReference[] } {
  const rewritten: Token[] = [];
  const references: ViewReference[] = [];
  for (let index = 0; index < tokens.length; ) {
    const object = objectAt(tokens, index);
    const token = tokens[index];
    const [database, schema, name] = object === null ? ["", "", ""] : objectName(object.names, session);
    const view = viewNames.find((each) => each === name);
    if (object !== null && object.names.length > 1 && schema === "INFORMATION_SCHEMA" && view !== undefined) {
      references.push({ view, database });
      rewritten.push({ kind: "word", text: `temp.main.${quoted(view)}`, start: token?.start ?? 0 });
    } else {
      rewritten.push(...tokens.slice(index, object?.end ?? index + 1));
    }
    index = object?.end ?? index + 1;
  }
  return { tokens: rewritten, references };
}

/** The statement that makes a view over those tables that a role may see. */
export function viewDefinition({ view, database }: ViewReference, visible: Catalog, versions: Versions): string {
  const rows = view === "TABLES" ? tableRows(database, visible, versions) : columnRows(database, visible);
  const names = view === "TABLES" ? tableColumns : columnColumns;
  const fields = names.map(([name, type], index) => `c${index}::${type} AS ${quoted(name)}`).join(", ");
  const values = rows.length > 0 ? rows : [names.map(() => "NULL")];
  const list = values.map((row) => `(${row.join(", ")})`).join(", ");
  const aliases = names.map((_, index) => `c${index}`).join(", ");
  const filter = rows.length > 0 ? "" : " WHERE FALSE";
  return `CREATE TEMP VIEW ${quoted(view)} AS SELECT ${fields} FROM (VALUES ${list}) AS rows(${aliases})${filter}`;
}

const tableColumns = [
  ["TABLE_CATALOG", "VARCHAR"],
  ["TABLE_SCHEMA", "VARCHAR"],
  ["TABLE_NAME", "VARCHAR"],
  ["TABLE_OWNER", "VARCHAR"],
  ["TABLE_TYPE", "VARCHAR"],
  ["ROW_COUNT", "BIGINT"],
  ["CREATED", "TIMESTAMPTZ"],
  ["LAST_ALTERED", "TIMESTAMPTZ"],
] as const;

function tableRows(database: string, visible: Catalog, versions: Versions): string[][] {
  return visible.map(({ schema, table }) => {
    const path = [database, schema, table].map(quoted).join(".");
    const text = [database, schema, table, "SYSADMIN", "BASE TABLE"].map(literal);
    return [
      ...text,
      `(SELECT COUNT(*) FROM ${path})`,
      timestamp(versions.start),
      timestamp(versions.lastChange(`${schema}.${table}`)),
    ];
  });
}

const columnColumns = [
  ["TABLE_CATALOG", "VARCHAR"],
  ["TABLE_SCHEMA", "VARCHAR"],
  ["TABLE_NAME", "VARCHAR"],
  ["COLUMN_NAME", "VARCHAR"],
  ["ORDINAL_POSITION", "BIGINT"],
  ["IS_NULLABLE", "VARCHAR"],
  ["DATA_TYPE", "VARCHAR"],
  ["CHARACTER_MAXIMUM_LENGTH", "BIGINT"],
  ["NUMERIC_PRECISION", "BIGINT"],
  ["NUMERIC_SCALE", "BIGINT"],
  ["DATETIME_PRECISION", "BIGINT"],
] as const;

function columnRows(database: string, visible: Catalog): string[][] {
  return visible.flatMap(({ schema, table, columns }) =>
    columns.map((column, index) => {
      const { type, length, precision, scale, fraction } = snowflakeType(column);
      return [
        ...[database, schema, table, column.name].map(literal),
        String(index + 1),
        literal(column.isNullable ? "YES" : "NO"),
        literal(type),
        ...[length, precision, scale, fraction].map((value) => (value === undefined ? "NULL" : String(value))),
      ];
    }),
  );
}

interface SnowflakeType {
  type: string;
  length?: number;
  precision?: number;
  scale?: number;
  fraction?: number;
}

const types: Readonly<Record<string, SnowflakeType>> = {
  VARCHAR: { type: "TEXT", length: 16_777_216 },
  BOOLEAN: { type: "BOOLEAN" },
  FLOAT: { type: "FLOAT" },
  DOUBLE: { type: "FLOAT" },
  DATE: { type: "DATE" },
  TIMESTAMP: { type: "TIMESTAMP_NTZ", fraction: 9 },
  "TIMESTAMP WITH TIME ZONE": { type: "TIMESTAMP_LTZ", fraction: 9 },
};

function snowflakeType({ type }: CatalogColumn): SnowflakeType {
  if (type.endsWith("[]")) return { type: "ARRAY" };
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (decimal !== null) return { type: "NUMBER", precision: Number(decimal[1]), scale: Number(decimal[2]) };
  return types[type] ?? (type.endsWith("INT") || type === "INTEGER" ? wholeNumber : { type: "VARIANT" });
}

const wholeNumber: SnowflakeType = { type: "NUMBER", precision: 38, scale: 0 };

function timestamp(nanoseconds: bigint): string {
  return `make_timestamptz(${nanoseconds / 1000n})`;
}
