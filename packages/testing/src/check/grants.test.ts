import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { SnowflakeCheckReport } from "@customer-pulse/warehouse";
import type { ObjectKind, Privilege } from "../snowflake/grants.ts";
import type { SnowflakeServer } from "../snowflake/server.ts";
import { useCheck } from "./check-command.ts";

const { start, check } = useCheck();
const place = "DBT_CORTEX_LLMS.ANALYTICS";

/** Columns of SHOW GRANTS that are looked at. */
const rowtype = ["privilege", "granted_on", "name"].map((name) => ({ name }));

/** The SQL that the check printed. */
function grantsIn(out: string): string[] {
  return out.split("\n").filter((line) => line.startsWith("GRANT "));
}

/** Runs GRANT statements as an administrator would. Those for future tables change nothing about what there is. */
function run(statements: readonly string[], server: SnowflakeServer): void {
  for (const statement of statements) {
    const [, privilege, on, name, role] =
      /^GRANT (USAGE|SELECT) ON (WAREHOUSE|DATABASE|SCHEMA|TABLE) (\S+) TO ROLE (\S+);$/.exec(statement) ?? [];
    if (name === undefined) {
      assert.match(statement, /^GRANT SELECT ON FUTURE (TABLES|VIEWS) IN SCHEMA \S+ TO ROLE \S+;$/);
    } else {
      server.grant(privilege as Privilege, on as ObjectKind, name, role);
    }
  }
}

const future = ["TABLES", "VIEWS"].map(
  (what) => `GRANT SELECT ON FUTURE ${what} IN SCHEMA ${place} TO ROLE PULSE_READER;`,
);
const lacking: [what: string, grants: [Privilege, ObjectKind, string][], sql: string[]][] = [
  ["the warehouse", [["USAGE", "WAREHOUSE", "PULSE_WH"]], ["GRANT USAGE ON WAREHOUSE PULSE_WH TO ROLE PULSE_READER;"]],
  [
    "the database",
    [["USAGE", "DATABASE", "DBT_CORTEX_LLMS"]],
    ["GRANT USAGE ON DATABASE DBT_CORTEX_LLMS TO ROLE PULSE_READER;"],
  ],
  ["the schema", [["USAGE", "SCHEMA", place]], [`GRANT USAGE ON SCHEMA ${place} TO ROLE PULSE_READER;`]],
  [
    "one table",
    [["SELECT", "TABLE", "SENTIMENT_ANALYSIS"]],
    [`GRANT SELECT ON TABLE ${place}.SENTIMENT_ANALYSIS TO ROLE PULSE_READER;`, ...future],
  ],
  [
    "something of each kind",
    [
      ["USAGE", "WAREHOUSE", "PULSE_WH"],
      ["USAGE", "DATABASE", "DBT_CORTEX_LLMS"],
      ["USAGE", "SCHEMA", place],
      ["SELECT", "TABLE", "SENTIMENT_ANALYSIS"],
      ["SELECT", "TABLE", "CUSTOMER_BASE"],
    ],
    [
      "GRANT USAGE ON WAREHOUSE PULSE_WH TO ROLE PULSE_READER;",
      "GRANT USAGE ON DATABASE DBT_CORTEX_LLMS TO ROLE PULSE_READER;",
      `GRANT USAGE ON SCHEMA ${place} TO ROLE PULSE_READER;`,
      `GRANT SELECT ON TABLE ${place}.CUSTOMER_BASE TO ROLE PULSE_READER;`,
      `GRANT SELECT ON TABLE ${place}.SENTIMENT_ANALYSIS TO ROLE PULSE_READER;`,
      ...future,
    ],
  ],
];

describe("a role that lacks", () => {
  for (const [what, grants, sql] of lacking) {
    test(`${what} gets the SQL that gives it, and with that the next check passes`, async () => {
      await using server = await start();
      for (const [privilege, on, name] of grants) server.revoke(privilege, on, name);
      const { status, out } = await check(server);
      assert.equal(status, 1);
      assert.deepEqual(grantsIn(out), sql);
      assert.match(out, /run the SQL above and check again\.\n$/);
      run(grantsIn(out), server);
      const again = await check(server);
      assert.equal(again.status, 0, again.out);
    });
  }

  test("the schema, and whose grants cannot be listed, gets SQL for all that could not be tried, and a warning", async () => {
    await using server = await start();
    // The role inherits from one that it may not look at.
    server.answerWith(/^SHOW GRANTS TO ROLE PULSE_READER$/, { rowtype, rowset: [["USAGE", "ROLE", "HIDDEN"]] });
    server.revoke("USAGE", "SCHEMA", place);
    const { out } = await check(server);
    assert.equal(grantsIn(out).length, 1 + 9 + 2);
    run(grantsIn(out), server);
    const again = await check(server);
    assert.equal(again.status, 0, again.out);
    assert.match(again.out, /! warning {2}Role PULSE_READER may not list all its grants/);
  });
});

describe("a role that may do more than read these tables", () => {
  const needed = [
    ["USAGE", "WAREHOUSE", "PULSE_WH"],
    ["USAGE", "DATABASE", "DBT_CORTEX_LLMS"],
    ["USAGE", "SCHEMA", place],
    ["SELECT", "TABLE", `${place}.CUSTOMER_BASE`],
  ];

  test("is warned of, with what is too much, what it inherits included", async () => {
    await using server = await start();
    server.answerWith(/^SHOW GRANTS TO ROLE PULSE_READER$/, {
      rowtype,
      rowset: [
        ...needed,
        ["INSERT", "TABLE", `${place}.CUSTOMER_BASE`],
        ["SELECT", "MATERIALIZED_VIEW", "PAYROLL.PUBLIC.SALARIES"],
        ["USAGE", "WAREHOUSE", "BIG_WH"],
        ["USAGE", "ROLE", "LOADER"],
      ],
    });
    server.answerWith(/^SHOW GRANTS TO ROLE LOADER$/, {
      rowtype,
      rowset: [
        ["CREATE TABLE", "SCHEMA", place],
        ["USAGE", "ROLE", "PULSE_READER"],
      ],
    });
    const { status, out } = await check(server, ["--json"]);
    assert.equal(status, 0);
    const { excessPrivileges, warnings } = JSON.parse(out) as SnowflakeCheckReport;
    assert.deepEqual(excessPrivileges, [
      { privilege: "INSERT", on: "TABLE", name: `${place}.CUSTOMER_BASE`, role: "PULSE_READER" },
      { privilege: "SELECT", on: "MATERIALIZED VIEW", name: "PAYROLL.PUBLIC.SALARIES", role: "PULSE_READER" },
      { privilege: "USAGE", on: "WAREHOUSE", name: "BIG_WH", role: "PULSE_READER" },
      { privilege: "CREATE TABLE", on: "SCHEMA", name: place, role: "LOADER" },
    ]);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ["excess-privileges"],
    );
    assert.match(warnings[0]?.message ?? "", /INSERT on table DBT_CORTEX_LLMS\.ANALYTICS\.CUSTOMER_BASE, /);
  });

  test("administers the account: that is named by itself", async () => {
    await using server = await start({
      users: [{ name: "PULSE", token: "test-token", roles: ["ACCOUNTADMIN"] }],
    });
    const variables = { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_TOKEN: "test-token", SNOWFLAKE_ROLE: "ACCOUNTADMIN" };
    const { status, out } = await check(server, [], variables);
    assert.equal(status, 0, out);
    assert.match(out, /! warning {2}The service signs in with ACCOUNTADMIN, which administers the account\./);
  });
});

test("a name that is wrong is answered with those that the role may use", async () => {
  await using server = await start();
  const { out } = await check(server, [], { SNOWFLAKE_WAREHOUSE: "PULSE_W" });
  assert.match(out, /Warehouse PULSE_W does not exist, or role PULSE_READER may not use it/);
  assert.match(out, /→ It may use PULSE_WH: check SNOWFLAKE_WAREHOUSE\./);
});

test("a user without a default role or warehouse is told which variable to set", async () => {
  await using server = await start();
  const { out, status } = await check(server, [], { SNOWFLAKE_WAREHOUSE: "" });
  assert.equal(status, 1);
  assert.match(out, /The session has no warehouse to compute with/);
  assert.match(out, /→ Set SNOWFLAKE_WAREHOUSE\./);
});
