import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../paths.ts";
import { startSnowflakeServer } from "./server.ts";

// Starts the Snowflake-protocol server over a DuckDB file, to try the service against it by hand:
// `node packages/testing/src/snowflake/main.ts [database file]`. Prints the variables to start the service with.

const password = randomBytes(12).toString("base64url");
await using server = await startSnowflakeServer({
  database: process.argv[2] ?? join(root, ".data", "pulse.duckdb"),
  users: [{ name: "PULSE", password }],
});
const variables = {
  WAREHOUSE: "snowflake",
  SNOWFLAKE_ACCOUNT: server.account,
  SNOWFLAKE_ACCESS_URL: server.url,
  SNOWFLAKE_USER: "PULSE",
  SNOWFLAKE_PASSWORD: password,
  SNOWFLAKE_ROLE: "PULSE_READER",
  SNOWFLAKE_WAREHOUSE: "PULSE_WH",
};
console.log(
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .join(" "),
);
await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
