import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useServers } from "./test-server.ts";

const { withConnection } = useServers();
const sizes = { inlineRows: 10, chunkRows: 7 };

describe("large results", () => {
  // 10 rows with the answer, then chunks of 7.
  for (const count of [0, 1, 10, 11, 17, 18, 24, 25, 1000]) {
    test(`${count} rows come whole and in order`, async () => {
      await withConnection(async ({ rows }) => {
        const found = await rows(
          `SELECT i, 'row "' || i || '"', CASE WHEN i % 2 = 0 THEN i END FROM range(${count}) AS r(i)`,
        );
        assert.deepEqual(
          found,
          Array.from({ length: count }, (_, i) => [String(i), `row "${i}"`, i % 2 === 0 ? String(i) : null]),
        );
      }, sizes);
    });
  }

  test("can be streamed, and two at once", async () => {
    await withConnection(async ({ connection }) => {
      const stream = async (sqlText: string) => {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        const statement = connection.execute({
          sqlText,
          streamResult: true,
          rowMode: "array",
          complete: (error) => (error ? reject(error) : resolve()),
        });
        await promise;
        const found: unknown[] = [];
        for await (const [value] of statement.streamRows()) found.push(value);
        return found;
      };
      const [up, down] = await Promise.all([
        stream("SELECT i FROM range(500) AS r(i)"),
        stream("SELECT i FROM range(500) AS r(i) ORDER BY i DESC"),
      ]);
      assert.deepEqual(up, Array.from(Array(500).keys()));
      assert.deepEqual(down, Array.from(Array(500).keys()).reverse());
    }, sizes);
  });

  test("hold every type that small ones hold", async () => {
    await withConnection(async ({ rows }) => {
      const sql = `SELECT i::HUGEINT, i::DECIMAL(38, 4), i / 4, DATE '2026-01-01' + i::INTEGER,
        TIMESTAMP '2026-01-01' + i * INTERVAL 1 SECOND, i % 2 = 0, [i], NULL FROM range(40) AS r(i)`;
      const found = await rows(sql);
      assert.equal(found.length, 40);
      assert.deepEqual(found[30], ["30", "30.0000", "7.5", "2026-01-31", "2026-01-01 00:00:30.000", true, [30], null]);
    }, sizes);
  });
});
