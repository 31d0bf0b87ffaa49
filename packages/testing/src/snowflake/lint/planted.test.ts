import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type FindingCode, findingCodes } from "./finding.ts";
import { firstFinding, lintSnowflake } from "./index.ts";

/** A violation of each rule and list, with what its message must say. */
const planted: readonly [code: FindingCode, message: RegExp, sql: string][] = [
  ["parse", /Parse error/, "SELECT persona FROM CUSTOMER_BASE WHERE"],
  ["statement", /One query a text/, "SELECT 1 AS x; SELECT 2 AS x"],
  ["statement", /One query a text/, "DELETE FROM CUSTOMER_BASE"],
  ["statement", /One query a text/, "VALUES (1)"],

  ["syntax", /count\.filter .* CASE WHEN/, "SELECT COUNT(*) FILTER (WHERE persona = 'a') AS n FROM CUSTOMER_BASE"],
  ["syntax", /distinct_on .* ROW_NUMBER/, "SELECT DISTINCT ON (persona) persona FROM CUSTOMER_BASE"],
  ["syntax", /select\.sample/, "SELECT persona FROM CUSTOMER_BASE USING SAMPLE 10"],
  ["syntax", /j_s_o_n_extract .* columns/, "SELECT customer_summary:path AS x FROM INSIGHT_SUMMARIES"],
  ["syntax", /parameter .* `\?`/, "SELECT persona FROM CUSTOMER_BASE WHERE customer_id = :customerId"],
  ["syntax", /subscript/, "SELECT ticket_categories[0] AS x FROM TICKET_PATTERNS"],
  ["syntax", /array_func/, "SELECT [1, 2] AS x"],
  ["syntax", /lambda/, "SELECT list_filter(ticket_categories, x -> x = 'a') AS x FROM TICKET_PATTERNS"],
  ["syntax", /method_call/, "SELECT persona.trim() AS x FROM CUSTOMER_BASE"],
  ["syntax", /interval .* day \+ n/, "SELECT sign_up_date + INTERVAL '1 day' AS x FROM CUSTOMER_BASE"],
  ["syntax", /star\.except/, "SELECT * EXCLUDE (persona) FROM CUSTOMER_BASE"],
  ["syntax", /union\.all|union\.by_name|union\.distinct/, "SELECT 1 AS x UNION ALL BY NAME SELECT 2 AS x"],
  [
    "syntax",
    /join\.kind must not be "AsOf"/,
    "SELECT l.persona FROM CUSTOMER_BASE AS l ASOF JOIN TICKET_PATTERNS AS r ON l.customer_id = r.customer_id",
  ],
  [
    "syntax",
    /join\.kind must not be "Semi"/,
    "SELECT l.persona FROM CUSTOMER_BASE AS l SEMI JOIN TICKET_PATTERNS AS r ON l.customer_id = r.customer_id",
  ],
  ["syntax", /join\.using/, "SELECT persona FROM CUSTOMER_BASE FULL OUTER JOIN TICKET_PATTERNS USING (customer_id)"],
  ["syntax", /lateral/, "SELECT f.value AS x FROM TICKET_PATTERNS, LATERAL FLATTEN(input => ticket_categories) AS f"],
  ["syntax", /table\.when/, "SELECT persona FROM CUSTOMER_BASE AT (OFFSET => -60)"],
  ["syntax", /table\.schema/, "SELECT persona FROM ANALYTICS.CUSTOMER_BASE"],
  ["syntax", /group_by\.all/, "SELECT persona, COUNT(*) AS n FROM CUSTOMER_BASE GROUP BY ALL"],
  ["syntax", /literal_type must not be "escape_string"/, "SELECT e'a' AS x"],
  ["syntax", /function\.no_parens/, "SELECT CURRENT_DATE AS x"],
  ["syntax", /power/, "SELECT 2 ** 3 AS x"],
  ["syntax", /cte\.materialized/, "WITH x AS MATERIALIZED (SELECT 1 AS y) SELECT y FROM x"],
  [
    "syntax",
    /last_value/,
    "SELECT LAST_VALUE(persona IGNORE NULLS) OVER (ORDER BY sign_up_date NULLS LAST) AS x FROM CUSTOMER_BASE",
  ],

  ["function", /LIST_SUM .* Add it with a note/, "SELECT LIST_SUM(ticket_priorities) AS x FROM TICKET_PATTERNS"],
  ["function", /MY_FUNC /, "SELECT MY_FUNC(persona) AS x FROM CUSTOMER_BASE"],
  ["function", /MEAN .* AVG/, "SELECT MEAN(lifetime_value::DOUBLE) AS x FROM CUSTOMER_BASE"],
  ["function", /IFNULL .* COALESCE/, "SELECT IFNULL(persona, 'a') AS x FROM CUSTOMER_BASE"],
  ["function", /NVL .* COALESCE/, "SELECT nvl(persona, 'a') AS x FROM CUSTOMER_BASE"],
  ["function", /IFF .* CASE/, "SELECT IFF(persona = 'a', 1, 2) AS x FROM CUSTOMER_BASE"],
  ["function", /COUNT_IF .* COUNT\(CASE/, "SELECT COUNT_IF(persona = 'a') AS x FROM CUSTOMER_BASE"],
  ["function", /DATEADD .* day \+ n/, "SELECT DATEADD('day', 1, sign_up_date) AS x FROM CUSTOMER_BASE"],
  ["function", /DIV0 .* NULLIF/, "SELECT DIV0(lifetime_value, products_owned) AS x FROM CUSTOMER_BASE"],
  ["function", /TO_CHAR .* TypeScript/, "SELECT TO_CHAR(sign_up_date) AS x FROM CUSTOMER_BASE"],
  ["function", /GREATEST .* CASE/, "SELECT GREATEST(lifetime_value, products_owned) AS x FROM CUSTOMER_BASE"],
  ["function", /LEAST .* CASE/, "SELECT LEAST(lifetime_value, products_owned) AS x FROM CUSTOMER_BASE"],
  ["function", /CONCAT .* `\|\|`/, "SELECT CONCAT(persona, customer_id) AS x FROM CUSTOMER_BASE"],
  [
    "function",
    /FLATTEN .* TypeScript/,
    "SELECT f.value AS x FROM TICKET_PATTERNS, LATERAL FLATTEN(input => ticket_categories) AS f",
  ],
  ["function", /CAST .* x::TYPE/, "SELECT CAST(persona AS VARCHAR) AS x FROM CUSTOMER_BASE"],
  ["function", /ROLLUP /, "SELECT persona, COUNT(*) AS n FROM CUSTOMER_BASE GROUP BY ROLLUP (persona)"],

  ["arguments", /COALESCE has 1 arguments instead of 2 to/, "SELECT COALESCE(persona) AS x FROM CUSTOMER_BASE"],
  ["arguments", /TRIM has 1 arguments instead of 2/, "SELECT TRIM(persona) AS x FROM CUSTOMER_BASE"],
  ["arguments", /COUNT has 0 arguments instead of 1/, "SELECT COUNT() AS x FROM CUSTOMER_BASE"],
  [
    "arguments",
    /DATE_TRUNC has 3 arguments instead of 2/,
    "SELECT DATE_TRUNC('week', sign_up_date, (1, 2)) AS x FROM CUSTOMER_BASE",
  ],

  ["type", /"float".*::DOUBLE/, "SELECT sentiment_score::FLOAT AS x FROM SENTIMENT_ANALYSIS"],
  ["type", /"int".*no cast/, "SELECT sentiment_score::INTEGER AS x FROM SENTIMENT_ANALYSIS"],
  ["type", /"decimal".*::DOUBLE/, "SELECT sentiment_score::NUMBER AS x FROM SENTIMENT_ANALYSIS"],
  ["type", /"text".*::VARCHAR/, "SELECT review_rating::TEXT AS x FROM FACT_PRODUCT_REVIEWS"],
  ["type", /"int128"/, "SELECT review_rating::HUGEINT AS x FROM FACT_PRODUCT_REVIEWS"],

  ["unknown-table", /'NOWHERE'/, "SELECT persona FROM NOWHERE"],
  ["unknown-table", /'NOWHERE'/, "WITH x AS (SELECT persona FROM NOWHERE) SELECT persona FROM x"],
  ["unknown-table", /'NOWHERE'/, "SELECT (SELECT COUNT(*) FROM NOWHERE) AS n"],
  ["unknown-column", /'nope'/, "SELECT nope FROM CUSTOMER_BASE"],
  ["unknown-column", /'nope'/, "WITH x AS (SELECT nope FROM CUSTOMER_BASE) SELECT COUNT(*) AS n FROM x"],
  [
    "unknown-column",
    /'persona' in table 'x'/,
    "WITH x AS (SELECT customer_id FROM CUSTOMER_BASE) SELECT persona FROM x",
  ],
  [
    "unknown-column",
    /'nope'/,
    "SELECT persona FROM CUSTOMER_BASE WHERE customer_id IN (SELECT nope FROM TICKET_PATTERNS)",
  ],
  [
    "unknown-column",
    /'nope'/,
    "SELECT persona, COUNT(*) AS n FROM CUSTOMER_BASE GROUP BY GROUPING SETS ((persona), (nope))",
  ],
  ["unknown-column", /alias 'b'/, "SELECT b.persona FROM CUSTOMER_BASE AS base"],
  ["invalid", /grouped/, "SELECT persona, COUNT(*) AS n FROM CUSTOMER_BASE"],
  [
    "invalid",
    /grouped/,
    "SELECT customer_id, GROUPING(persona) AS g FROM CUSTOMER_BASE GROUP BY GROUPING SETS ((persona))",
  ],
  ["invalid", /Aggregate/, "SELECT AVG(SUM(lifetime_value)::DOUBLE) AS x FROM CUSTOMER_BASE"],
  ["invalid", /comparison/, "SELECT customer_id FROM CUSTOMER_BASE WHERE persona = 1"],
  ["invalid", /boolean/, "SELECT customer_id FROM CUSTOMER_BASE WHERE lifetime_value"],
  [
    "invalid",
    /incompatible types/,
    "SELECT persona FROM CUSTOMER_BASE UNION ALL SELECT lifetime_value FROM CUSTOMER_BASE",
  ],
  [
    "invalid",
    /Ambiguous/,
    "SELECT customer_id FROM CUSTOMER_BASE AS l FULL OUTER JOIN TICKET_PATTERNS AS r ON l.customer_id = r.customer_id",
  ],
  ["invalid", /comma/i, "SELECT persona, FROM CUSTOMER_BASE"],

  ["bare-from", /SELECT in front/, "FROM CUSTOMER_BASE"],
  ["bare-from", /SELECT in front/, "SELECT t.persona FROM (FROM CUSTOMER_BASE) AS t"],
  ["double-equals", /Write `=`/, "SELECT persona FROM CUSTOMER_BASE WHERE persona == 'a'"],
  ["colon", /AS/, "SELECT x: persona FROM CUSTOMER_BASE"],
  ["backslash", /Bind/, "SELECT persona FROM CUSTOMER_BASE WHERE persona = 'a\\b'"],
  ["number-format", /1_000/, "SELECT persona FROM CUSTOMER_BASE WHERE lifetime_value > 1_000"],
  ["quoted-identifier", /"PERSONA"/, 'SELECT "PERSONA" AS x FROM CUSTOMER_BASE'],
  ["reserved-word", /ROWS/, "SELECT COUNT(*) AS rows FROM CUSTOMER_BASE"],
  ["reserved-word", /START/, "SELECT start.persona FROM CUSTOMER_BASE AS start"],
  ["nulls-order", /NULLS LAST/, "SELECT persona FROM CUSTOMER_BASE ORDER BY persona"],
  [
    "nulls-order",
    /NULLS LAST/,
    "SELECT persona FROM CUSTOMER_BASE QUALIFY ROW_NUMBER() OVER (ORDER BY persona DESC) = 1",
  ],
  ["double-before-average", /::DOUBLE/, "SELECT AVG(lifetime_value) AS x FROM CUSTOMER_BASE"],
  ["double-before-division", /::DOUBLE/, "SELECT lifetime_value / NULLIF(products_owned, 0) AS x FROM CUSTOMER_BASE"],
  ["nullif-under-division", /NULLIF/, "SELECT lifetime_value::DOUBLE / products_owned AS x FROM CUSTOMER_BASE"],
  [
    "nullif-under-division",
    /NULLIF/,
    "SELECT lifetime_value::DOUBLE / NULLIF(products_owned, 1) AS x FROM CUSTOMER_BASE",
  ],
  ["constant-limit", /constants/, "SELECT persona FROM CUSTOMER_BASE LIMIT ?"],
  ["constant-limit", /constants/, "SELECT persona FROM CUSTOMER_BASE LIMIT 5 OFFSET ?"],
  ["constant-limit", /constants/, "SELECT 1 AS x UNION ALL SELECT 2 LIMIT ?"],
  [
    "shadowing-alias",
    /lifetime_value/,
    "SELECT SUM(lifetime_value) AS lifetime_value, COUNT(lifetime_value) AS n FROM CUSTOMER_BASE",
  ],
  ["shadowing-alias", /persona/, "SELECT COALESCE(persona, '') AS persona FROM CUSTOMER_BASE WHERE persona = 'a'"],
  [
    "shadowing-alias",
    /persona/,
    "SELECT COALESCE(persona, '') AS persona FROM CUSTOMER_BASE ORDER BY persona NULLS LAST",
  ],
  ["unnamed-column", /AS/, "SELECT COUNT(*) FROM CUSTOMER_BASE"],
  ["unnamed-column", /AS/, "SELECT 1 UNION ALL SELECT 2"],
];

describe("a planted violation is found", () => {
  for (const [code, message, sql] of planted) {
    test(`${code}: ${sql}`, () => {
      const findings = lintSnowflake(sql);
      assert.ok(
        findings.some((finding) => finding.code === code && message.test(finding.message)),
        JSON.stringify(findings, undefined, 2),
      );
    });
  }

  test("of each rule and list", () => {
    assert.deepEqual([...new Set(planted.map(([code]) => code))].sort(), [...findingCodes].sort());
  });
});

describe("what comes close to a violation is none", () => {
  const harmless = [
    "SELECT persona FROM CUSTOMER_BASE WHERE persona IN (?, ?) AND sign_up_date >= ?::DATE",
    "SELECT persona AS persona FROM CUSTOMER_BASE WHERE persona = 'a:b == c \"d\" 1_000'",
    "SELECT COALESCE(c.persona, '') AS persona FROM CUSTOMER_BASE AS c WHERE c.persona = 'a'",
    "SELECT COUNT(*) AS n FROM CUSTOMER_BASE -- FROM t; a == b, \"q\" and 'x\\y'\n",
    "SELECT COALESCE(persona, '') AS value FROM CUSTOMER_BASE ORDER BY value NULLS LAST",
    "SELECT persona, COUNT(*) AS n FROM CUSTOMER_BASE GROUP BY GROUPING SETS ((persona), (persona))",
  ];
  for (const sql of harmless) {
    test(sql, () => {
      assert.deepEqual(lintSnowflake(sql), []);
    });
  }
});

describe("where a finding is", () => {
  test("is told by line and column in characters", () => {
    const [finding] = lintSnowflake("SELECT persona\nFROM CUSTOMER_BASE WHERE persona = '🙂' AND nope = 'a'");
    assert.equal(finding?.code, "unknown-column");
    assert.deepEqual(finding.position, { line: 2, column: 44 });
  });

  test("is in the one line for the server, which is the same the second time", () => {
    const line = firstFinding("SELECT IFF(TRUE, 1, 2) AS x");
    assert.match(line ?? "", /^function: IFF .* \(line 1, column 8\)$/);
    assert.equal(firstFinding("SELECT IFF(TRUE, 1, 2) AS x"), line);
    assert.equal(firstFinding("SELECT TRUE AS x"), null);
    assert.equal(firstFinding("SELECT TRUE AS x"), null);
  });

  test("is that of the query behind EXPLAIN", () => {
    assert.equal(firstFinding("EXPLAIN SELECT TRUE AS x"), null);
    assert.equal(firstFinding("explain using json SELECT TRUE AS x"), null);
    assert.match(firstFinding("EXPLAIN USING TEXT SELECT IFF(TRUE, 1, 2) AS x") ?? "", /IFF .* \(line 1, column 27\)$/);
    assert.match(firstFinding("EXPLAIN ANALYZE SELECT TRUE AS x") ?? "", /^parse|^syntax|^statement/);
  });
});
