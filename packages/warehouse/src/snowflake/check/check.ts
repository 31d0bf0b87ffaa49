import { Catalogue } from "../../catalogue/catalogue.ts";
import { checkQueries, planRuns, type QueryRunReport } from "../../check/query-runs.ts";
import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import { WarehouseError } from "../../warehouse.ts";
import type { SnowflakeSettings } from "../settings.ts";
import { CheckSession } from "./check-session.ts";
import { readConnection } from "./connection.ts";
import { excessPrivileges, excessWarnings } from "./excess.ts";
import { missingGrants } from "./missing-grants.ts";
import { checkPlace } from "./place.ts";
import { readPrivileges } from "./privileges.ts";
import type { SnowflakeCheckReport } from "./report.ts";
import { hostOf, signInProblem } from "./sign-in-problem.ts";
import { checkTables, uncheckedTables } from "./tables.ts";

export interface SnowflakeCheckOptions {
  /** Also run every query of the catalogue. Default: false. */
  queries?: boolean;
  /** Ends the check; its session is closed then too. */
  signal: AbortSignal;
  /** Hears of what takes a while, a line each. */
  log: (line: string) => void;
  /** Folder of the SQL files, default the project's `sql/`. */
  sqlDirectory?: string;
}

/**
 * Looks at Snowflake with the service's own settings: what the service will find, and what an administrator has to do.
 * It only reads.
 *
 * @throws {UserError} when the private key cannot be read any more; the signal's reason when it aborts.
 */
export async function checkSnowflake(
  settings: SnowflakeSettings,
  options: SnowflakeCheckOptions,
): Promise<SnowflakeCheckReport> {
  options.log(`Signing in to ${hostOf(settings)} as ${settings.user} …`);
  let session: CheckSession;
  try {
    session = await CheckSession.open(settings, options.signal);
  } catch (error) {
    if (!(error instanceof SnowflakeError)) throw error;
    return { ...nothingKnown(), problems: [signInProblem(error, settings)] };
  }
  const known = { ...nothingKnown() };
  try {
    await look(session, settings, options, known);
  } catch (error) {
    if (!(error instanceof SnowflakeError || error instanceof WarehouseError)) throw error;
    const message = `The check could not go on: ${error.message}`;
    known.problems = [...known.problems, { code: "interrupted", message, remedies: ["Run it again."] }];
  } finally {
    await session.close();
  }
  return { ...known, ok: known.problems.length === 0, statements: session.statements };
}

function nothingKnown(): SnowflakeCheckReport {
  return {
    version: 1,
    engine: "snowflake",
    ok: false,
    connection: null,
    ...uncheckedTables(),
    missingGrants: [],
    excessPrivileges: null,
    queries: null,
    statements: 0,
  };
}

/** Fills the report as far as it gets. */
async function look(
  session: CheckSession,
  settings: SnowflakeSettings,
  { queries = false, log, sqlDirectory }: SnowflakeCheckOptions,
  report: SnowflakeCheckReport,
): Promise<void> {
  const connection = await readConnection(session, settings);
  report.connection = connection;
  const held = connection.role === null ? null : await readPrivileges(session, connection.role);
  const place = await checkPlace(session, connection, held);
  report.problems = place.problems;

  const canRead = place.warehouse === true && place.schema === true;
  const looked = canRead ? await checkTables(session, connection) : uncheckedTables();
  const excess = held === null ? null : excessPrivileges(held, connection);
  report.tables = looked.tables;
  report.changeTokens = looked.changeTokens;
  report.excessPrivileges = excess;
  report.problems = [...place.problems, ...looked.problems];
  // Against names that are wrong everything looks like too much.
  report.warnings = canRead ? [...looked.warnings, ...excessWarnings(excess, connection)] : [];
  report.missingGrants = missingGrants(connection, place, looked.tables, held);

  if (queries && canRead) {
    const catalogue = await Catalogue.read(sqlDirectory);
    log(`Running every query: ${countQueryStatements(catalogue)} statements, which take warehouse time …`);
    report.queries = await runQueries(session, catalogue);
    report.problems = [...report.problems, ...report.queries.flatMap(queryProblem)];
  }
}

function runQueries(session: CheckSession, catalogue: Catalogue): Promise<QueryRunReport[]> {
  return checkQueries({
    catalogue,
    run: ({ text, binds }) => session.run(text, binds),
    explain: async (text) => {
      await session.run(`EXPLAIN USING TEXT ${text}`);
    },
    problemOf: (error) => {
      if (error instanceof WarehouseError && error.code === "timeout") return error.message;
      if (!(error instanceof SnowflakeError)) return null;
      return error.kind === "refused" || error.kind === "timeout" ? `${error.message} (${error.code})` : null;
    },
  });
}

/** Each run; each that is explained first; and the one that finds customers. */
function countQueryStatements(catalogue: Catalogue): number {
  const runs = planRuns(catalogue);
  return runs.length + runs.filter(({ filtered }) => !filtered).length + 1;
}

function queryProblem({ query, grain, filtered, problem }: QueryRunReport): SnowflakeCheckReport["problems"] {
  if (problem === null) return [];
  const way = [grain === null ? "" : ` by ${grain}`, filtered ? " with every filter" : ""].join("");
  return [{ code: "query-failed", message: `Query ${query}${way} failed: ${problem}`, remedies: [] }];
}
