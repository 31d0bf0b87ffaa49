import { SnowflakeError } from "../../engine/snowflake/snowflake-error.ts";
import { UserError } from "../../user-error.ts";
import { signInProblem } from "../check/sign-in-problem.ts";
import type { SnowflakeSettings } from "../settings.ts";

const goOn = "Run `pnpm warehouse snapshot` again: it goes on where it stopped.";

/** What to tell the person at the keyboard when a snapshot fails; other errors stay as they are. */
export function toUserError(error: unknown, settings: SnowflakeSettings): unknown {
  if (!(error instanceof SnowflakeError)) return error;
  return new UserError(`${whatHappened(error, settings)} ${whatToDo(error)}`, { cause: error });
}

function whatHappened(error: SnowflakeError, settings: SnowflakeSettings): string {
  const code = error.code === "" ? "" : ` (${error.code})`;
  switch (error.kind) {
    case "sign-in-refused":
      return `${signInProblem(error, settings).message}.`;
    case "timeout":
      return `A table took Snowflake longer than an hour, or than its warehouse allows${code}.`;
    case "cancelled":
      return `Someone cancelled the statement in Snowflake${code}.`;
    case "refused":
      return `Snowflake refuses to read the tables: ${error.message}${code}`;
    case "session-lost":
    case "unreachable":
      return `The connection to Snowflake broke off: ${error.message}${code}`;
  }
}

function whatToDo({ kind }: SnowflakeError): string {
  switch (kind) {
    case "sign-in-refused":
    case "refused":
      return "`pnpm warehouse check` says what is missing.";
    case "timeout":
      return `Use a larger warehouse. ${goOn}`;
    case "cancelled":
    case "session-lost":
    case "unreachable":
      return goOn;
  }
}
