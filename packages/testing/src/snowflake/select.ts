import { missing, requireRole, requireSchema, requireTable, requireWarehouse, tableReferences } from "./access.ts";
import type { Account } from "./account.ts";
import { type Bind, bindValues } from "./binds.ts";
import { readCatalog, visibleTables } from "./catalog.ts";
import { changeTokenFunction, changeTokenMacro } from "./change-tokens.ts";
import { historyDatabase } from "./database.ts";
import { translateError } from "./duckdb-errors.ts";
import { duckDBQuery, uses } from "./duckdb-query.ts";
import { fixedResult } from "./fixed-result.ts";
import { informationSchema, type ViewReference, viewDefinition } from "./information-schema.ts";
import { checkQuery, type DuckDBQuery, type QueryResult, runQuery } from "./query.ts";
import type { Session } from "./sessions.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { nameOf, type Token, textOf } from "./sql-text.ts";
import { travel, travelledTables } from "./time-travel.ts";

/** Catalogs that only the rewritten text names. */
const ours = new Set(["temp", historyDatabase]);

/** A query that has been found allowed. */
interface AllowedQuery {
  query: DuckDBQuery;
  /** Whether it reads a table or a view, and so takes a warehouse. */
  reads: boolean;
}

/**
 * Runs a SELECT.
 *
 * @param describeOnly - true: gives its columns, and no row.
 * @throws {SnowflakeError} what Snowflake would answer; the signal's reason when aborted.
 */
export function select(
  account: Account,
  session: Session,
  tokens: readonly Token[],
  binds: readonly Bind[],
  signal: AbortSignal,
  describeOnly: boolean,
): Promise<QueryResult> {
  return translated(async () => {
    const { query, reads } = await allow(account, session, tokens, binds);
    if (describeOnly) return await runQuery(account.database, { ...query, text: none(query.text) }, 0, signal);
    if (reads) requireWarehouse(session, account.grants);
    return await runQuery(account.database, query, account.options.inlineRows, signal);
  });
}

/** What stands above every plan of Snowflake's. */
const plan =
  "GlobalStats:\n\tpartitionsTotal=0\n\tpartitionsAssigned=0\n\tbytesAssigned=0\nOperations:\n0:0     ->Result";

/** EXPLAIN: compiles the query and does not run it, for which no warehouse is needed. */
export function explain(
  account: Account,
  session: Session,
  tokens: readonly Token[],
  binds: readonly Bind[],
): Promise<QueryResult> {
  return translated(async () => {
    const { query } = await allow(account, session, tokens, binds);
    await checkQuery(account.database, query);
    return fixedResult([{ name: "content" }], [[plan]]);
  });
}

async function allow(
  { options, database, grants, versions }: Account,
  session: Session,
  tokens: readonly Token[],
  binds: readonly Bind[],
): Promise<AllowedQuery> {
  requireRole(session, grants);
  requireRead(tokens, session);
  const finding = options.lint(textOf(tokens).trim());
  if (finding !== null) throw new SnowflakeError("001003", "42000", `SQL compilation error:\n${finding}`);
  if (tokens.some((token) => nameOf(token) === historyDatabase))
    throw missing(`Database '${historyDatabase}'`, "02000");

  const travelled = travelledTables(tokens, session);
  for (const names of travelled) requireTable(names, session, grants);
  const present = await travel(tokens, session, database, versions, options.timeTravel);
  const { tokens: rewritten, references } = informationSchema(present, session);
  for (const view of references) requireSchema(view.database, "INFORMATION_SCHEMA", session, grants);
  const preparations = await preparationsFor(rewritten, references);
  const query = duckDBQuery(rewritten, bindValues(binds), session, options.account, preparations);

  const tables = await tableReferences(database, rewritten);
  const named = tables.filter(([catalog]) => !ours.has(catalog ?? ""));
  for (const names of named) requireTable(names, session, grants);
  return { query, reads: tables.length > 0 };

  /** What DuckDB has not, and the query uses. */
  async function preparationsFor(used: readonly Token[], views: readonly ViewReference[]): Promise<string[]> {
    const wantsChanges = uses(used, changeTokenFunction);
    if (views.length === 0 && !wantsChanges) return [];
    const visible = visibleTables(await readCatalog(database), options.databaseName, session.role, grants);
    const definitions = views.map((view) => viewDefinition(view, visible, versions));
    if (wantsChanges) definitions.push(changeTokenMacro(options, session, visible, versions));
    return [...new Set(definitions)];
  }
}

/** Kinds of statements that Snowflake knows, and that need more rights than a reader has. */
const changes = new Set([
  "INSERT",
  "UPDATE",
  "DELETE",
  "MERGE",
  "TRUNCATE",
  "CREATE",
  "ALTER",
  "DROP",
  "GRANT",
  "REVOKE",
]);

/** @throws {SnowflakeError} 003001 for a change, 001003 for what is no statement here. */
function requireRead(tokens: readonly Token[], { schema }: Session): void {
  const first = tokens.find(({ kind, text }) => kind !== "space" && text !== "(");
  const word = first === undefined ? "" : nameOf(first);
  if (word === "SELECT" || word === "WITH") return;
  if (changes.has(word)) {
    throw new SnowflakeError(
      "003001",
      "42501",
      `SQL access control error:\nInsufficient privileges to operate on schema '${schema}'`,
    );
  }
  const where = `syntax error line 1 at position ${first?.start ?? 0} unexpected '${first?.text ?? "<EOF>"}'.`;
  throw new SnowflakeError("001003", "42000", `SQL compilation error:\n${where}`);
}

function none(text: string): string {
  return `SELECT * FROM (${text}\n) LIMIT 0`;
}

async function translated(work: () => Promise<QueryResult>): Promise<QueryResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SnowflakeError) throw error;
    throw translateError(error) ?? error;
  }
}
