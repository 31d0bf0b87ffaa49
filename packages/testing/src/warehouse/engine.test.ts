import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, mock, test } from "node:test";
import { openSnowflakeWarehouse, type Warehouse, WarehouseError } from "@customer-pulse/warehouse";
import { type Engine, SnowflakeEngine, type SnowflakeEngineOptions } from "@customer-pulse/warehouse/engines";
import { tableNames } from "@customer-pulse/warehouse/schema";
import { type SnowflakeFixture, snowflakeFixture } from "./snowflake-fixture.ts";
import { settled, until } from "./until.ts";

let fixture: SnowflakeFixture;

before(async () => {
  // Statements that take long are DuckDB's own syntax.
  fixture = await snowflakeFixture({ lint: () => null });
});

after(async () => {
  await fixture?.[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await fixture.server.fault(null);
});

/** An engine of one test's own, closed when it ends. */
function engineOf(
  options: Partial<SnowflakeEngineOptions> & { poolMax?: number } = {},
): AsyncDisposable & { engine: Engine } {
  const { poolMax = 4, ...others } = options;
  const settings = { ...fixture.settings, poolMax };
  const engine = new SnowflakeEngine({ settings, queryTimeoutMs: 20_000, ...others });
  return { engine, [Symbol.asyncDispose]: () => engine.close() };
}

const one = { name: "one", text: "SELECT ? AS answer", binds: ["1"] };
/** Takes minutes unless it is stopped. */
const endless = {
  name: "endless",
  text: "SELECT SUM(a.range * b.range % 7) AS n FROM range(1000000) AS a, range(1000000) AS b",
  binds: [],
};

/** Statements received since, without those that prepare sessions. */
function since(mark: number) {
  return fixture.server.statements.slice(mark).filter(({ text }) => !/^(USE|ALTER SESSION) /.test(text));
}

describe("sessions", () => {
  test("each is made with its role alone, UTC and weeks that begin on Monday, once", async () => {
    await using used = engineOf({ poolMax: 1 });
    const mark = fixture.server.statements.length;
    for (let count = 0; count < 3; count += 1) await used.engine.run(one);
    const statements = fixture.server.statements.slice(mark);
    assert.deepEqual(
      statements.map(({ text }) => text.split(" ", 2).join(" ")),
      ["USE SECONDARY", "ALTER SESSION", "SELECT ?", "SELECT ?", "SELECT ?"],
    );
    assert.ok(statements.every(({ role }) => role === "PULSE_READER"));
    const session = fixture.server.sessions.find(({ id }) => id === statements[0]?.sessionId);
    assert.equal(session?.parameters.get("TIMEZONE"), "UTC");
    assert.equal(session?.parameters.get("WEEK_START"), "1");
  });

  test("there are never more than the pool allows, and every statement gets its turn", async () => {
    await using used = engineOf({ poolMax: 3 });
    const mark = fixture.server.statements.length;
    await Promise.all(Array.from({ length: 40 }, () => used.engine.run(one)));
    assert.equal(since(mark).length, 40);
    assert.equal(new Set(since(mark).map(({ sessionId }) => sessionId)).size, 3);
  });

  test("closing cancels what runs, signs out everywhere and leaves no timer and no socket", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = { timers: timers(), sessions: fixture.server.sessions.length };
    const { engine } = engineOf();
    const mark = fixture.server.statements.length;
    await Promise.all([engine.run(one), engine.run(one)]);
    const running = settled(engine.run(endless));
    await until(() => since(mark).some(({ text }) => text === endless.text));
    await engine.close();
    assert.match(String(await running), /The warehouse is closed/);
    await until(() => since(mark).every(({ outcome }) => outcome !== "running"));
    assert.equal(since(mark).at(-1)?.outcome, "cancelled");
    await until(() => fixture.server.sessions.length === before.sessions);
    await until(() => fixture.server.connections === 0);
    await until(() => timers() <= before.timers);
    await assert.rejects(engine.run(one), /closed/);
  });
});

test("a proxy that the environment names is not asked for what lies on this machine", async () => {
  const { HTTP_PROXY: before } = process.env;
  // The discard port: nothing answers there.
  process.env["HTTP_PROXY"] = "http://127.0.0.1:9";
  try {
    await using used = engineOf();
    assert.deepEqual((await used.engine.run(one)).rows, [{ answer: "1" }]);
  } finally {
    if (before === undefined) delete process.env["HTTP_PROXY"];
    else process.env["HTTP_PROXY"] = before;
  }
});

describe("statements", () => {
  test("carry Snowflake's own timeout and a tag of ids, and nothing of either in their text", async () => {
    await using used = engineOf({ queryTimeoutMs: 4_500 });
    const mark = fixture.server.statements.length;
    await used.engine.run(one, { origin: { widget: "kpi-card", requestId: "request-1" } });
    const [statement] = since(mark);
    assert.equal(statement?.timeoutSeconds, 5);
    assert.deepEqual(JSON.parse(statement?.tag ?? ""), {
      service: "customer-pulse",
      query: "one",
      widget: "kpi-card",
      requestId: "request-1",
    });
    assert.equal(statement?.text, one.text);
  });

  test("are cancelled on the server when their deadline passes", async () => {
    await using used = engineOf({ queryTimeoutMs: 400 });
    const mark = fixture.server.statements.length;
    await assert.rejects(used.engine.run(endless), { name: "WarehouseError", code: "timeout" });
    await until(() => since(mark).some(({ outcome }) => outcome === "cancelled"));
  });

  test("are cancelled on the server when their caller leaves, and the session is used again", async () => {
    await using used = engineOf({ poolMax: 1 });
    const mark = fixture.server.statements.length;
    const leaving = new AbortController();
    const left = settled(used.engine.run(endless, { signal: leaving.signal }));
    await until(() => since(mark).length === 1);
    leaving.abort(new Error("left"));
    assert.equal((await left) instanceof Error && String(await left), "Error: left");
    await used.engine.run(one);
    assert.deepEqual(
      since(mark).map(({ outcome }) => outcome),
      ["cancelled", "succeeded"],
    );
    assert.equal(new Set(since(mark).map(({ sessionId }) => sessionId)).size, 1);
  });

  test("of callers that left while they waited are never sent", async () => {
    await using used = engineOf({ poolMax: 1 });
    const mark = fixture.server.statements.length;
    const leaving = new AbortController();
    const running = settled(used.engine.run(endless, { signal: leaving.signal }));
    await until(() => since(mark).length === 1);
    const waiting = settled(used.engine.run({ ...one, text: "SELECT 2 AS never" }, { signal: leaving.signal }));
    leaving.abort(new Error("left"));
    await Promise.all([running, waiting]);
    await used.engine.run(one);
    assert.ok(!since(mark).some(({ text }) => text.includes("never")));
  });

  test("that Snowflake refuses fail with its words as the cause, and do not count against Snowflake", async () => {
    await using used = engineOf();
    for (let count = 0; count < 8; count += 1) {
      await assert.rejects(
        used.engine.run({ name: "wrong", text: "SELECT nothing FROM NOWHERE", binds: [] }),
        (error) =>
          error instanceof WarehouseError && error.code === "unavailable" && /NOWHERE/.test(String(error.cause)),
      );
    }
    assert.deepEqual((await used.engine.run(one)).rows, [{ answer: "1" }]);
  });
});

describe("recovery", () => {
  for (const [title, happens] of Object.entries({
    "expired session tokens are renewed": () => fixture.server.expireTokens(),
    "sessions whose master token has expired are opened anew": () => fixture.server.expireMasterTokens(),
    "sessions that are gone are opened anew": () => fixture.server.endSessions(),
    "sessions that are answered with HTTP 401 are opened anew": () =>
      fixture.server.endSessions({ code: "390104", status: 401 }),
  })) {
    test(`${title}, and no caller notices`, async () => {
      await using used = engineOf();
      await Promise.all(Array.from({ length: 4 }, () => used.engine.run(one)));
      await happens();
      const answers = await Promise.all(Array.from({ length: 12 }, () => used.engine.run(one)));
      assert.ok(answers.every(({ rows }) => rows[0]?.["answer"] === "1"));
    });
  }

  test("a refused sign-in is not repeated for a while, so that the user is not locked out", async () => {
    fixture.server.revokeRole("PULSE_READER");
    const mark = fixture.server.refusedSignIns;
    const used = engineOf({ pauses: { signInPauseMs: 60_000, restMs: 1 } });
    for (let count = 0; count < 10; count += 1) await assert.rejects(used.engine.run(one), { code: "unavailable" });
    assert.equal(fixture.server.refusedSignIns - mark, 1);
    fixture.server.grantRole("PULSE_READER", "PULSE_SERVICE");
    await used.engine.close();

    await using later = engineOf({ pauses: { signInPauseMs: 0, restMs: 1 } });
    assert.deepEqual((await later.engine.run(one)).rows, [{ answer: "1" }]);
  });

  test("a Snowflake that fails repeatedly is left alone, callers hear when to try again, and it is found when back", async () => {
    await using used = engineOf({ pauses: { restMs: 60_000 } });
    await used.engine.run(one);
    mock.timers.enable({ apis: ["Date"], now: Date.now() });
    try {
      await fixture.server.fault({ kind: "statement-timeout" });
      for (let count = 0; count < 5; count += 1) await assert.rejects(used.engine.run(one), { code: "timeout" });
      const mark = fixture.server.statements.length;
      for (let count = 0; count < 20; count += 1) {
        await assert.rejects(
          used.engine.run(one),
          (error) => error instanceof WarehouseError && error.code === "unavailable" && error.retryAfterMs === 60_000,
        );
      }
      assert.equal(since(mark).length, 0);
      mock.timers.tick(60_000);
      await assert.rejects(used.engine.run(one), { code: "timeout" });
      assert.equal(since(mark).length, 1, "one statement tries whether it is back");
      await fixture.server.fault(null);
      mock.timers.tick(60_000);
      assert.deepEqual((await used.engine.run(one)).rows, [{ answer: "1" }]);
    } finally {
      mock.timers.reset();
    }
  });
});

describe("freshness", () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await openSnowflakeWarehouse({ settings: fixture.settings, queryTimeoutMs: 20_000 });
  });
  afterEach(() => warehouse.close());

  const asked = (mark: number) => since(mark).filter(({ text }) => text.includes("LAST_CHANGE_COMMIT_TIME")).length;

  test("the tables are asked at most once a minute, however many want to know, and never unasked", async () => {
    mock.timers.enable({ apis: ["Date"], now: Date.now() });
    try {
      const mark = fixture.server.statements.length;
      const [first] = await Promise.all(Array.from({ length: 30 }, () => warehouse.state()));
      assert.equal(asked(mark), 1);
      await fixture.server.commit("FACT_SUPPORT_TICKETS", "DELETE FROM FACT_SUPPORT_TICKETS WHERE TICKET_ID IS NULL");
      mock.timers.tick(59_000);
      assert.deepEqual(await warehouse.state(), first);
      assert.equal(asked(mark), 1);
      mock.timers.tick(1_000);
      assert.equal(asked(mark), 1, "nobody has asked");
      const second = await warehouse.state();
      assert.equal(asked(mark), 2);
      assert.notEqual(second.version, first?.version);
      assert.ok((second.dataAsOf ?? "") > (first?.dataAsOf ?? ""));
      assert.equal(second.source, "snowflake");
    } finally {
      mock.timers.reset();
    }
  });

  test("a probe that takes a state of any age asks Snowflake nothing once it is known", async () => {
    mock.timers.enable({ apis: ["Date"], now: Date.now() });
    try {
      const known = await warehouse.state();
      const mark = fixture.server.statements.length;
      mock.timers.tick(3_600_000);
      assert.deepEqual(await warehouse.state({ anyAge: true }), known);
      assert.equal(since(mark).length, 0);
    } finally {
      mock.timers.reset();
    }
  });

  test("every one of the nine tables counts", async () => {
    mock.timers.enable({ apis: ["Date"], now: Date.now() });
    try {
      const versions = new Set([(await warehouse.state()).version]);
      for (const table of tableNames) {
        await fixture.server.commit(table, `DELETE FROM ${table} WHERE FALSE`);
        mock.timers.tick(61_000);
        versions.add((await warehouse.state()).version);
      }
      assert.equal(versions.size, tableNames.length + 1);
    } finally {
      mock.timers.reset();
    }
  });
});

test("without a right to the change tokens, alterations decide what is fresh, and the data's date is not known", async () => {
  await using other = await snowflakeFixture(
    { changeTokens: "refused" },
    { customers: 10, seed: 1, until: "2026-01-31" },
  );
  const warehouse = await openSnowflakeWarehouse({ settings: other.settings, queryTimeoutMs: 20_000 });
  try {
    const { dataAsOf, version } = await warehouse.state();
    assert.equal(dataAsOf, null);
    assert.ok(version.length > 0);
  } finally {
    await warehouse.close();
  }
});
