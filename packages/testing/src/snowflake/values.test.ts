import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { generatedDatabase } from "./built-database.ts";
import { connect, type DriverConnection } from "./driver.ts";
import { type SnowflakeServer, startSnowflakeServer } from "./server.ts";

let database: Awaited<ReturnType<typeof generatedDatabase>>;
let server: SnowflakeServer;
let driver: DriverConnection;
before(async () => {
  database = await generatedDatabase();
  server = await startSnowflakeServer({ database: database.path });
  driver = await connect(server);
});
after(async () => {
  await driver[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

describe("values", () => {
  test("numbers keep every digit, beyond 2^53 and behind the point", async () => {
    const rows = await driver.rows(
      "SELECT 9007199254740993, -123456789012345678901234567890, 1.10::DECIMAL(18, 2), 0.1::DOUBLE, 1e300, COUNT(*) FROM CUSTOMER_BASE",
    );
    assert.deepEqual(rows, [["9007199254740993", "-123456789012345678901234567890", "1.10", "0.1", "1e+300", "100"]]);
  });
});
