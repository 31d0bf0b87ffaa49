import type { Problem } from "../finding.ts";
import { type Statement, startOf, walk } from "../statement.ts";

/** Words that Snowflake reserves, wholly or as names of columns, tables and aliases ("Reserved & limited keywords"). */
const reserved = new Set(
  `ACCOUNT ALL ALTER AND ANY AS ASC BETWEEN BY CASE CAST CHECK COLUMN CONNECT CONNECTION CONSTRAINT CREATE CROSS CURRENT
  CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DATABASE DELETE DESC DISTINCT DROP ELSE EXISTS FALSE FOLLOWING FOR
  FROM FULL GRANT GROUP GSCLUSTER HAVING ILIKE IN INCREMENT INNER INSERT INTERSECT INTO IS ISSUE JOIN LATERAL LEFT LIKE
  LOCALTIME LOCALTIMESTAMP MINUS NATURAL NOT NULL OF ON OR ORDER ORGANIZATION QUALIFY REGEXP REVOKE RIGHT RLIKE ROW ROWS
  SAMPLE SCHEMA SELECT SET SOME START TABLE TABLESAMPLE THEN TO TRIGGER TRUE TRY_CAST UNION UNIQUE UPDATE USING VALUES VIEW
  WHEN WHENEVER WHERE WITH`.split(/\s+/),
);

/** Names that Snowflake does not take, though DuckDB and the parser do: `AS rows`. */
export function* reservedWords({ root }: Statement): Generator<Problem> {
  for (const [, tree] of walk(root)) {
    const { name, quoted } = tree;
    if (quoted === false && typeof name === "string" && reserved.has(name.toUpperCase()) && !("args" in tree)) {
      yield {
        code: "reserved-word",
        message: `Snowflake reserves ${name.toUpperCase()}. Use another name.`,
        start: startOf(tree),
      };
    }
  }
}
