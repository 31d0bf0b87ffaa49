import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { cancel, connect } from "./driver.ts";
import { endless, post, signIn, useServers } from "./test-server.ts";

const { start, withConnection } = useServers();
/** Keeps DuckDB busy for a good part of a second. */
const heavy = "SELECT SUM(hash(i) % 7) > 0 FROM range(20000000) AS numbers(i)";
const cancelled = { code: "000604", sqlState: "57014" };

describe("a long-running statement", () => {
  test("is polled for until it has ended", async () => {
    await withConnection(
      async ({ rows }, server) => {
        assert.deepEqual(await rows(heavy), [[true]]);
        assert.equal(server.statements.length, 1);
      },
      { pollAfterMs: 0, pollHoldMs: 5 },
    );
  });

  test("is cancelled by its query id when that is known", async () => {
    await withConnection(
      async (driver, server) => {
        const received = server.received(/ENDLESS/);
        const running = driver.start(endless);
        const ended = assert.rejects(running.rows, cancelled);
        await received;
        // Another statement's round trip later, the first answer with the query id has come.
        await driver.rows("SELECT 1");
        assert.notEqual(running.statement.getQueryId(), undefined);
        await cancel(running);
        await ended;
        await server.idle();
        assert.equal(server.statements[0]?.outcome, "cancelled");
      },
      { pollAfterMs: 0 },
    );
  });

  test("is cancelled by its request id as long as the query id is not known", async () => {
    await withConnection(async (driver, server) => {
      const received = server.received(/ENDLESS/);
      const running = driver.start(endless);
      const ended = assert.rejects(running.rows, cancelled);
      await received;
      assert.equal(running.statement.getQueryId(), undefined);
      await cancel(running);
      await ended;
      assert.equal(server.statements[0]?.outcome, "cancelled");
    });
  });

  test("whose cancelling came first does not run", async () => {
    await using server = await start();
    const token = await signIn(server);
    const requestId = randomUUID();
    await post(server, "/queries/v1/abort-request", { requestId }, token);
    const answer = await post(server, `/queries/v1/query-request?requestId=${requestId}`, { sqlText: endless }, token);
    assert.equal((answer as { code: string }).code, "000604");
  });

  test("ends with its session", async () => {
    await using server = await start();
    const driver = await connect(server);
    const received = server.received(/ENDLESS/);
    const ended = assert.rejects(driver.start(endless).rows);
    const record = await received;
    await driver[Symbol.asyncDispose]();
    await ended;
    assert.equal(record.outcome, "cancelled");
    assert.equal(server.sessions.length, 0);
  });

  test("ends at its timeout", async () => {
    await withConnection(async ({ rows }, server) => {
      await assert.rejects(rows(endless, undefined, { STATEMENT_TIMEOUT_IN_SECONDS: 1 }), {
        code: "000630",
        message: "Statement reached its statement or warehouse timeout of 1 second(s) and was canceled.",
      });
      assert.equal(server.statements[0]?.outcome, "failed");
    });
  });
});

describe("a repeated request", () => {
  test("gets the answer of the statement that it began", async () => {
    await withConnection(async ({ connection }, server) => {
      const requestId = randomUUID();
      const once = () =>
        new Promise((resolve, reject) => {
          connection.execute({
            sqlText: "SELECT SYSDATE()",
            requestId,
            rowMode: "array",
            fetchAsString: ["Date"],
            complete: (error, _statement, rows) => (error ? reject(error) : resolve(rows)),
          });
        });
      assert.deepEqual(await once(), await once());
      assert.equal(server.statements.length, 1);
    });
  });
});
