import assert from "node:assert/strict";
import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, test } from "node:test";
import type { SnowflakeCheckReport } from "@customer-pulse/warehouse";
import { freePort } from "../service/free-port.ts";
import { useCheck } from "./check-command.ts";

const { start, check, key, token, passphrase } = useCheck();
const withKey = {
  SNOWFLAKE_PASSWORD: "",
  SNOWFLAKE_PRIVATE_KEY_PATH: "key.p8",
  SNOWFLAKE_PRIVATE_KEY_PASSPHRASE: passphrase,
};

describe("signing in", () => {
  const ways: [way: string, variables: Record<string, string>][] = [
    ["an encrypted private key", withKey],
    ["a programmatic access token", { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_TOKEN: token }],
    ["an OAuth token", { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_TOKEN: token, SNOWFLAKE_AUTHENTICATOR: "OAUTH" }],
  ];
  for (const [way, variables] of ways) {
    test(`works with ${way}`, async () => {
      await using server = await start();
      const { status, out } = await check(server, [], variables);
      assert.equal(status, 0, out);
    });
  }
});

describe("a refused sign-in ends with status 1 and says what to do about", () => {
  test("a wrong password or user", async () => {
    await using server = await start();
    for (const wrong of [{ SNOWFLAKE_PASSWORD: "wrong" }, { SNOWFLAKE_USER: "NOBODY" }]) {
      const { status, out } = await check(server, [], wrong);
      assert.equal(status, 1);
      assert.match(out, /user or password is wrong, which Snowflake does not tell apart\..*\(390100\)/);
      assert.match(out, /→ Check SNOWFLAKE_USER and SNOWFLAKE_PASSWORD\./);
      assert.match(out, /\nNot signed in, 1 problem: put the problems right and check again\.\n$/);
    }
    assert.equal(server.refusedSignIns, 2, "one try each: more would lock the user");
  });

  test("a key that does not belong to the user: with the public half to register, and its fingerprint", async () => {
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
    await using server = await start({
      users: [{ name: "PULSE", publicKey: other.export({ type: "spki", format: "pem" }).toString() }],
    });
    const { status, out } = await check(server, [], withKey);
    assert.equal(status, 1);
    const der = createPublicKey(key.public).export({ type: "spki", format: "der" });
    const fingerprint = createHash("sha256").update(der).digest("base64");
    assert.ok(out.includes(`→ DESC USER PULSE; has RSA_PUBLIC_KEY_FP, which must be SHA256:${fingerprint} `));
    assert.ok(out.includes(`ALTER USER PULSE SET RSA_PUBLIC_KEY = '${der.toString("base64")}';`));
    assert.match(out, /\(390144\)/);
    const body = key.private.split("\n").slice(1, -2);
    assert.ok(body.length > 10 && body.every((line) => !out.includes(line)), "a line of the private key is printed");
  });

  test("a wrong token", async () => {
    await using server = await start();
    const { status, out } = await check(server, [], { SNOWFLAKE_PASSWORD: "", SNOWFLAKE_TOKEN: "wrong" });
    assert.equal(status, 1);
    assert.match(out, /the token is wrong, has expired, or is another user's/);
    assert.match(out, /→ SHOW USER PROGRAMMATIC ACCESS TOKENS FOR USER PULSE;/);
  });

  test("a role that the user has not", async () => {
    await using server = await start();
    const { status, out } = await check(server, [], { SNOWFLAKE_ROLE: "pulse_writer" });
    assert.equal(status, 1);
    assert.match(out, /role pulse_writer does not exist or is not granted to the user.*\(390189\)/);
    assert.match(out, /→ GRANT ROLE PULSE_WRITER TO USER PULSE;/);
  });
});

describe("without an answer", () => {
  test("it names the host and what to look at", async () => {
    await using server = await start();
    const port = await freePort();
    const { status, out } = await check(server, [], { SNOWFLAKE_ACCESS_URL: `http://127.0.0.1:${port}` });
    assert.equal(status, 1);
    assert.ok(out.includes(`✗ problem  127.0.0.1:${port} gave no usable answer.`), out);
    assert.match(out, /→ Check SNOWFLAKE_ACCESS_URL\./);
    assert.match(out, /→ Check that this machine can reach the host over HTTPS/);
  });

  test("--json says so with a stable code, and nothing else", async () => {
    await using server = await start();
    await server.fault({ kind: "garbage", on: "sign-in" });
    const { status, out, err } = await check(server, ["--json"]);
    assert.equal(status, 1);
    assert.equal(err, "");
    const { ok, connection, problems, missingGrants } = JSON.parse(out) as SnowflakeCheckReport;
    assert.deepEqual({ ok, connection, missingGrants }, { ok: false, connection: null, missingGrants: [] });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["unreachable"],
    );
  });
});

describe("a session that does not last", () => {
  test("because its role is taken away at once, ends the check with what Snowflake says", async () => {
    await using server = await start();
    await server.fault({ kind: "revoked-role", on: "statement" });
    const { status, out } = await check(server);
    assert.equal(status, 1);
    assert.match(out, /User PULSE is signed in, but Snowflake did not prepare the session: SQL access control error:/);
  });

  test("because it is ended, leaves a report of what was found before", async () => {
    await using server = await start();
    const checked = check(server, ["--json"]);
    await server.received(/^SHOW GRANTS/);
    await server.endSessions();
    const { status, out } = await checked;
    assert.equal(status, 1);
    const { connection, problems, tables } = JSON.parse(out) as SnowflakeCheckReport;
    assert.equal(connection?.role, "PULSE_READER");
    assert.deepEqual(
      problems.map(({ code, remedies }) => [code, remedies]),
      [["interrupted", ["Run it again."]]],
    );
    assert.ok(tables.every(({ state }) => state === "not-checked"));
  });
});

test("settings that cannot be right are named before anything is sent", async () => {
  await using server = await start();
  const { status, out, err } = await check(server, [], { SNOWFLAKE_USER: "", SNOWFLAKE_DATABASE: "a-b" });
  assert.equal(status, 1);
  assert.equal(out, "");
  assert.match(err, /SNOWFLAKE_USER is missing/);
  assert.match(err, /SNOWFLAKE_DATABASE takes a name/);
  assert.equal(server.statements.length, 0);
});
