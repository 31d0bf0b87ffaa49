import { parseArgs } from "node:util";

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The options and other words of a command line; @throws {UsageError} for an option that is not in `options`. */
export function parseArguments(args: string[], options: Record<string, { type: "string" | "boolean" }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** @throws {UsageError} when a command that takes no other words has one. */
export function refuseSurplus(command: string, [surplus]: readonly string[]): void {
  if (surplus !== undefined) {
    throw new UsageError(`${command} does not take "${surplus}"`);
  }
}
