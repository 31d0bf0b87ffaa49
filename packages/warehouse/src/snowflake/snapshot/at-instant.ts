import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import { tableNames } from "../../schema.ts";
import { type Copy, copyTable, countRows } from "./copy.ts";

/** Time travel does not reach a table at the instant that was asked for. */
export class NoTimeTravelError extends Error {
  override readonly name = "NoTimeTravelError";
}

/**
 * Copies the tables that are not complete yet, each as it was at one instant.
 *
 * They are counted first, all in one statement: that finds out cheaply whether time travel reaches them all, and the
 * counts are known by another way than the rows, so that rows which got lost would be noticed.
 *
 * @throws {NoTimeTravelError} with Snowflake's words.
 */
export async function copyAtInstant(copy: Copy, instant: string): Promise<void> {
  const pending = tableNames.filter((table) => !copy.partial.copied.has(table));
  try {
    const counts = await countRows(copy, pending, instant);
    for (const table of pending) {
      await copyTable(copy, table, { instant, token: null, rows: counts.get(table) ?? null });
    }
  } catch (error) {
    // The columns have been looked at without time travel, so what is refused now is that.
    if (error instanceof SnowflakeError && error.kind === "refused") {
      throw new NoTimeTravelError(error.message, { cause: error });
    }
    throw error;
  }
}
