import { parseArgs } from "node:util";
import { type Engine, engines } from "../browser/engines.ts";

/** The parts of the test command, in the order in which they run. */
const parts = ["checks", "node", "browser", "e2e", "alone"] as const;
export type Part = (typeof parts)[number];

/** What the caller asked the test command to run. */
export interface Selection {
  parts: readonly Part[];
  /** Test files whose path contains one of these run; all when empty. */
  patterns: readonly string[];
  /** The engines that the browser's tests have to run in; undefined for those that the machine has. */
  engines: readonly Engine[] | undefined;
}

/**
 * Reads the test command's arguments: words that test files' paths contain, and `--only PART` (may be repeated).
 * A word selects tests, so the static checks are left out unless they are asked for by `--only checks`.
 * `--engine NAME` (may be repeated) names the engines for the browser's tests.
 *
 * @throws {Error} when an option is unknown, or a part or an engine does not exist; the message says what can be given.
 */
export function readSelection(argv: readonly string[]): Selection {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { only: { type: "string", multiple: true }, engine: { type: "string", multiple: true } },
  });
  const only = values.only?.map((name) => oneOf(parts, name, "--only"));
  const byDefault = positionals.length > 0 ? parts.filter((part) => part !== "checks") : parts;
  return {
    parts: only ? parts.filter((part) => only.includes(part)) : byDefault,
    patterns: positionals,
    engines: values.engine?.map((name) => oneOf(engines, name, "--engine")),
  };
}

function oneOf<Name extends string>(names: readonly Name[], given: string, option: string): Name {
  const name = names.find((known) => known === given);
  if (name === undefined) {
    throw new Error(`${option} takes one of ${names.join(", ")}, not "${given}"`);
  }
  return name;
}
