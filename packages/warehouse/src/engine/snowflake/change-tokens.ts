import { hash } from "node:crypto";
import { type TableName, tableNames } from "../../schema.ts";
import type { ResultSet } from "../engine.ts";
import { SnowflakeError } from "./snowflake-error.ts";

/** What the nine tables say of their last change. */
export interface TableChanges {
  /** Changes whenever a table does. */
  version: string;
  /** When the newest change was committed, as a UTC instant; null when it is not known. */
  changedAt: string | null;
}

export interface SnowflakePlace {
  database: string;
  schema: string;
}

type Run = (text: string) => Promise<ResultSet>;

/**
 * Asks for each table's change token. A role that may not call that function, or tables of a kind that has no token, get
 * the time of the last alteration instead: it tells that something changed, but not when the data did.
 *
 * @throws what `run` throws.
 */
export async function readTableChanges(run: Run, place: SnowflakePlace): Promise<TableChanges> {
  try {
    const tokens = await readChangeTokens(run, place);
    return { version: hash("sha1", JSON.stringify(tokens), "base64url"), changedAt: newestInstant(tokens) };
  } catch (error) {
    if (!(error instanceof SnowflakeError && error.kind === "refused")) throw error;
    const { rows } = await run(lastAltered(place));
    return { version: hash("sha1", JSON.stringify(rows), "base64url"), changedAt: null };
  }
}

/**
 * Each table's change token, as text: nanoseconds, too many digits for a number. Null where a table has none.
 *
 * @param tables default: all nine
 */
export async function readChangeTokens<Name extends TableName = TableName>(
  run: Run,
  { database, schema }: SnowflakePlace,
  tables = tableNames as readonly Name[],
): Promise<Record<Name, string | null>> {
  const columns = tables.map((table) => `SYSTEM$LAST_CHANGE_COMMIT_TIME('${database}.${schema}.${table}') AS ${table}`);
  const { rows } = await run(`SELECT ${columns.join(", ")}`);
  const [row = {}] = rows;
  const tokens = tables.map((table) => {
    const token = row[table.toLowerCase()];
    return [table, token === null || token === undefined ? null : String(token)];
  });
  // Object.fromEntries does not know that every table is among the entries.
  return Object.fromEntries(tokens) as Record<Name, string | null>;
}

function lastAltered({ database, schema }: SnowflakePlace): string {
  const names = tableNames.map((table) => `'${table}'`).join(", ");
  return (
    `SELECT TABLE_NAME, LAST_ALTERED FROM ${database}.INFORMATION_SCHEMA.TABLES ` +
    `WHERE TABLE_SCHEMA = '${schema}' AND TABLE_NAME IN (${names}) ORDER BY TABLE_NAME`
  );
}

const firstPlausible = Date.UTC(2012, 0, 1);
const clockSkewMs = 86_400_000;

/**
 * The newest of the tokens as a UTC instant. Snowflake documents them as about nanoseconds since 1970, and warns that
 * they need not be: then null.
 */
export function newestInstant(tokens: Readonly<Record<string, string | null>>): string | null {
  const instants = Object.values(tokens).flatMap((token) =>
    token !== null && /^\d+$/.test(token) ? [Number(BigInt(token) / 1_000_000n)] : [],
  );
  const newest = Math.max(...instants);
  const isPlausible = newest >= firstPlausible && newest <= Date.now() + clockSkewMs;
  return isPlausible ? new Date(newest).toISOString() : null;
}
