import type { Database } from "./database.ts";
import type { Grants } from "./grants.ts";

export interface CatalogColumn {
  name: string;
  /** DuckDB's name of the type. */
  type: string;
  isNullable: boolean;
}

export interface CatalogTable {
  schema: string;
  table: string;
  columns: CatalogColumn[];
}

export type Catalog = readonly CatalogTable[];

/** The tables that there are now, by schema and name, with their columns in order. */
export async function readCatalog(database: Database): Promise<Catalog> {
  return await database.use(async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT schema_name, table_name, column_name, data_type, is_nullable FROM duckdb_columns()
      WHERE database_name = ? AND NOT internal ORDER BY schema_name, table_name, column_index`,
      [database.name],
    );
    const tables = new Map<string, CatalogTable>();
    for (const [schema, table, name, type, isNullable] of reader.getRows()) {
      const key = `${schema}.${table}`;
      const known = tables.get(key) ?? { schema: String(schema), table: String(table), columns: [] };
      known.columns.push({ name: String(name), type: String(type), isNullable: isNullable === true });
      tables.set(key, known);
    }
    return [...tables.values()];
  });
}

/** Those tables that a role may read. */
export function visibleTables(catalog: Catalog, database: string, role: string | null, grants: Grants): Catalog {
  return catalog.filter(
    ({ schema, table }) =>
      grants.has(role, "USAGE", "SCHEMA", `${database}.${schema}`) &&
      grants.has(role, "SELECT", "TABLE", `${database}.${schema}.${table}`),
  );
}
