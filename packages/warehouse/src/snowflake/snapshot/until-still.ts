import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import { type TableName, tableNames } from "../../schema.ts";
import { UserError } from "../../user-error.ts";
import { type Copy, copyTable, countRows } from "./copy.ts";
import type { SnowflakeSource } from "./snowflake-source.ts";

/** Rounds after which tables that move count as never standing still. */
const maxRounds = 5;

type Tokens = Readonly<Record<TableName, string>>;

/**
 * Copies tables until none has changed since its copy began, which their change tokens tell: then all copies show the
 * same instant. The tokens are read twice after the last copy, as one statement over nine tables need not be atomic.
 *
 * @returns that instant, by Snowflake's clock: after the last copy and before the readings that proved it.
 * @throws {UserError} when the tables do not stand still, or have no tokens.
 */
export async function copyUntilStill(copy: Copy): Promise<string> {
  const { source, partial, progress } = copy;
  let tokens = await readTokens(source);
  const moved = (seen: Tokens) => tableNames.filter((table) => partial.copied.get(table)?.token !== seen[table]);
  for (let round = 1; round <= maxRounds; round += 1) {
    const pending = moved(tokens);
    if (round > 1) progress.say(`${pending.join(", ")} changed meanwhile: copying again.`);
    await countRows(copy, pending, null);
    for (const table of pending) await copyTable(copy, table, { instant: null, token: tokens[table], rows: null });
    const instant = await source.now();
    tokens = await readTokens(source);
    if (moved(tokens).length === 0) tokens = await readTokens(source);
    if (moved(tokens).length === 0) return instant;
  }
  throw new UserError(
    `${moved(tokens).join(", ")} changed while being copied, ${maxRounds} times in a row, and without time travel only tables that ` +
      "stand still can be copied: run `pnpm warehouse snapshot` again when no load is running",
  );
}

async function readTokens(source: SnowflakeSource): Promise<Tokens> {
  const without = (tables: string, why: string) =>
    new UserError(
      `${tables} can be read neither by time travel nor with a change token (${why}), so no snapshot of one point in time can be ` +
        "taken: set DATA_RETENTION_TIME_IN_DAYS of the tables to 1 or more",
    );
  let tokens: Record<TableName, string | null>;
  try {
    tokens = await source.changeTokens();
  } catch (error) {
    if (!(error instanceof SnowflakeError && error.kind === "refused")) throw error;
    throw without("the tables", error.message);
  }
  const missing = tableNames.filter((table) => tokens[table] === null);
  if (missing.length > 0) throw without(missing.join(", "), "there is none");
  return tokens as Tokens;
}
