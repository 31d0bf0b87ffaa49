import { analyticsTables, tableNames } from "@customer-pulse/warehouse/schema";
import { DuckDBInstance } from "@duckdb/node-api";

/**
 * The tables whose rows are not the same in two database files: every cell, and every row as often. Their order does not
 * count, since none is stored.
 */
export async function differingTables(expected: string, actual: string): Promise<string[]> {
  const instance = await DuckDBInstance.create();
  try {
    const connection = await instance.connect();
    await connection.run(`ATTACH '${expected}' AS expected (READ_ONLY)`);
    await connection.run(`ATTACH '${actual}' AS actual (READ_ONLY)`);
    const differing: string[] = [];
    for (const table of tableNames) {
      const columns = Object.keys(analyticsTables[table]).join(", ");
      const [one, other] = ["expected", "actual"].map((file) => `SELECT ${columns} FROM ${file}.ANALYTICS.${table}`);
      const reader = await connection.runAndReadAll(
        `SELECT COUNT(*) FROM ((${one} EXCEPT ALL ${other}) UNION ALL (${other} EXCEPT ALL ${one}))`,
      );
      if (reader.getRows()[0]?.[0] !== 0n) differing.push(table);
    }
    return differing;
  } finally {
    instance.closeSync();
  }
}
