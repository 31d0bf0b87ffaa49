import type { AllowedSyntax } from "./allowed.ts";

const name = { clause: "identifier" };
const operands = { left: "nodes", right: "nodes" } as const;

/**
 * The kinds of nodes that a text for both engines may have in the parser's tree, and in each the fields that may be set.
 * The parser reads far more than Snowflake does (FILTER, DISTINCT ON, USING SAMPLE, lambdas): what is not here is a
 * finding. Functions with a kind of their own are in `functions.ts`.
 */
export const nodes: Readonly<Record<string, AllowedSyntax>> = {
  select: {
    fields: {
      expressions: "nodes",
      from: { clause: "from" },
      joins: { clause: "join" },
      where_clause: { clause: "where_clause" },
      group_by: { clause: "group_by" },
      order_by: { clause: "order_by" },
      limit: { clause: "limit" },
      offset: { clause: "offset" },
      with: { clause: "with" },
    },
    note: "A SELECT without FROM is one row in both. WHERE keeps the rows where the condition is true, neither false nor NULL.",
    examples: [["SELECT COUNT(*) AS value FROM (SELECT 1 AS x WHERE NULL = 1) AS t", 0]],
  },
  union: {
    fields: { ...operands, all: [true] },
    note: "UNION ALL: all rows of both, duplicates kept; columns by place, named by the first SELECT.",
    examples: [["SELECT COUNT(*) AS value FROM (SELECT 1 AS x UNION ALL SELECT 1) AS t", 2]],
  },
  subquery: {
    fields: { this: "nodes", alias: name, alias_explicit_as: [true], alias_keyword: ["AS"] },
    note: "In FROM with a name; or as a value, when it stands for itself: NULL over no row, an error over several in both.",
    examples: [["SELECT (SELECT 1 AS x WHERE 1 > 2) AS value", null]],
  },
  table: {
    fields: { name, alias: name, alias_explicit_as: [true] },
    note: "By its bare name; the session names database and schema. Unquoted names know no case in either engine.",
  },
  star: { fields: {}, note: "The columns of the subquery or relation below, in its order." },
  alias: {
    fields: { this: "nodes", alias: name, alias_explicit_as: [true] },
    note:
      "AS is always written. In expressions, WHERE and GROUP BY both prefer a column to an alias of its name; rather than rely " +
      "on it, no alias is used beside its definition but in ORDER BY.",
  },
  column: { fields: { name, table: name }, note: "Unquoted, so that case does not matter." },
  literal: {
    fields: { literal_type: ["string", "number"], value: "text" },
    note:
      "Text in single quotes without backslashes, which escape in Snowflake alone. Numbers in plain digits: 0.1 is an exact " +
      "decimal in both. A literal text beside a DATE or a number is cast, not left to each engine's guess.",
    examples: [["SELECT 'it''s' AS value", "it's"]],
  },
  boolean: { fields: { value: [true] }, note: "TRUE; WHERE TRUE keeps every row." },
  null: { fields: {}, note: "NULL." },
  placeholder: {
    fields: {},
    note: "`?`, bound by place; always text here. Where it stands for a day it is cast: `?::DATE`.",
    unverified: "That a text bind cast to DATE is read as YYYY-MM-DD whatever the account's DATE_INPUT_FORMAT is.",
  },
  cast: {
    fields: { this: "nodes", to: { clause: "data_type" }, double_colon_syntax: [true] },
    note: "x::TYPE, to one of the types below. NULL of NULL. Text that is no DATE is an error in both.",
    examples: [
      ["SELECT NULL::DATE AS value", null],
      ["SELECT 5::VARCHAR AS value", "5"],
    ],
  },
  case: {
    fields: { whens: "nodes", else_: "nodes" },
    note: "CASE WHEN: the first branch whose condition is true; NULL is not. Without ELSE it is NULL. Branches have one type.",
    examples: [
      ["SELECT CASE WHEN NULL = 1 THEN 'a' ELSE 'b' END AS value", "b"],
      ["SELECT CASE WHEN 1 = 2 THEN 'a' END AS value", null],
    ],
  },
  in: {
    fields: { this: "nodes", expressions: "nodes", query: "nodes" },
    note: "IN a list or a query: NULL, and so not kept, when the value is NULL or when it is not found among NULLs.",
    examples: [
      ["SELECT NULL::VARCHAR IN ('a') AS value", null],
      ["SELECT 'a' IN ('b', 'a', 'a') AS value", true],
      ["SELECT 1 IN (SELECT 1 AS x UNION ALL SELECT NULL) AS value", true],
    ],
  },
  is_null: {
    fields: { this: "nodes", not: [true] },
    note: "IS NULL and IS NOT NULL: true or false, never NULL.",
    examples: [["SELECT NULL::DATE IS NOT NULL AS value", false]],
  },
  or: { fields: operands, note: "Three values: true OR NULL is true, false OR NULL is NULL." },
  paren: { fields: { this: "nodes" }, note: "What belongs together." },
  concat: {
    fields: operands,
    note: "`||`: one text behind the other; NULL when a side is. Both sides are text.",
    examples: [
      ["SELECT 'a' || 'b' AS value", "ab"],
      ["SELECT 'a' || NULL::VARCHAR AS value", null],
    ],
  },
  and: { fields: operands, note: "Three values: false AND NULL is false, true AND NULL is NULL." },
  eq: {
    fields: operands,
    note: "`=`: NULL when a side is. Text by its bytes, so case and accents count, trailing spaces too.",
    examples: [
      ["SELECT 'a' = 'A' AS value", false],
      ["SELECT 'a' = 'a ' AS value", false],
    ],
  },
  gt: { fields: operands, note: "`>`: NULL when a side is." },
  gte: {
    fields: operands,
    note: "`>=`: NULL when a side is. A DATE beside a TIMESTAMP is its midnight.",
    examples: [["SELECT '2025-03-05'::DATE >= '2025-03-05'::DATE AS value", true]],
  },
  lt: {
    fields: operands,
    note: "`<`: as `>=`. Beside a DOUBLE, an exact decimal becomes the nearest DOUBLE.",
    examples: [
      ["SELECT 0.3::DOUBLE < 0.3 AS value", false],
      ["SELECT -0.3::DOUBLE < -0.3 AS value", false],
    ],
  },
  neg: {
    fields: { this: "nodes" },
    note: "`-x`, in front of a number: the number below zero. A cast behind it is of x alone, which makes no difference.",
    examples: [["SELECT -0.3 AS value", -0.3]],
  },
  add: {
    fields: operands,
    note: "A DATE plus a whole number is the DATE so many days later. Of numbers, a number; NULL when a side is.",
    examples: [["SELECT '2024-02-28'::DATE + 1 AS value", "2024-02-29"]],
  },
  mul: {
    fields: operands,
    note:
      "Of whole numbers a whole number; NULL when a side is. Exact in Snowflake; in DuckDB of the wider side's type and an error " +
      "beyond it, so one side is a BIGINT: a count, a sum or a row's number.",
    examples: [
      ["SELECT COUNT(*) * 3000000000 AS value FROM (SELECT 1 AS x UNION ALL SELECT 2) AS t", 6_000_000_000],
      ["SELECT NULL * 2 AS value", null],
    ],
  },
  window_function: {
    fields: { this: "nodes", over: { clause: "over" } },
    note: "A function over the rows that WHERE and GROUP BY leave, its value beside each of them.",
    examples: [
      [
        "SELECT MAX(n) AS value FROM (SELECT COUNT(*) OVER () AS n FROM (SELECT 1 AS x UNION ALL SELECT NULL) AS t) AS w",
        2,
      ],
    ],
  },
  function: { fields: { name: "text", args: "nodes" }, note: "A function of `functions.ts`, or GROUPING SETS." },
  tuple: {
    fields: { expressions: "nodes" },
    note: "One set of GROUPING SETS: a row for each of its values, the columns of other sets NULL in it.",
  },
};

/** The records that fields of nodes hold, described as the nodes are. */
export const clauses: Readonly<Record<string, AllowedSyntax>> = {
  from: { fields: { expressions: "nodes" }, note: "Behind SELECT, never before or without it." },
  join: {
    fields: { this: "nodes", on: "nodes", kind: ["Full", "Left"], use_outer_keyword: [true] },
    note:
      "FULL OUTER JOIN … ON: rows without a partner on either side are kept, with NULLs; LEFT JOIN … ON: those of the left " +
      "side. NULL keys have no partner.",
    examples: [
      ["SELECT COUNT(*) AS value FROM (SELECT NULL AS x) AS a FULL OUTER JOIN (SELECT NULL AS x) AS b ON a.x = b.x", 2],
      ["SELECT COUNT(*) AS value FROM (SELECT 1 AS x) AS a LEFT JOIN (SELECT 2 AS x) AS b ON a.x = b.x", 1],
    ],
  },
  where_clause: { fields: { this: "nodes" }, note: "The select's condition." },
  group_by: {
    fields: { expressions: "nodes" },
    note:
      "By columns, by place (GROUP BY 1) or by GROUPING SETS. NULLs are one group. Without GROUP BY aggregates answer one row, " +
      "with it none when there are no rows.",
    examples: [
      [
        "SELECT COUNT(*) AS value FROM (SELECT x, COUNT(*) AS n FROM (SELECT NULL AS x UNION ALL SELECT NULL) AS t GROUP BY 1) AS g",
        1,
      ],
      [
        "SELECT COUNT(*) AS value FROM (SELECT x, COUNT(*) AS n FROM (SELECT 1 AS x WHERE 1 > 2) AS t GROUP BY x) AS g",
        0,
      ],
    ],
  },
  order_by: { fields: { expressions: { clause: "ordered" } }, note: "By columns, aliases or places." },
  over: {
    fields: { order_by: { clause: "ordered" } },
    note:
      "OVER () is all rows. An ORDER BY numbers them; aggregates have none, because then they would run up to the row they stand " +
      "beside.",
  },
  limit: {
    fields: { this: "nodes" },
    note: "LIMIT n: at most so many rows, a constant in Snowflake; which ones is certain only under an ORDER BY without ties.",
    examples: [["SELECT COUNT(*) AS value FROM (SELECT 1 AS x LIMIT 0) AS t", 0]],
  },
  offset: {
    fields: { this: "nodes" },
    note: "OFFSET n behind LIMIT: passes over so many rows, a constant in Snowflake. Past the last row there is none.",
    examples: [
      ["SELECT x AS value FROM (SELECT 1 AS x UNION ALL SELECT 2) AS t ORDER BY x NULLS LAST LIMIT 1 OFFSET 1", 2],
    ],
  },
  ordered: {
    fields: { this: "nodes", desc: [true], explicit_asc: [true], nulls_first: [true] },
    note:
      "ASC or DESC, NULLS LAST or FIRST said each time: without it Snowflake goes by the parameter DEFAULT_NULL_ORDERING. Text by " +
      "its bytes (UTF-8) in both, unless a column has a collation.",
    examples: [
      [
        "SELECT COALESCE(x, 0) AS value FROM (SELECT 1 AS x UNION ALL SELECT NULL) AS t ORDER BY x ASC NULLS FIRST LIMIT 1",
        0,
      ],
      ["SELECT x AS value FROM (SELECT 1 AS x UNION ALL SELECT NULL) AS t ORDER BY x DESC NULLS LAST LIMIT 1", 1],
    ],
  },
  with: { fields: { ctes: { clause: "cte" } }, note: "Named queries in front; each may read those before it." },
  cte: { fields: { alias: name, this: "nodes", alias_first: [true] }, note: "name AS (query)." },
  identifier: { fields: { name: "text" }, note: "A name without quotes that Snowflake does not reserve." },
  data_type: {
    fields: { data_type: ["date", "double", "var_char"] },
    note:
      "DOUBLE is 64 bits in both (FLOAT is 32 in DuckDB). DATE of a TIMESTAMP is its day. VARCHAR of an integer is its digits, " +
      "and in Snowflake of a VARIANT text that text without quotes.",
    unverified:
      "That a review_rating declared with decimals would be VARCHAR '5.00' in Snowflake; the contract says integer.",
    examples: [
      ["SELECT 0.1::DOUBLE AS value", 0.1],
      ["SELECT 5::VARCHAR AS value", "5"],
      ["SELECT '2025-03-05'::DATE AS value", "2025-03-05"],
    ],
  },
};

/** What to write instead of syntax that is not common to both, by kind of node or by field. */
export const syntaxInstead: Readonly<Record<string, string>> = {
  array_func: "an array column, unpacked in TypeScript",
  count_if: "COUNT(CASE WHEN … THEN 1 END)",
  distinct_on: "QUALIFY ROW_NUMBER() OVER (…) = 1",
  filter: "CASE WHEN … THEN x END in the aggregate",
  if_func: "CASE WHEN … THEN … ELSE … END",
  ignore_nulls: "a WHERE below, or the work in TypeScript",
  interval: "day + n",
  j_s_o_n_extract: "columns; VARIANT paths are Snowflake's alone",
  nvl: "COALESCE",
  parameter: "`?`; the catalogue writes binds",
  sample: "a choice made in TypeScript",
  schema: "the bare table name; the session names database and schema",
  catalog: "the bare table name; the session names database and schema",
  when: "the tables as they are; only the snapshot reads them as of a time",
};

/** What to write instead of other types. */
export const typesInstead: Readonly<Record<string, string>> = {
  float: "::DOUBLE; FLOAT is 32 bits in DuckDB",
  text: "::VARCHAR",
  int: "no cast; halves go away from zero in Snowflake, to the even neighbour in DuckDB",
  big_int: "no cast; halves go away from zero in Snowflake, to the even neighbour in DuckDB",
  decimal: "::DOUBLE, or no cast; NUMBER alone has no decimals in Snowflake and three in DuckDB",
};
