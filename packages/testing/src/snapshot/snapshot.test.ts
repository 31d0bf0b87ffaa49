import assert from "node:assert/strict";
import { cp, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { originOf } from "@customer-pulse/warehouse";
import { tableNames } from "@customer-pulse/warehouse/schema";
import { DuckDBInstance } from "@duckdb/node-api";
import type { SnowflakeServerOptions } from "../snowflake/options.ts";
import { type SnowflakeFixture, snowflakeFixture } from "../warehouse/snowflake-fixture.ts";
import { type SnapshotCommand, snapshotCommand } from "./snapshot-command.ts";
import { readBuildInfo, readTables, type Tables } from "./tables.ts";

const records = { customers: 40, seed: 7, until: "2026-02-28" };

/** Rows that no generator writes, to be copied exactly. */
const awkward: [table: string, sql: string][] = [
  [
    "CUSTOMER_BASE",
    "INSERT INTO CUSTOMER_BASE VALUES ('🙃 ''\"', NULL, DATE '0001-01-01', 9007199254740993, 1234567890123456.78)",
  ],
  ["CUSTOMER_BASE", "INSERT INTO CUSTOMER_BASE VALUES ('least', '', DATE '9999-12-31', -9223372036854775808, -0.01)"],
  [
    "FACT_CUSTOMER_INTERACTIONS",
    "INSERT INTO FACT_CUSTOMER_INTERACTIONS VALUES ('i1', 'least', TIMESTAMP '1969-12-31 23:59:59.999999', NULL, 'NULL', '(globalThis.wasRun = true, {})', 0.1)",
  ],
  [
    "FACT_CUSTOMER_INTERACTIONS",
    "INSERT INTO FACT_CUSTOMER_INTERACTIONS VALUES ('i2', NULL, TIMESTAMP '2262-04-11 23:47:16.854775', 'عربي', '', repeat('long ', 20000), 1e-300)",
  ],
  [
    "SENTIMENT_TRENDS",
    "INSERT INTO SENTIMENT_TRENDS VALUES ('least', [0.1, -1.0, 1e-9], NULL, NULL, NULL, NULL, NULL)",
  ],
  ["SENTIMENT_TRENDS", "INSERT INTO SENTIMENT_TRENDS VALUES ('empty', [], NULL, NULL, NULL, NULL, NULL)"],
  ["SENTIMENT_TRENDS", "INSERT INTO SENTIMENT_TRENDS VALUES ('none', NULL, NULL, NULL, NULL, NULL, NULL)"],
  [
    "TICKET_PATTERNS",
    "INSERT INTO TICKET_PATTERNS VALUES ('least', 1, NULL, NULL, ['undefined', 'a \"quoted\" one', '🙃'], [])",
  ],
];

/** A Snowflake of one test's own, what it should hold, and the command. */
interface Source extends AsyncDisposable {
  fixture: SnowflakeFixture;
  command: SnapshotCommand;
  /** Changes a table in Snowflake. */
  commit(table: string, sql: string): Promise<void>;
  /** What Snowflake holds now, worked out by making the same changes to the records that it was given. */
  expected(): Promise<Tables>;
}

async function source(options: Partial<SnowflakeServerOptions> = {}): Promise<Source> {
  const fixture = await snowflakeFixture(options, records);
  const command = await snapshotCommand(fixture.variables);
  const changes: string[] = [];
  return {
    fixture,
    command,
    async commit(table, sql) {
      changes.push(sql);
      await fixture.server.commit(table, sql);
    },
    async expected() {
      await using copy = await snapshotCommand({});
      await cp(join(fixture.dataFolder, "pulse.duckdb"), join(copy.folder, "pulse.duckdb"));
      await change(copy.folder, ["USE ANALYTICS", ...changes]);
      return await readTables(copy.folder);
    },
    async [Symbol.asyncDispose]() {
      await command[Symbol.asyncDispose]();
      await fixture[Symbol.asyncDispose]();
    },
  };
}

/** The statement that reads one table's rows. */
const reads = (table: string) => new RegExp(`^SELECT \\w+(, \\w+)* FROM \\S*\\.${table}\\b`);

test("every cell of the nine tables is copied, awkward ones too, into a file for its owner that names its origin", async () => {
  await using used = await source();
  const { fixture, command } = used;
  for (const [table, sql] of awkward) await used.commit(table, sql);
  const before = new Date().toISOString();
  const { status, output } = await command.run();
  assert.equal(status, 0, output);

  const expected = await used.expected();
  assert.deepEqual(await readTables(command.folder), expected);
  assert.equal((await stat(join(command.folder, "pulse.duckdb"))).mode & 0o777, 0o600);
  const info = await readBuildInfo(command.folder);
  assert.equal(info["SOURCE"], "snapshot");
  assert.equal(info["ORIGIN"], originOf(fixture.settings));
  assert.ok(String(info["DATA_AS_OF"]) >= before && String(info["DATA_AS_OF"]) <= new Date().toISOString());
  for (const table of tableNames) assert.match(output, new RegExp(`${table}.*${expected[table]?.length}`, "s"));
  assert.deepEqual(fixture.server.sessions, []);
});

describe("all tables show one instant", () => {
  test("by time travel, whatever is committed while they are read", async () => {
    await using used = await source();
    const { fixture, command } = used;
    const expected = await readTables(fixture.dataFolder);
    const { outcome } = command.launch();
    await fixture.server.received(reads("FACT_PRODUCT_REVIEWS"));
    for (const table of tableNames) await used.commit(table, `DELETE FROM ${table}`);
    const { status, output } = await outcome;
    assert.equal(status, 0, output);
    assert.deepEqual(await readTables(command.folder), expected);
  });

  test("without time travel, by copying what changed again until nothing does", async () => {
    await using used = await source({ timeTravel: false });
    const { fixture, command } = used;
    const { outcome } = command.launch();
    await fixture.server.received(reads("FACT_PRODUCT_REVIEWS"));
    await used.commit("CUSTOMER_BASE", "DELETE FROM CUSTOMER_BASE WHERE CUSTOMER_ID LIKE '%1'");
    const { status, output } = await outcome;
    assert.equal(status, 0, output);
    assert.match(output, /CUSTOMER_BASE changed meanwhile: copying again/);
    assert.deepEqual(await readTables(command.folder), await used.expected());
  });

  test("or not at all: tables that never stand still are refused, with what to do", async () => {
    await using used = await source({ timeTravel: false });
    const { fixture, command } = used;
    const { child, outcome } = command.launch();
    while (child.exitCode === null) {
      const read = fixture.server.received(reads("TICKET_PATTERNS"));
      await Promise.race([read, outcome]);
      await used.commit("TICKET_PATTERNS", "DELETE FROM TICKET_PATTERNS WHERE FALSE");
    }
    const { status, output } = await outcome;
    assert.equal(status, 1);
    assert.match(output, /TICKET_PATTERNS changed while being copied.*again when no load is running/);
    assert.ok(!(await readdir(command.folder)).includes("pulse.duckdb"));
  });

  test("neither time travel nor change tokens are refused as well", async () => {
    await using used = await source({ timeTravel: false, changeTokens: "null" });
    const { status, output } = await used.command.run();
    assert.equal(status, 1);
    assert.match(output, /neither by time travel nor with a change token/);
  });

  test("tables that were made anew in the meantime are read as of a new instant", async () => {
    await using used = await source();
    const { fixture, command } = used;
    const { outcome } = command.launch();
    await fixture.server.received(reads("FACT_PRODUCT_REVIEWS"));
    await fixture.server.replaceTable("TICKET_PATTERNS");
    await used.commit("CUSTOMER_BASE", "DELETE FROM CUSTOMER_BASE");
    const { status, output } = await outcome;
    assert.equal(status, 0, output);
    assert.match(output, /starting over with a new instant/);
    assert.deepEqual(await readTables(command.folder), await used.expected());
  });
});

describe("a copy that was cut", () => {
  let used: Source;
  before(async () => {
    used = await source();
  });
  after(() => used?.[Symbol.asyncDispose]());
  beforeEach(async () => {
    // Killed with the fourth table half done.
    const { child, outcome } = used.command.launch(["--fresh"]);
    const fourth = used.fixture.server.received(reads("FACT_SUPPORT_TICKETS"));
    await Promise.race([fourth, outcome.then(({ output }) => Promise.reject(new Error(output)))]);
    child.kill("SIGKILL");
    await outcome;
  });

  test("goes on where it ended, at the same instant, and reads no complete table again", async () => {
    const { fixture, command } = used;
    const expected = await used.expected();
    const mark = fixture.server.statements.length;
    await used.commit("SENTIMENT_ANALYSIS", "DELETE FROM SENTIMENT_ANALYSIS");
    const { status, output } = await command.run();
    assert.equal(status, 0, output);
    assert.match(output, /Going on with an unfinished snapshot: 3 of 9 tables are complete/);
    const again = fixture.server.statements.slice(mark);
    for (const table of tableNames) {
      const times = again.filter(({ text }) => reads(table).test(text)).length;
      assert.equal(times, tableNames.indexOf(table) < 3 ? 0 : 1, table);
    }
    assert.deepEqual(await readTables(command.folder), expected);
  });

  test("starts over when asked to", async () => {
    const mark = used.fixture.server.statements.length;
    assert.equal((await used.command.run(["--fresh"])).status, 0);
    const again = used.fixture.server.statements.slice(mark);
    assert.ok(again.some(({ text }) => reads("CUSTOMER_BASE").test(text)));
  });

  test("of what another role may see is thrown away, and said to be", async () => {
    const { fixture, command } = used;
    const other = { SNOWFLAKE_ROLE: "" };
    const { status, output } = await command.run([], other);
    assert.equal(status, 0, output);
    assert.match(output, /of another Snowflake database, role or version: starting over/);
    assert.notEqual((await readBuildInfo(command.folder))["ORIGIN"], originOf(fixture.settings));
  });
});

describe("while it runs", () => {
  test("a second one is refused, and a signal ends the first in order: cancelled on the server, ready to go on", async () => {
    await using used = await source();
    const { fixture, command } = used;
    const { child, outcome } = command.launch();
    const third = fixture.server.received(reads("FACT_PRODUCT_REVIEWS"));
    await Promise.race([third, outcome]);
    await fixture.server.fault({ kind: "hang", on: "statement" });
    const second = await command.run();
    assert.equal(second.status, 1);
    assert.match(second.output, /another snapshot is being taken/);
    child.kill("SIGTERM");
    const { status, output } = await outcome;
    await fixture.server.fault(null);
    assert.equal(status, 143, output);
    assert.match(output, /goes on where it stopped/);
    assert.equal((await command.run()).status, 0);
  });
});

describe("what stands in the way", () => {
  let used: Source;
  before(async () => {
    used = await source();
  });
  after(() => used?.[Symbol.asyncDispose]());

  test("generated records are replaced", async () => {
    const { fixture, command } = used;
    for (const name of ["pulse.duckdb", "pulse.json"])
      await cp(join(fixture.dataFolder, name), join(command.folder, name));
    assert.equal((await command.run()).status, 0);
    assert.equal((await readBuildInfo(command.folder))["SOURCE"], "snapshot");
  });

  test("records that someone loaded are not, unless asked to", async () => {
    const { fixture, command } = used;
    await cp(join(fixture.dataFolder, "pulse.duckdb"), join(command.folder, "pulse.duckdb"));
    await markAsLoaded(command.folder);
    const { status, output } = await command.run();
    assert.equal(status, 1);
    assert.match(output, /--replace/);
    assert.equal((await readBuildInfo(command.folder))["SOURCE"], "loaded");
    assert.equal((await command.run(["--replace"])).status, 0);
    assert.equal((await readBuildInfo(command.folder))["SOURCE"], "snapshot");
  });

  test("a column that is missing is named, and the former snapshot stays", async () => {
    const { command } = used;
    const before = await readTables(command.folder);
    await used.commit("FACT_PRODUCT_REVIEWS", "ALTER TABLE FACT_PRODUCT_REVIEWS DROP COLUMN REVIEW_LANGUAGE");
    const { status, output } = await command.run();
    assert.equal(status, 1);
    assert.match(output, /FACT_PRODUCT_REVIEWS\.REVIEW_LANGUAGE.*pnpm warehouse check/s);
    assert.deepEqual(await readTables(command.folder), before);
  });

  test("a refused sign-in is one line that says what to do", async () => {
    const { status, output } = await used.command.run([], { SNOWFLAKE_PASSWORD: "wrong" });
    assert.equal(status, 1);
    assert.match(output, /^warehouse: .*refused.*pnpm warehouse check/m);
  });
});

async function markAsLoaded(folder: string): Promise<void> {
  await change(folder, ["UPDATE META.BUILD_INFO SET SOURCE = 'loaded', ORIGIN = NULL"]);
  await writeFile(join(folder, "pulse.json"), JSON.stringify({ source: "loaded" }));
}

async function change(folder: string, statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, "pulse.duckdb"));
  try {
    const connection = await instance.connect();
    for (const statement of statements) await connection.run(statement);
  } finally {
    instance.closeSync();
  }
}
