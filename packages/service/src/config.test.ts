import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { parseEnv } from "node:util";
import { readConfig, StartError } from "./config.ts";

const defaults = {
  snowflake: null,
  port: 8787,
  host: "127.0.0.1",
  dataDir: ".data",
  queryTimeoutMs: 15_000,
  corsOrigins: [],
  logLevel: "info",
};

test("without any variable the defaults hold", () => {
  assert.deepEqual(readConfig({}), defaults);
});

test("an empty variable counts as unset", () => {
  assert.deepEqual(readConfig({ PORT: "", CORS_ORIGINS: "", SNOWFLAKE_ACCOUNT: "" }), defaults);
});

test(".env.example lists the defaults", async () => {
  const example = await readFile(new URL("../../../.env.example", import.meta.url), "utf8");
  assert.deepEqual(readConfig(parseEnv(example)), defaults);
});

test("given values are taken over", () => {
  const config = readConfig({
    PORT: "0",
    HOST: "::1",
    PULSE_DATA_DIR: "/srv/pulse",
    QUERY_TIMEOUT_MS: "500",
    CORS_ORIGINS: "https://a.example, http://localhost:3000",
    LOG_LEVEL: "silent",
  });
  assert.deepEqual(config, {
    snowflake: null,
    port: 0,
    host: "::1",
    dataDir: "/srv/pulse",
    queryTimeoutMs: 500,
    corsOrigins: ["https://a.example", "http://localhost:3000"],
    logLevel: "silent",
  });
});

test("an account makes Snowflake the warehouse, unless another one is asked for", () => {
  const snowflake = { SNOWFLAKE_ACCOUNT: "acme", SNOWFLAKE_USER: "PULSE", SNOWFLAKE_PASSWORD: "p" };
  assert.equal(readConfig(snowflake).snowflake?.account, "acme");
  assert.equal(readConfig({ ...snowflake, WAREHOUSE: "embedded" }).snowflake, null);
});

const wrong: [variable: string, value: string, says: RegExp][] = [
  ["PORT", "http", /^PORT takes a whole number from 0 to 65535\.$/],
  ["PORT", "65536", /^PORT takes a whole number from 0 to 65535\.$/],
  ["PORT", "-1", /^PORT takes/],
  ["PORT", "1e3", /^PORT takes/],
  ["QUERY_TIMEOUT_MS", "15s", /^QUERY_TIMEOUT_MS takes a whole number from 100 to 600000\.$/],
  ["CORS_ORIGINS", "*", /^CORS_ORIGINS takes origins such as/],
  ["CORS_ORIGINS", "https://a.example/path", /^CORS_ORIGINS takes origins such as/],
  ["LOG_LEVEL", "verbose", /^LOG_LEVEL takes one of trace, debug/],
  ["WAREHOUSE", "oracle", /^WAREHOUSE takes one of snowflake, embedded\.$/],
  ["WAREHOUSE", "snowflake", /^SNOWFLAKE_ACCOUNT is missing; .*\nSNOWFLAKE_USER is missing/],
  ["SNOWFLAKE_ACCOUNT", "acme", /^SNOWFLAKE_USER is missing/],
  ["AUTH", "jwt", /^AUTH takes none; jwt comes in a later version\.$/],
];

for (const [variable, value, says] of wrong) {
  test(`${variable}=${value} stops the start and says what it takes`, () => {
    assert.throws(
      () => readConfig({ [variable]: value }),
      (error) => error instanceof StartError && says.test(error.message),
    );
  });
}

test("every wrong variable is named at once", () => {
  const variables = { PORT: "x", LOG_LEVEL: "y", SNOWFLAKE_ACCOUNT: "https://acme" };
  assert.throws(() => readConfig(variables), { message: /^PORT .*\nLOG_LEVEL .*\nSNOWFLAKE_ACCOUNT / });
});
