import { join } from "node:path";
import type { EmbeddedCheckReport } from "../embedded/check.ts";
import { UserError } from "../user-error.ts";
import { describeQueries } from "./describe-queries.ts";
import { aligned, marked, moment } from "./layout.ts";
import { say } from "./say.ts";

export interface ReportOptions {
  /** Print one JSON document. */
  json?: boolean;
  /** Also run every query. */
  queries?: boolean;
}

/**
 * Prints what the embedded database holds.
 *
 * @returns the exit code: 1 when it is not as queries need it.
 * @throws {UserError} when there is none that could be opened.
 */
export async function reportEmbedded(
  dataDir: string,
  { json = false, queries = false }: ReportOptions = {},
): Promise<number> {
  const found = await check(dataDir, queries);
  for (const line of json ? [JSON.stringify(found)] : describe(found)) say(line);
  return found.ok ? 0 : 1;
}

async function check(dataDir: string, queries: boolean): Promise<EmbeddedCheckReport> {
  const [{ checkEmbeddedDatabase }, { DatabaseVersionError }] = await Promise.all([
    import("../embedded/check.ts"),
    import("../engine/duckdb/database.ts"),
  ]);
  try {
    return await checkEmbeddedDatabase(dataDir, { queries });
  } catch (error) {
    const fault =
      error instanceof DatabaseVersionError
        ? "was built by another version of this project"
        : "is missing or cannot be opened";
    const file = join(dataDir, "pulse.duckdb");
    throw new UserError(`${file} ${fault}; build it with \`pnpm warehouse generate\` or \`pnpm warehouse load DIR\``, {
      cause: error,
    });
  }
}

function describe({ ok, database, source, dataAsOf, origin, tables, queries }: EmbeddedCheckReport): string[] {
  const contents = {
    generated: "generated records",
    loaded: "loaded records",
    snapshot: `a snapshot of ${origin}`,
  };
  return [
    `${database} holds ${contents[source]}, as of ${moment(dataAsOf)}.`,
    ...aligned(
      tables.map(({ table, rows }) => [table, rows === null ? "missing" : `${rows.toLocaleString("en")} rows`]),
      [1],
    ),
    ...tables.flatMap(({ problems }) => problems).map((problem) => marked("bad", problem)),
    ...(queries === null ? [] : ["", "Queries", ...describeQueries(queries)]),
    ok ? `${database} is ready.` : `${database} cannot be used: build it again.`,
  ];
}
