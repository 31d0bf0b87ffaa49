import { checkFunctions } from "./check-functions.ts";
import { checkSchema } from "./check-schema.ts";
import { checkSyntax } from "./check-syntax.ts";
import { type Finding, findingOf, type Problem } from "./finding.ts";
import { meaningRules } from "./rules/meaning.ts";
import { nameRules } from "./rules/names.ts";
import { reservedWords } from "./rules/reserved.ts";
import { textRules } from "./rules/text.ts";
import { readStatement } from "./statement.ts";

export type { Finding } from "./finding.ts";

/** In the order in which findings come: what to write instead before what the schema says. */
const checks = [textRules, checkFunctions, checkSyntax, meaningRules, nameRules, reservedWords, checkSchema];

/**
 * Holds a query against what Snowflake takes and what it and DuckDB do alike: the allow-lists of functions and of syntax,
 * the rules beside them, and schema ANALYTICS. Values are `?`.
 *
 * @returns what is wrong; nothing for a text that may run on both.
 */
export function lintSnowflake(sql: string): Finding[] {
  const statement = readStatement(sql);
  if ("code" in statement) {
    return [findingOf(statement, Array.from(sql))];
  }
  const problems: Problem[] = checks.flatMap((check) => [...check(statement)]);
  return problems.map((problem) => findingOf(problem, statement.characters));
}

/** By statement: the test server sees the same texts again and again, and a long one takes tens of milliseconds. */
const firstFindings = new Map<string, string | null>();

const explain = /^\s*EXPLAIN(\s+USING\s+\w+)?\s/i;

/**
 * The first finding as one line, `code: message (line 1, column 2)`; null when there is none. Of `EXPLAIN [USING …] query`,
 * the query's.
 */
export function firstFinding(sql: string): string | null {
  const known = firstFindings.get(sql);
  if (known !== undefined) {
    return known;
  }
  const [finding] = lintSnowflake(sql.replace(explain, (prefix) => " ".repeat(prefix.length)));
  const line = finding === undefined ? null : inOneLine(finding);
  firstFindings.set(sql, line);
  return line;
}

/** What only the engine's own statements have: `sql/` names its tables without their schema, and asks no system function. */
const system = /SYSTEM\$|\bCURRENT_\w+\s*\(|\bSYSDATE\s*\(|\b\w+\.\w+\.\w+\b/i;

/** As `firstFinding`, for a server that gets more than the catalogue's queries: what only Snowflake runs is let through. */
export function firstFindingInCatalogue(sql: string): string | null {
  return system.test(sql) ? null : firstFinding(sql);
}

function inOneLine({ code, message, position }: Finding): string {
  return `${code}: ${message}${position === undefined ? "" : ` (line ${position.line}, column ${position.column})`}`;
}
