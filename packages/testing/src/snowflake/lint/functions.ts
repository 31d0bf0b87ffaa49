import type { AllowedFunction } from "./allowed.ts";

/** No rows, one column of each of the types that measures have. */
const nothing = "(SELECT 1 AS x, 'a' AS label WHERE 1 > 2) AS nothing";
const numbers = "(SELECT 1 AS x UNION ALL SELECT 2 UNION ALL SELECT NULL) AS numbers";

/**
 * The functions that a text for both engines may call. One that is not here is a finding: whoever adds it finds out how
 * the engines agree, in a note and in examples, and no entry outlives its last use in `sql/`.
 */
export const functions: Readonly<Record<string, AllowedFunction>> = {
  AVG: {
    arguments: [1, 1],
    node: { kind: "avg", fields: { this: "nodes", name: "text" } },
    note:
      "The mean of what is not NULL; NULL over no values. Over DOUBLE both answer DOUBLE. Over NUMBER Snowflake answers a " +
      "NUMBER of a few decimals and DuckDB a DOUBLE, so its argument is cast to DOUBLE. The order of adding is free in both: " +
      "last digits differ.",
    examples: [
      [`SELECT AVG(x::DOUBLE) AS value FROM ${numbers}`, 1.5],
      [`SELECT AVG(x::DOUBLE) AS value FROM ${nothing}`, null],
      ["SELECT AVG(NULL::DOUBLE) AS value", null],
    ],
  },
  COALESCE: {
    arguments: [2, 20],
    node: { kind: "coalesce", fields: { expressions: "nodes" } },
    note:
      "The first argument that is not NULL, else NULL. Snowflake makes text a number where another argument is one, and fails " +
      "on text that is none; DuckDB refuses the mixture: all arguments must be of one type, by a cast where need be.",
    examples: [
      ["SELECT COALESCE(NULL, 'a', 'b') AS value", "a"],
      ["SELECT COALESCE(NULL::VARCHAR, NULL) AS value", null],
      ["SELECT COALESCE('', 'b') AS value", ""],
    ],
  },
  CONTAINS: {
    arguments: [2, 2],
    node: { kind: "contains", fields: { this: "nodes", expression: "nodes" } },
    note:
      "Whether the first text holds the second, by its bytes: case, accents, % and _ stand for themselves. NULL when either is " +
      "NULL; every text holds the empty one.",
    examples: [
      ["SELECT CONTAINS('100% sure', '0% s') AS value", true],
      ["SELECT CONTAINS('a_b', 'a%b') AS value", false],
      ["SELECT CONTAINS('Über', 'über') AS value", false],
      ["SELECT CONTAINS(NULL::VARCHAR, 'a') AS value", null],
      ["SELECT CONTAINS('a', '') AS value", true],
    ],
  },
  COUNT: {
    arguments: [1, 1],
    node: { kind: "count", fields: { this: "nodes", star: [true], original_name: "text" } },
    note:
      "COUNT(*) counts rows, COUNT(x) those where x is not NULL; 0 over no rows, never NULL, unlike SUM in " +
      "both and COUNT_IF in DuckDB. An integer in both.",
    examples: [
      [`SELECT COUNT(*) AS value FROM ${numbers}`, 3],
      [`SELECT COUNT(x) AS value FROM ${numbers}`, 2],
      [`SELECT COUNT(*) AS value FROM ${nothing}`, 0],
      [`SELECT COUNT(CASE WHEN x > 5 THEN 1 END) AS value FROM ${numbers}`, 0],
    ],
  },
  DATEDIFF: {
    arguments: [3, 3],
    node: { kind: "date_diff", fields: { this: "nodes", expression: "nodes", unit: ["Day"] } },
    note:
      "DATEDIFF('day', a, b): the midnights between a and b, so between two DATEs the days, below zero where b is the earlier " +
      "one. An integer in both; NULL when a side is.",
    examples: [
      ["SELECT DATEDIFF('day', '2024-02-28'::DATE, '2024-03-01'::DATE) AS value", 2],
      ["SELECT DATEDIFF('day', '1970-01-01'::DATE, '1969-12-31'::DATE) AS value", -1],
      ["SELECT DATEDIFF('day', '1970-01-01'::DATE, NULL::DATE) AS value", null],
    ],
  },
  DATE_TRUNC: {
    arguments: [2, 2],
    note:
      "The first instant of the period. A week begins on Monday: in DuckDB always, in Snowflake by WEEK_START = 1, which each " +
      "session sets. NULL of NULL. Of a DATE, Snowflake answers a DATE and DuckDB a TIMESTAMP: the result is cast to DATE.",
    examples: [
      ["SELECT DATE_TRUNC('week', '2025-03-02'::DATE)::DATE AS value", "2025-02-24"],
      ["SELECT DATE_TRUNC('week', '2025-03-03'::DATE)::DATE AS value", "2025-03-03"],
      ["SELECT DATE_TRUNC('week', '2025-01-01'::DATE)::DATE AS value", "2024-12-30"],
      ["SELECT DATE_TRUNC('month', '2024-02-29'::DATE)::DATE AS value", "2024-02-01"],
      ["SELECT DATE_TRUNC('day', '2024-02-29'::DATE)::DATE AS value", "2024-02-29"],
      ["SELECT DATE_TRUNC('week', NULL::DATE)::DATE AS value", null],
    ],
  },
  GROUPING: {
    arguments: [1, 1],
    note:
      "0 in a row that is grouped by the argument, 1 in one that is not: it tells a NULL of the data from the NULL of a column " +
      "that a set of GROUPING SETS leaves out.",
    unverified: "Snowflake's examples have it in the SELECT list; not that CASE may choose between aggregates by it.",
    examples: [
      [
        "SELECT COUNT(CASE WHEN g = 0 THEN 1 END) AS value FROM (SELECT GROUPING(a) AS g FROM (SELECT NULL AS a, 'x' AS b UNION ALL SELECT 'y', 'x') AS t GROUP BY GROUPING SETS ((a), (b))) AS sets",
        2,
      ],
      [
        "SELECT MAX(v) AS value FROM (SELECT CASE WHEN GROUPING(a) = 0 THEN COUNT(a) ELSE COUNT(*) END AS v FROM (SELECT NULL AS a, 'x' AS b UNION ALL SELECT NULL, 'x') AS t GROUP BY GROUPING SETS ((a), (b))) AS sets",
        2,
      ],
    ],
  },
  LOWER: {
    arguments: [1, 1],
    node: { kind: "lower", fields: { this: "nodes" } },
    note:
      "The text in small letters, of every script that has them, character by character and in no language's own way. NULL of " +
      "NULL.",
    unverified: "Letters whose small form is two characters, such as the Turkish İ.",
    examples: [
      ["SELECT LOWER('ÜBER ΔΕΛΤΑ Кот') AS value", "über δελτα кот"],
      ["SELECT LOWER('שלום 🙃 ß') AS value", "שלום 🙃 ß"],
      ["SELECT LOWER(NULL::VARCHAR) AS value", null],
    ],
  },
  MAX: {
    arguments: [1, 1],
    node: { kind: "max", fields: { this: "nodes", name: "text" } },
    note: "The greatest value, of the argument's type; NULLs are passed over, NULL over no values. Text goes by its bytes in both.",
    examples: [
      [`SELECT MAX(x) AS value FROM ${numbers}`, 2],
      [`SELECT MAX(label) AS value FROM ${nothing}`, null],
      ["SELECT MAX(x) AS value FROM (SELECT 'Z' AS x UNION ALL SELECT 'a') AS t", "a"],
    ],
  },
  MIN: {
    arguments: [1, 1],
    node: { kind: "min", fields: { this: "nodes", name: "text" } },
    note: "The least value; otherwise as MAX.",
    examples: [
      [`SELECT MIN(x) AS value FROM ${numbers}`, 1],
      [`SELECT MIN(x) AS value FROM ${nothing}`, null],
      ["SELECT MIN(x) AS value FROM (SELECT 'é' AS x UNION ALL SELECT 'z') AS t", "z"],
    ],
  },
  MOD: {
    arguments: [2, 2],
    node: { kind: "mod_func", fields: { this: "nodes", expression: "nodes" } },
    note:
      "What is left of a division of whole numbers, with the sign of the first; NULL when a side is. By 0 it is an error in " +
      "Snowflake and NULL in DuckDB: the second is never 0.",
    examples: [
      ["SELECT MOD(7, 3) AS value", 1],
      ["SELECT MOD(-7, 3) AS value", -1],
      ["SELECT MOD(2, 3) AS value", 2],
      ["SELECT MOD(NULL, 3) AS value", null],
    ],
  },
  POSITION: {
    arguments: [1, 1],
    node: { kind: "str_position", fields: { this: "nodes", substr: "nodes" } },
    note:
      "POSITION(part IN text): where the part begins for the first time, counted in characters from 1; 0 where it does not, " +
      "NULL when either is NULL. DuckDB has no form with a comma.",
    examples: [
      ["SELECT POSITION('b' IN 'abcb') AS value", 2],
      ["SELECT POSITION('x' IN 'abc') AS value", 0],
      ["SELECT POSITION('b' IN '🙃b') AS value", 2],
      ["SELECT POSITION(NULL::VARCHAR IN 'abc') AS value", null],
    ],
  },
  ROW_NUMBER: {
    arguments: [0, 0],
    node: { kind: "row_number", fields: {} },
    note: "The row's place in its window, from 1; ties stand in any order, so the window is ordered by what is unique.",
    examples: [
      [
        "SELECT MAX(place) AS value FROM (SELECT ROW_NUMBER() OVER (ORDER BY label NULLS LAST) AS place FROM (SELECT 'a' AS label UNION ALL SELECT 'b') AS t) AS places",
        2,
      ],
      [
        "SELECT place AS value FROM (SELECT label, ROW_NUMBER() OVER (ORDER BY label NULLS LAST) AS place FROM (SELECT NULL AS label UNION ALL SELECT 'b') AS t) AS places WHERE label IS NULL",
        2,
      ],
    ],
  },
  SUM: {
    arguments: [1, 1],
    node: { kind: "sum", fields: { this: "nodes", name: "text" } },
    note:
      "The sum of what is not NULL; NULL, not 0, over no values. Exact over NUMBER: both answer one of 38 digits with the " +
      "argument's decimals (of integers, DuckDB a HUGEINT). Over DOUBLE the last digits depend on the order of adding.",
    examples: [
      [`SELECT SUM(x) AS value FROM ${numbers}`, 3],
      [`SELECT SUM(x) AS value FROM ${nothing}`, null],
      ["SELECT SUM(x) AS value FROM (SELECT 0.1 AS x UNION ALL SELECT 0.2) AS t", 0.3],
    ],
  },
  TRIM: {
    arguments: [2, 2],
    node: { kind: "trim", fields: { this: "nodes", characters: "nodes", position: ["Both"] } },
    note:
      "Takes every leading and trailing character that is among those of the second argument; NULL of NULL. With one argument " +
      "both take spaces alone, but the second is always given so that nobody has to know.",
    examples: [
      [`SELECT TRIM('"High"', '"') AS value`, "High"],
      [`SELECT TRIM('""a"b""', '"') AS value`, 'a"b'],
      [`SELECT TRIM(NULL::VARCHAR, '"') AS value`, null],
      [`SELECT TRIM('""', '"') AS value`, ""],
    ],
  },
};

/** What to write instead of functions that the engines do not have, or do not do alike. */
export const functionsInstead: Readonly<Record<string, string>> = {
  CAST: "x::TYPE",
  CONCAT: "`||`; Snowflake's CONCAT is NULL when an argument is, DuckDB's passes it over",
  COUNT_IF: "COUNT(CASE WHEN … THEN 1 END); over no rows COUNT_IF is NULL in DuckDB, 0 in Snowflake",
  DATEADD: "day + n",
  DIV0: "x::DOUBLE / NULLIF(y, 0)",
  DIV0NULL: "x::DOUBLE / NULLIF(y, 0)",
  FLATTEN: "the array itself, unpacked in TypeScript",
  GREATEST: "CASE WHEN; Snowflake's GREATEST is NULL when an argument is, DuckDB's passes it over",
  IFF: "CASE WHEN … THEN … ELSE … END",
  IF: "CASE WHEN … THEN … ELSE … END",
  IFNULL: "COALESCE",
  LEAST: "CASE WHEN; Snowflake's LEAST is NULL when an argument is, DuckDB's passes it over",
  MEAN: "AVG",
  NVL: "COALESCE",
  NVL2: "CASE WHEN x IS NOT NULL THEN … ELSE … END",
  STRFTIME: "the value itself, formatted in TypeScript",
  TO_CHAR: "the value itself, formatted in TypeScript",
  TO_DATE: "x::DATE",
  TO_VARCHAR: "x::VARCHAR, or the value itself, formatted in TypeScript",
  UNNEST: "the array itself, unpacked in TypeScript",
  ZEROIFNULL: "COALESCE(x, 0)",
};
