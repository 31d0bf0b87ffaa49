import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { describe, test } from "node:test";
import { connect } from "./driver.ts";
import { startSnowflakeServer } from "./server.ts";
import { endless, post, signIn, useServers } from "./test-server.ts";

const { start } = useServers();

async function folders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith("pulse-snowflake-"));
}

describe("when a server is closed", () => {
  test("no socket, session's statement or folder of it is left, whatever was under way", async () => {
    const before = new Set(await folders());
    const server = await start({ inlineRows: 10 });
    const [own] = (await folders()).filter((name) => !before.has(name));
    assert.notEqual(own, undefined);
    {
      await using driver = await connect(server);
      await driver.rows("SELECT i FROM range(100) AS r(i)");
    }
    const received = server.received(/ENDLESS/);
    const running = assert.rejects(
      post(server, "/queries/v1/query-request", { sqlText: endless }, await signIn(server)),
    );
    const record = await received;
    await server.fault({ kind: "hang", on: "sign-in" });
    const hanging = assert.rejects(connect(server));
    await server.met(1);

    await server[Symbol.asyncDispose]();
    await Promise.all([hanging, running]);
    assert.equal(record.outcome, "cancelled");
    assert.equal(server.connections, 0);
    assert.equal((await folders()).includes(own ?? ""), false);
  });

  test("one that could not open its file has left nothing either", async () => {
    const before = await folders();
    await assert.rejects(startSnowflakeServer({ database: "/nonexistent/pulse.duckdb" }));
    assert.deepEqual(
      (await folders()).filter((name) => !before.includes(name)),
      [],
    );
  });
});
