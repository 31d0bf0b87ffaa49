import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connect } from "./driver.ts";
import { type Fault, type FaultKind, faultKinds } from "./faults.ts";
import type { SnowflakeServer } from "./server.ts";
import { useServers } from "./test-server.ts";

const { start, withConnection } = useServers();

/** What the driver, without retries, says to a sign-in under each fault; null when it succeeds. */
const signIns: Record<Exclude<FaultKind, "hang">, object | null> = {
  refuse: { code: 401001 },
  "503": { code: 401002 },
  "429": { code: 401002 },
  slow: null,
  "cut-off": { code: 401001 },
  garbage: { name: "OperationFailedError" },
  "broken-json": { code: 401001 },
  "statement-timeout": null,
  "revoked-role": { code: "390189" },
  "session-expired": null,
  "session-gone": null,
};

/** What it says to a statement, for those faults that it does not try again after. */
const statements = {
  slow: null,
  garbage: { name: "OperationFailedError" },
  "broken-json": { code: 401001 },
  "statement-timeout": { code: "000630" },
  "revoked-role": { code: "003001" },
  "session-expired": null,
  "session-gone": { code: 407002 },
} satisfies Partial<Record<FaultKind, object | null>>;

async function outcome(work: Promise<unknown>, error: object | null): Promise<void> {
  if (error === null) await work;
  else await assert.rejects(work, error);
}

async function isAnswered(server: SnowflakeServer, path: string): Promise<boolean> {
  return await fetch(`${server.url}${path}`, { method: "POST", body: "{}" }).then(
    async (response) => response.status === 200 && (await response.json()) !== null,
    () => false,
  );
}

describe("a fault at the sign-in", () => {
  for (const [kind, error] of Object.entries(signIns) as [FaultKind, object | null][]) {
    test(`${kind} ${error === null ? "lets it succeed" : "makes it fail"}, and ends when it is taken back`, async () => {
      await using server = await start();
      const signIn = async () => {
        await using driver = await connect(server);
        assert.ok(driver.connection.isUp());
      };
      await server.fault({ kind, delayMs: 20 });
      await outcome(signIn(), error);
      await server.fault(null);
      await signIn();
      // Of a session whose token was lost on the way, the client never knew.
      assert.equal(server.sessions.length, kind === "cut-off" || kind === "broken-json" ? 1 : 0);
    });
  }

  test("hang leaves it without an answer until the fault ends", async () => {
    await using server = await start();
    await server.fault({ kind: "hang", on: "sign-in" });
    const signIn = assert.rejects(connect(server), { code: 401001 });
    await server.met(1);
    await server.fault(null);
    await signIn;
    await using driver = await connect(server);
    assert.ok(driver.connection.isUp());
  });
});

describe("a fault at a statement", () => {
  for (const [kind, error] of Object.entries(statements) as [FaultKind, object | null][]) {
    test(`${kind} ${error === null ? "lets it succeed" : "makes it fail"}`, async () => {
      await withConnection(async ({ rows }, server) => {
        await server.fault({ kind, delayMs: 20 });
        await outcome(rows("SELECT 1"), error);
        await server.fault(null);
        await using again = await connect(server);
        assert.deepEqual(await again.rows("SELECT 1"), [["1"]]);
      });
    });
  }

  for (const kind of ["refuse", "503", "429", "hang", "cut-off"] as const) {
    test(`${kind} is overcome by the driver when it ends, and the statement has run once`, async () => {
      await withConnection(async ({ rows }, server) => {
        await server.fault({ kind, on: "statement" });
        const answer = rows("SELECT 1");
        // Nothing can be seen of a connection that is refused.
        if (kind !== "refuse") await server.met(1);
        await server.fault(null);
        assert.deepEqual(await answer, [["1"]]);
        assert.equal(server.statements.length, 1);
      });
    });
  }
});

describe("faults", () => {
  test("all of the closed list are covered here", () => {
    assert.deepEqual([...faultKinds].sort(), [...Object.keys(signIns), "hang"].sort());
  });

  test("can be for the sign-in or for statements only", async () => {
    await using server = await start();
    const places: [Fault["on"], signIn: boolean, statement: boolean, heartbeat: boolean][] = [
      ["sign-in", false, true, true],
      ["statement", true, false, true],
      ["all", false, false, false],
      [undefined, false, false, false],
    ];
    for (const [on, ...expected] of places) {
      await server.fault({ kind: "503", ...(on === undefined ? {} : { on }) });
      const paths = ["/session/v1/login-request", "/queries/v1/query-request", "/session/heartbeat"];
      const answered: boolean[] = [];
      for (const path of paths)
        answered.push((await fetch(`${server.url}${path}`, { method: "POST", body: '{"data":{}}' })).status === 200);
      assert.deepEqual(answered, expected, `on ${on}`);
    }
  });

  test("429 says when to try again", async () => {
    await using server = await start();
    await server.fault({ kind: "429", retryAfterSeconds: 7 });
    const response = await fetch(`${server.url}/session/heartbeat`, { method: "POST" });
    assert.equal(response.status, 429);
    assert.equal(response.headers.get("retry-after"), "7");
  });

  test("refuse cuts the sockets, and the server listens on the same port again", async () => {
    await withConnection(async ({ rows }, server) => {
      await rows("SELECT 1");
      const { url } = server;
      assert.ok(server.connections > 0);
      await server.fault({ kind: "refuse" });
      assert.equal(server.connections, 0);
      assert.equal(await isAnswered(server, "/telemetry/send"), false);
      await server.fault(null);
      assert.equal(server.url, url);
      assert.equal(await isAnswered(server, "/telemetry/send"), true);
    });
  });

  test("a fault goes over into the next, and hanging requests are let go", async () => {
    await using server = await start();
    await server.fault({ kind: "hang" });
    const hanging = isAnswered(server, "/telemetry/send");
    await server.met(1);
    await server.fault({ kind: "503" });
    assert.equal(await hanging, false);
    await server.fault(null);
    assert.equal(await isAnswered(server, "/telemetry/send"), true);
  });
});
