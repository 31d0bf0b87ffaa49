import { parseArgs } from "node:util";

/** The parts of the test command, in the order in which they run. */
const parts = ["checks", "node", "browser", "e2e"] as const;
export type Part = (typeof parts)[number];

/** What the caller asked the test command to run. */
export interface Selection {
  parts: readonly Part[];
  /** Test files whose path contains one of these run; all when empty. */
  patterns: readonly string[];
}

/**
 * Reads the test command's arguments: words that test files' paths contain, and `--only PART` (may be repeated).
 * A word selects tests, so the static checks are left out unless they are asked for by `--only checks`.
 *
 * @throws {Error} when an option is unknown or a part does not exist; the message says what can be given.
 */
export function readSelection(argv: readonly string[]): Selection {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { only: { type: "string", multiple: true } },
  });
  const only = values.only?.map(asPart);
  const byDefault = positionals.length > 0 ? parts.filter((part) => part !== "checks") : parts;
  return { parts: only ? parts.filter((part) => only.includes(part)) : byDefault, patterns: positionals };
}

function asPart(name: string): Part {
  const part = parts.find((known) => known === name);
  if (part === undefined) {
    throw new Error(`--only takes one of ${parts.join(", ")}, not "${name}"`);
  }
  return part;
}
