import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test } from "node:test";
import type { ConnectionOptions } from "snowflake-sdk";
import { connect } from "./driver.ts";
import { useServers } from "./test-server.ts";

const { start } = useServers();

const keys = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
const registered = keys();
const users = [
  { name: "PERSON", password: "right", roles: ["READER", "WRITER"], defaultRole: "WRITER" },
  { name: "SERVICE", publicKey: registered.publicKey, roles: ["READER"], defaultWarehouse: "PULSE_WH" },
  { name: "PARTNER", token: "token-1", roles: ["READER"] },
];

const ways: [way: string, options: Partial<ConnectionOptions>, wrong: Partial<ConnectionOptions>, code: string][] = [
  ["a password", { username: "person", password: "right" }, { password: "wrong" }, "390100"],
  [
    "a key pair",
    { username: "service", authenticator: "SNOWFLAKE_JWT", privateKey: registered.privateKey },
    { privateKey: keys().privateKey },
    "390144",
  ],
  ["an OAuth token", { username: "partner", authenticator: "OAUTH", token: "token-1" }, { token: "token-2" }, "390303"],
  [
    "a programmatic access token",
    { username: "partner", authenticator: "PROGRAMMATIC_ACCESS_TOKEN", token: "token-1" },
    { token: "token-2" },
    "394400",
  ],
];

describe("signing in", () => {
  for (const [way, options, wrong, code] of ways) {
    test(`${way} opens a session; a wrong one is answered with ${code} and counted`, async () => {
      await using server = await start({ users });
      {
        await using driver = await connect(server, options);
        assert.deepEqual(await driver.rows("SELECT CURRENT_USER()"), [[options.username?.toUpperCase()]]);
        assert.equal(server.sessions.length, 1);
      }
      assert.equal(server.sessions.length, 0);
      assert.equal(server.refusedSignIns, 0);
      await assert.rejects(connect(server, { ...options, ...wrong }), { code });
      assert.equal(server.refusedSignIns, 1);
      assert.equal(server.sessions.length, 0);
    });
  }

  test("a key-pair token is for one account and one user", async () => {
    await using server = await start({ users: [...users, { name: "OTHER", publicKey: registered.publicKey }] });
    const options = { username: "SERVICE", authenticator: "SNOWFLAKE_JWT", privateKey: registered.privateKey };
    await assert.rejects(connect(server, { ...options, account: "ANOTHER-ACCOUNT" }), { code: "390144" });
    await assert.rejects(connect(server, { ...options, username: "PERSON" }), { code: "390144" });
    await using driver = await connect(server, { ...options, username: "OTHER" });
    assert.deepEqual(await driver.rows("SELECT CURRENT_USER()"), [["OTHER"]]);
  });

  test("an unknown user and a missing token are refused like wrong ones", async () => {
    await using server = await start({ users });
    await assert.rejects(connect(server, { username: "NOBODY" }), { code: "390100" });
    await assert.rejects(connect(server, { username: "SERVICE", authenticator: "OAUTH", token: "" }), {
      code: "390303",
    });
  });

  test("the role asked for is the session's, else the user's default; one that the user lacks is refused", async () => {
    await using server = await start({ users });
    const roleOf = async (options: Partial<ConnectionOptions>) => {
      await using driver = await connect(server, { username: "PERSON", password: "right", ...options });
      return (await driver.rows("SELECT CURRENT_ROLE()"))[0]?.[0];
    };
    assert.equal(await roleOf({}), "WRITER");
    assert.equal(await roleOf({ role: "reader" }), "READER");
    await assert.rejects(roleOf({ role: "ACCOUNTADMIN" }), {
      code: "390189",
      message: /^Role 'ACCOUNTADMIN' specified/,
    });
  });

  test("database and schema that may not be used, and a warehouse that is none, are dropped", async () => {
    await using server = await start();
    server.revoke("USAGE", "SCHEMA", "ANALYTICS");
    await using driver = await connect(server, { warehouse: "NOPE_WH" });
    assert.deepEqual(await driver.rows("SELECT CURRENT_WAREHOUSE(), CURRENT_DATABASE(), CURRENT_SCHEMA()"), [
      [null, "DBT_CORTEX_LLMS", null],
    ]);
  });
});
