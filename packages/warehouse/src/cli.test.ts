import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import type { EmbeddedCheckReport } from "./embedded/check.ts";
import { writeRawRecords } from "./embedded/raw/write.ts";
import { queryRows } from "./queries.ts";
import { tableNames } from "./schema.ts";
import { customer, interaction, records, review, ticket } from "./testing/records.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const cli = fileURLToPath(new URL("cli.ts", import.meta.url));

interface Outcome {
  status: number;
  out: string;
  err: string;
}

function warehouse(dataDir: string, ...args: string[]): Promise<Outcome> {
  return run(args, { env: { ...process.env, WAREHOUSE: "embedded", PULSE_DATA_DIR: dataDir } });
}

function run(args: readonly string[], options: { env: NodeJS.ProcessEnv; cwd?: string }): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], options, (error, out, err) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

/** Changes a database behind the project's back. */
async function change(dataDir: string, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(join(dataDir, "pulse.duckdb"));
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

test("generate builds a database, says what it does, and check agrees with it", async () => {
  await using folder = await temporaryFolder();
  const made = await warehouse(folder.path, "generate", "--customers", "5", "--seed", "3", "--until", "2026-01-31");
  assert.equal(made.status, 0, made.err);
  assert.match(made.out, /Generating 5 customers, two years up to 2026-01-31, seed 3/);
  assert.match(made.out, /CUSTOMER_BASE +5 rows/);
  const checked = await warehouse(folder.path, "check", "--json");
  assert.equal(checked.status, 0);
  const report = JSON.parse(checked.out) as { ok: boolean; tables: { table: string; rows: number }[] };
  assert.equal(report.ok, true);
  assert.deepEqual(
    report.tables.map(({ table }) => table),
    tableNames,
  );
});

test("generate --out writes RAW files that load builds the same database from", async () => {
  await using folder = await temporaryFolder();
  const out = join(folder.path, "raw");
  const made = await warehouse(
    join(folder.path, "one"),
    "generate",
    "--customers",
    "6",
    "--until",
    "2026-01-31",
    "--out",
    out,
  );
  assert.equal(made.status, 0, made.err);
  assert.deepEqual((await readdir(out)).sort(), [
    "customer_interactions.json",
    "customers.json",
    "product_reviews.json",
    "support_tickets.json",
  ]);
  const loaded = await warehouse(join(folder.path, "two"), "load", out);
  assert.equal(loaded.status, 0, loaded.err);
  const rows = (text: string) => text.split("\n").filter((line) => line.endsWith(" rows"));
  assert.deepEqual(rows(loaded.out), rows(made.out));
});

test("variables are read from .env; those of the environment win", async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, ".env"), "WAREHOUSE=embedded\nPULSE_DATA_DIR=from-file\n");
  const env = { PATH: process.env["PATH"] };
  const { err } = await run(["check"], { env, cwd: folder.path });
  assert.match(err, /from-file.pulse\.duckdb is missing/);
  const { err: other } = await run(["check"], { env: { ...env, PULSE_DATA_DIR: "from-shell" }, cwd: folder.path });
  assert.match(other, /from-shell.pulse\.duckdb is missing/);
});

describe("a faulty folder", () => {
  test("is refused in one line with status 1, and the old database stays", async () => {
    await using folder = await temporaryFolder();
    const raw = join(folder.path, "raw");
    const data = join(folder.path, "data");
    await writeRawRecords(
      raw,
      records({ customers: [customer()], interactions: [interaction()], reviews: [review()], tickets: [ticket()] }),
    );
    assert.equal((await warehouse(data, "load", raw)).status, 0);
    const before = await readFile(join(data, "pulse.duckdb"));
    const tickets = join(raw, "support_tickets.json");
    await writeFile(tickets, (await readFile(tickets, "utf8")).slice(0, 60));
    const refused = await warehouse(data, "load", raw);
    assert.equal(refused.status, 1);
    assert.match(refused.err, /^warehouse: support_tickets\.json: is not whole JSON[^\n]*\n$/);
    assert.deepEqual(await readFile(join(data, "pulse.duckdb")), before);
    assert.deepEqual((await readdir(data)).sort(), ["pulse.duckdb", "pulse.json"]);
  });
});

describe("check", () => {
  test("without a database says how to build one", async () => {
    await using folder = await temporaryFolder();
    const { status, err } = await warehouse(folder.path, "check");
    assert.equal(status, 1);
    assert.match(
      err,
      /^warehouse: .*pulse\.duckdb is missing or cannot be opened; build it with `pnpm warehouse generate`[^\n]*\n$/,
    );
  });

  test("names a missing table, a missing column and a wrong type, with status 1", async () => {
    await using folder = await temporaryFolder();
    await warehouse(folder.path, "generate", "--customers", "2");
    await change(
      folder.path,
      "DROP TABLE ANALYTICS.TICKET_PATTERNS",
      "ALTER TABLE ANALYTICS.FACT_PRODUCT_REVIEWS DROP REVIEW_TEXT_ENGLISH",
      "ALTER TABLE ANALYTICS.SENTIMENT_ANALYSIS ALTER SENTIMENT_SCORE TYPE VARCHAR",
    );
    const { status, out } = await warehouse(folder.path, "check");
    assert.equal(status, 1);
    assert.match(out, /Table TICKET_PATTERNS is missing\./);
    assert.match(out, /Column FACT_PRODUCT_REVIEWS\.REVIEW_TEXT_ENGLISH is missing\./);
    assert.match(out, /Column SENTIMENT_ANALYSIS\.SENTIMENT_SCORE is VARCHAR, which does not serve as float\./);
  });

  test("says what a snapshot shows, and of when", async () => {
    await using folder = await temporaryFolder();
    await warehouse(folder.path, "generate", "--customers", "2");
    const origin = "ACME-PROD/READER/SALES/ANALYTICS";
    await change(
      folder.path,
      `UPDATE META.BUILD_INFO SET SOURCE = 'snapshot', ORIGIN = '${origin}', DATA_AS_OF = '2026-03-04T05:06:07.000Z'`,
    );
    const { status, out } = await warehouse(folder.path, "check");
    assert.equal(status, 0);
    assert.ok(out.includes(`holds a snapshot of ${origin}, as of 2026-03-04 05:06 UTC.`), out);
    const { out: json } = await warehouse(folder.path, "check", "--json");
    const { version, engine, ok, source, dataAsOf, queries, ...report } = JSON.parse(json) as EmbeddedCheckReport;
    assert.deepEqual(
      { version, engine, ok, source, dataAsOf, queries, origin: report.origin },
      {
        version: 1,
        engine: "embedded",
        ok: true,
        source: "snapshot",
        dataAsOf: "2026-03-04T05:06:07.000Z",
        queries: null,
        origin,
      },
    );
  });

  test("of a database of another version says so", async () => {
    await using folder = await temporaryFolder();
    await warehouse(folder.path, "generate", "--customers", "2");
    await change(folder.path, "UPDATE META.BUILD_INFO SET SCHEMA_VERSION = 1");
    const { status, err } = await warehouse(folder.path, "check");
    assert.equal(status, 1);
    assert.match(err, /pulse\.duckdb was built by another version of this project; build it with/);
  });

  test("--queries runs every query, and names one that fails with DuckDB's words", async () => {
    await using folder = await temporaryFolder();
    await warehouse(folder.path, "generate", "--customers", "40");
    const well = await warehouse(folder.path, "check", "--queries");
    assert.equal(well.status, 0, well.out);
    for (const name of Object.keys(queryRows)) assert.match(well.out, new RegExp(`✓ ok +${name} +\\d runs`));
    await change(folder.path, "ALTER TABLE ANALYTICS.FACT_SUPPORT_TICKETS DROP TICKET_STATUS");
    const broken = await warehouse(folder.path, "check", "--queries");
    assert.equal(broken.status, 1);
    assert.match(broken.out, /✗ failed +support\/ticket-volume +4 runs/);
    assert.match(broken.out, /without filters, by day: .*"?ticket_status"?/i);
    assert.match(broken.out, /✓ ok +product\/rating-trend/);
  });

  test("looks at what WAREHOUSE says, and refuses another word", async () => {
    await using folder = await temporaryFolder();
    const { status, err } = await run(["check"], { env: { PATH: process.env["PATH"], WAREHOUSE: "postgres" } });
    assert.equal(status, 1);
    assert.match(err, /WAREHOUSE takes one of snowflake, embedded/);
    const unset = await run(["check"], {
      env: { PATH: process.env["PATH"], WAREHOUSE: "snowflake" },
      cwd: folder.path,
    });
    assert.match(unset.err, /SNOWFLAKE_ACCOUNT is missing/);
  });
});

describe("a command line that cannot be understood ends with status 2 and a word of help", () => {
  const faults: [args: string[], message: RegExp][] = [
    [["destroy"], /there is no command "destroy"; there are generate, load, snapshot, check/],
    [["constructor"], /there is no command "constructor"/],
    [["load"], /load takes one folder/],
    [["load", "a", "b"], /load takes one folder/],
    [["check", "now"], /check does not take "now"/],
    [["check", "--quick"], /--quick/],
    [["snapshot", "now"], /snapshot does not take "now"/],
    [["generate", "now"], /generate does not take "now"/],
    [["generate", "--size", "3"], /--size/],
    [["generate", "--customers", "0"], /--customers takes a whole number from 1 to 1000000/],
    [["generate", "--customers", "1.5"], /--customers takes a whole number/],
    [["generate", "--seed", "x"], /--seed takes a whole number/],
    [["generate", "--until", "2026-02-30"], /--until takes a day in the form YYYY-MM-DD/],
  ];
  for (const [args, message] of faults) {
    test(args.join(" "), async () => {
      await using folder = await temporaryFolder();
      const { status, err } = await warehouse(folder.path, ...args);
      assert.equal(status, 2);
      assert.match(err, message);
      assert.match(err, /pnpm warehouse help/);
      assert.deepEqual(await readdir(folder.path), []);
    });
  }
});

test("help says what there is", async () => {
  await using folder = await temporaryFolder();
  for (const args of [["help"], ["--help"], ["generate", "-h"]]) {
    const { status, out } = await warehouse(folder.path, ...args);
    assert.equal(status, 0);
    for (const command of ["generate", "load DIR", "snapshot", "check"])
      assert.ok(out.includes(`pnpm warehouse ${command}`));
  }
});
