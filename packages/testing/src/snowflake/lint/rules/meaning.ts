import type { Problem } from "../finding.ts";
import { isTree, type Statement, startOf, type Tree, treesUnder, walk } from "../statement.ts";

/** Rules about what both engines read, but do not do alike. */
export function* meaningRules(statement: Statement): Generator<Problem> {
  yield* nullsOrder(statement);
  yield* doubles(statement);
  yield* constantLimit(statement);
}

/** Without NULLS FIRST or LAST, Snowflake goes by a parameter and the direction; DuckDB by neither. */
function* nullsOrder({ root }: Statement): Generator<Problem> {
  for (const [, tree] of walk(root)) {
    if ("desc" in tree && "nulls_first" in tree && tree["nulls_first"] === null) {
      yield {
        code: "nulls-order",
        message: "ORDER BY without NULLS LAST differs. Write NULLS LAST.",
        start: startOf(tree),
      };
    }
  }
}

/** NUMBER has its own scale in a Snowflake mean or quotient; a division by zero is an error there, infinite in DuckDB. */
function* doubles({ root }: Statement): Generator<Problem> {
  for (const average of treesUnder(root, "avg")) {
    if (!isDouble(average["this"])) {
      yield {
        code: "double-before-average",
        message: "Snowflake rounds the mean of a NUMBER. Write AVG(x::DOUBLE).",
        start: startOf(average),
      };
    }
  }
  for (const { left, right } of treesUnder(root, "div")) {
    if (!isDouble(left)) {
      yield {
        code: "double-before-division",
        message: "Snowflake rounds the quotient of NUMBERs. Write x::DOUBLE / NULLIF(y, 0).",
        start: startOf(left),
      };
    }
    if (!isNullIfZero(right)) {
      yield {
        code: "nullif-under-division",
        message: "A division by zero is an error in Snowflake, infinite in DuckDB. Write x::DOUBLE / NULLIF(y, 0).",
        start: startOf(right),
      };
    }
  }
}

function isDouble(node: unknown): boolean {
  const cast = isTree(node) ? node["cast"] : undefined;
  return isTree(cast) && isTree(cast["to"]) && cast["to"]["data_type"] === "double";
}

function isNullIfZero(node: unknown): boolean {
  const call = isTree(node) ? node["function"] : undefined;
  return (
    isTree(call) &&
    String(call["name"]).toUpperCase() === "NULLIF" &&
    Array.isArray(call["args"]) &&
    isZero(call["args"][1])
  );
}

function isZero(node: unknown): boolean {
  const literal: unknown = isTree(node) ? node["literal"] : undefined;
  return isTree(literal) && literal["literal_type"] === "number" && Number(literal["value"]) === 0;
}

/** Snowflake takes constants only. */
function* constantLimit({ root }: Statement): Generator<Problem> {
  const bounds: Tree[] = ["limit", "offset", "fetch"].flatMap((key) => [...treesUnder(root, key)]);
  for (const bound of bounds) {
    if ([...walk(bound)].some(([key]) => key === "placeholder" || key === "parameter" || key === "column")) {
      yield {
        code: "constant-limit",
        message:
          "Snowflake's LIMIT and OFFSET take constants. Write a validated integer into the text, or page by QUALIFY ROW_NUMBER().",
      };
    }
  }
}
