/**
 * What a finding is about. `parse`: not SQL that the parser knows. `statement`: not exactly one query. `syntax`, `function`,
 * `arguments`, `type`: not in the allow-lists. `unknown-table`, `unknown-column`, `invalid`: the schema validator's. The
 * others name a rule of `rules/`.
 */
export const findingCodes = [
  "parse",
  "statement",
  "syntax",
  "function",
  "arguments",
  "type",
  "unknown-table",
  "unknown-column",
  "invalid",
  "bare-from",
  "double-equals",
  "colon",
  "backslash",
  "number-format",
  "quoted-identifier",
  "reserved-word",
  "nulls-order",
  "double-before-average",
  "double-before-division",
  "nullif-under-division",
  "constant-limit",
  "shadowing-alias",
  "unnamed-column",
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Position {
  /** From 1. */
  line: number;
  /** In characters, from 1. */
  column: number;
}

/** Something in a statement that Snowflake refuses, or that it and DuckDB do not do alike. */
export interface Finding {
  code: FindingCode;
  /** What is wrong, and where it is known what to write instead. */
  message: string;
  /** Where it is, as far as the parser tells. */
  position?: Position;
}

/** A finding as a check makes it: at an offset in characters, where one is known. */
export interface Problem {
  code: FindingCode;
  message: string;
  start?: number | undefined;
}

/** @param characters the statement's text, one entry a character */
export function findingOf({ code, message, start }: Problem, characters: readonly string[]): Finding {
  if (start === undefined) {
    return { code, message };
  }
  const before = characters.slice(0, start);
  return {
    code,
    message,
    position: {
      line: before.filter((character) => character === "\n").length + 1,
      column: start - before.lastIndexOf("\n"),
    },
  };
}
