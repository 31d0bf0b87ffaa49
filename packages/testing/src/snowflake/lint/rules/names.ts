import type { Problem } from "../finding.ts";
import { isTree, type Statement, startOf, type Tree, treesUnder, walk } from "../statement.ts";

/** Rules about the names that a query gives to its columns. */
export function* nameRules(statement: Statement): Generator<Problem> {
  yield* shadowingAliases(statement);
  yield* unnamedColumns(statement);
}

/** Where a select looks names up, apart from ORDER BY, for which aliases are. */
const lookups = ["expressions", "joins", "where_clause", "group_by", "having", "qualify"];

/**
 * An alias that is also used in its select stands for itself or for a column of its name, by rules that each engine has of
 * its own and that differ from clause to clause.
 */
function* shadowingAliases({ root }: Statement): Generator<Problem> {
  for (const select of treesUnder({ root }, "select")) {
    const items = Array.isArray(select["expressions"]) ? (select["expressions"] as unknown[]) : [];
    for (const item of items) {
      const alias = aliasOf(item);
      if (alias === undefined || columnName(alias["this"]) === nameOf(alias["alias"])) {
        continue;
      }
      const name = nameOf(alias["alias"]);
      const elsewhere = lookups
        .map((key) => select[key])
        .flatMap((part) => (part === items ? items.filter((other) => other !== item) : [part]));
      const inOrder = mentions(alias["this"], name, "any") && mentions(select["order_by"], name, "unqualified");
      if (inOrder || elsewhere.some((part) => mentions(part, name, "unqualified"))) {
        yield {
          code: "shadowing-alias",
          message: `${name} is an alias and is used beside it. Qualify the column (t.${name}), repeat the expression, or wrap it in a subquery.`,
          start: startOf(alias["alias"]),
        };
      }
    }
  }
}

/** The names of columns that nobody named are each engine's own. */
function* unnamedColumns({ root }: Statement): Generator<Problem> {
  let query = root;
  while (isTree(query["union"]) && isTree(query["union"]["left"])) {
    query = query["union"]["left"];
  }
  const items = isTree(query["select"]) ? query["select"]["expressions"] : [];
  for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
    if (isTree(item) && !("alias" in item || "column" in item || "star" in item)) {
      yield {
        code: "unnamed-column",
        message: "A column of the result without a name. Write AS.",
        start: startOf(item),
      };
    }
  }
}

function aliasOf(item: unknown): Tree | undefined {
  return isTree(item) && isTree(item["alias"]) ? item["alias"] : undefined;
}

function nameOf(identifier: unknown): string {
  return isTree(identifier) ? String(identifier["name"]).toLowerCase() : "";
}

/** The name of a node that is a column and no more. */
function columnName(node: unknown): string | undefined {
  return isTree(node) && isTree(node["column"]) ? nameOf(node["column"]["name"]) : undefined;
}

/** Whether a part names a column, the selects inside it left out: they look names up for themselves. */
function mentions(part: unknown, name: string, which: "any" | "unqualified"): boolean {
  const outside = (key: string) => key !== "select" && key !== "union";
  return [...walk(part, "", outside)].some(
    ([key, tree]) => key === "column" && nameOf(tree["name"]) === name && (which === "any" || tree["table"] === null),
  );
}
