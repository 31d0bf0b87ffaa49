import assert from "node:assert/strict";
import { copyFile, readdir, readFile, readlink, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { warehouseFiles } from "../../embedded/files.ts";
import { build } from "../../testing/built-warehouse.ts";
import { customer, interaction, records } from "../../testing/records.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { WarehouseError } from "../../warehouse.ts";
import type { Statement } from "../engine.ts";
import { DuckDBEngine } from "./engine.ts";

/** Runs for minutes unless it is cancelled. */
const endless = statement(
  "SELECT COUNT(*) FROM range(100000000) AS a(i), range(100000) AS b(j) WHERE hash(a.i, b.j) % 7 = 3",
);
/** Keeps a thread busy for a good part of a second. */
const heavy = statement("SELECT SUM(hash(i) % 7) AS total FROM range(20000000) AS numbers(i)");
const one = statement("SELECT 1 AS VALUE");

function statement(text: string, binds: readonly string[] = []): Statement {
  return { name: "test", text, binds };
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let database: string;
before(async () => {
  folder = await temporaryFolder();
  database = warehouseFiles(folder.path).database;
  await build(folder.path, records({ interactions: [interaction()] }));
});
after(async () => {
  await folder[Symbol.asyncDispose]();
});

async function withEngine(
  work: (engine: DuckDBEngine) => Promise<void>,
  options: Partial<ConstructorParameters<typeof DuckDBEngine>[0]> = {},
): Promise<void> {
  const engine = new DuckDBEngine({ path: database, queryTimeoutMs: 60_000, ...options });
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}

describe("reading", () => {
  test("columns come in lower case with the engine's types, values as JSON, tables by their bare names", async () => {
    await withEngine(async (engine) => {
      const result = await engine.run(
        statement(
          "SELECT CUSTOMER_ID, COUNT(*) AS N FROM FACT_CUSTOMER_INTERACTIONS WHERE CUSTOMER_ID IN (?) GROUP BY 1",
          ["C1"],
        ),
      );
      assert.deepEqual(result, {
        columns: [
          { name: "customer_id", type: "VARCHAR" },
          { name: "n", type: "BIGINT" },
        ],
        rows: [{ customer_id: "C1", n: 1 }],
      });
    });
  });

  test("nothing can be written, attached, exported, read from elsewhere or reconfigured", async () => {
    await withEngine(async (engine) => {
      for (const text of [
        "DELETE FROM CUSTOMER_BASE",
        "INSERT INTO CUSTOMER_BASE (CUSTOMER_ID) VALUES ('X')",
        "DROP TABLE CUSTOMER_BASE",
        "CREATE TABLE ANALYTICS.X (A INTEGER)",
        `ATTACH '${join(folder.path, "other.duckdb")}'`,
        `COPY CUSTOMER_BASE TO '${join(folder.path, "out.csv")}'`,
        `SELECT * FROM read_csv('${warehouseFiles(folder.path).sidecar}')`,
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "INSTALL httpfs",
      ]) {
        await assert.rejects(engine.run(statement(text)), { name: "WarehouseError", code: "unavailable" }, text);
      }
      assert.deepEqual((await engine.run(statement("SELECT COUNT(*) AS n FROM CUSTOMER_BASE"))).rows, [{ n: 1 }]);
      assert.deepEqual((await readdir(folder.path)).sort(), ["pulse.duckdb", "pulse.json"]);
    });
  });

  test("the engine's own message is the cause, not the message", async () => {
    await withEngine(async (engine) => {
      await assert.rejects(engine.run(statement("SELECT secret FROM nowhere")), (error) => {
        assert.ok(error instanceof WarehouseError && error.cause instanceof Error);
        assert.doesNotMatch(error.message, /nowhere|secret/);
        assert.match(error.cause.message, /nowhere/);
        return true;
      });
    });
  });
});

describe("cancelling", () => {
  test("an abort ends a running statement with the signal's reason, and the next statement is answered", async () => {
    await withEngine(
      async (engine) => {
        const controller = new AbortController();
        const reason = new Error("the reader has gone");
        const running = engine.run(endless, { signal: controller.signal });
        // With one turn only, the second statement would wait for ever if the first were not gone.
        const next = engine.run(one);
        controller.abort(reason);
        await assert.rejects(running, reason);
        assert.deepEqual((await next).rows, [{ value: 1 }]);
      },
      { parallelism: 1 },
    );
  });

  test("an abort long after the start ends the statement too", async () => {
    await withEngine(async (engine) => {
      const controller = new AbortController();
      const running = engine.run(endless, { signal: controller.signal });
      // A whole other statement has run meanwhile, so the endless one is certainly at work.
      await engine.run(heavy);
      controller.abort(new Error("enough"));
      await assert.rejects(running, /enough/);
      assert.deepEqual((await Promise.all([engine.run(one), engine.run(one)])).length, 2);
    });
  });

  test("an abort ends the wait for a turn at once", async () => {
    await withEngine(
      async (engine) => {
        const blocking = new AbortController();
        const waiting = new AbortController();
        const blocked = engine.run(endless, { signal: blocking.signal });
        const rejected = assert.rejects(engine.run(one, { signal: waiting.signal }), /changed my mind/);
        waiting.abort(new Error("changed my mind"));
        await rejected;
        blocking.abort(new Error("over"));
        await assert.rejects(blocked, /over/);
      },
      { parallelism: 1 },
    );
  });

  test("a signal that was aborted before starts nothing", async () => {
    await withEngine(async (engine) => {
      await assert.rejects(engine.run(one, { signal: AbortSignal.abort(new Error("too late")) }), /too late/);
    });
  });

  test("the deadline ends a statement with code timeout, and counts the wait for a turn", async () => {
    await withEngine(
      async (engine) => {
        const timeout = { name: "WarehouseError", code: "timeout" };
        await Promise.all([assert.rejects(engine.run(endless), timeout), assert.rejects(engine.run(endless), timeout)]);
      },
      { parallelism: 1, queryTimeoutMs: 60 },
    );
  });

  test("a finished statement leaves no listener on a signal that lives on", async () => {
    await withEngine(async (engine) => {
      const { signal } = new AbortController();
      const counts = { added: 0, removed: 0 };
      const add = signal.addEventListener.bind(signal);
      const remove = signal.removeEventListener.bind(signal);
      signal.addEventListener = (...args: Parameters<typeof add>) => {
        counts.added += 1;
        add(...args);
      };
      signal.removeEventListener = (...args: Parameters<typeof remove>) => {
        counts.removed += 1;
        remove(...args);
      };
      await engine.run(one, { signal });
      assert.deepEqual(counts, { added: 1, removed: 1 });
    });
  });
});

describe("a file that is replaced", () => {
  test("is read by the next statement, while one that runs on the old file finishes on it", async () => {
    await using other = await temporaryFolder();
    await build(other.path, records({ customers: [customer()] }));
    const { database: path } = warehouseFiles(other.path);
    await withEngine(
      async (engine) => {
        const former = await engine.state();
        const running = engine.run(
          statement(
            "SELECT COUNT(*) AS n, (SELECT SUM(hash(i) % 7) FROM range(20000000) AS t(i)) AS work FROM CUSTOMER_BASE",
          ),
        );
        await build(other.path, records({ customers: [customer(), customer({ customer_id: "C2" })] }));
        const count = statement("SELECT COUNT(*) AS n FROM CUSTOMER_BASE");
        assert.deepEqual((await engine.run(count)).rows, [{ n: 2 }]);
        assert.equal((await running).rows[0]?.["n"], 1);
        const latter = await engine.state();
        assert.notEqual(latter.version, former.version);
        await assertOpenFiles(path, { current: 1, replaced: 0 });
      },
      { path },
    );
    await assertOpenFiles(path, { current: 0, replaced: 0 });
  });

  test("again and again under load never fails a statement", async () => {
    await using other = await temporaryFolder();
    const { database: path } = warehouseFiles(other.path);
    await copyFile(database, path);
    await withEngine(
      async (engine) => {
        let replacing = true;
        const load = Array.from({ length: 6 }, async () => {
          while (replacing) {
            assert.deepEqual((await engine.run(statement("SELECT COUNT(*) AS n FROM CUSTOMER_BASE"))).rows, [{ n: 1 }]);
          }
        });
        for (let round = 0; round < 15; round += 1) {
          await copyFile(database, `${path}.next`);
          await rename(`${path}.next`, path);
          await engine.state();
        }
        replacing = false;
        await Promise.all(load);
        await assertOpenFiles(path, { current: 1, replaced: 0 });
      },
      { path },
    );
  });

  test("by rubbish makes the warehouse unavailable until it is whole again", async () => {
    await using other = await temporaryFolder();
    const { database: path } = warehouseFiles(other.path);
    await copyFile(database, path);
    await withEngine(
      async (engine) => {
        await engine.run(one);
        await rm(path);
        await assert.rejects(engine.state(), { code: "unavailable" });
        await writeFile(path, "rubbish".repeat(1000));
        await assert.rejects(engine.run(one), { code: "unavailable" });
        await copyFile(database, `${path}.next`);
        await rename(`${path}.next`, path);
        assert.deepEqual((await engine.run(one)).rows, [{ value: 1 }]);
      },
      { path },
    );
  });
});

describe("closing", () => {
  test("cancels what runs, refuses what comes, and can be done twice", async () => {
    const engine = new DuckDBEngine({ path: database, queryTimeoutMs: 60_000 });
    const running = assert.rejects(engine.run(endless), { code: "unavailable", message: "The warehouse is closed." });
    const waiting = assert.rejects(Promise.all([engine.run(endless), engine.run(endless)]), { code: "unavailable" });
    await engine.close();
    await Promise.all([running, waiting]);
    await assert.rejects(engine.run(one), { code: "unavailable" });
    await assert.rejects(engine.state(), { code: "unavailable" });
    await engine.close();
    await assertOpenFiles(database, { current: 0, replaced: 0 });
  });
});

test("files are read while heavy queries run, not after them", async () => {
  await withEngine(async (engine) => {
    const total = 8;
    let finished = 0;
    const queries = Array.from({ length: total }, async () => {
      await engine.run(heavy);
      finished += 1;
    });
    // With all four threads of libuv taken, a read would wait until several queries have ended.
    let mostDuringOneRead = 0;
    while (finished < total) {
      const before = finished;
      await readFile(import.meta.filename);
      mostDuringOneRead = Math.max(mostDuringOneRead, finished - before);
    }
    await Promise.all(queries);
    assert.ok(mostDuringOneRead <= 2, `${mostDuringOneRead} queries ended before one read did`);
  });
});

/**
 * Fails when this process holds more descriptors of a file than expected: of the one at the path, and of those that a
 * rename has replaced. Only Linux lists descriptors; elsewhere there is nothing to hold it against.
 */
async function assertOpenFiles(path: string, expected: { current: number; replaced: number }): Promise<void> {
  if (process.platform !== "linux") {
    return;
  }
  const targets = await Promise.all(
    // A descriptor may be closed while they are listed.
    (await readdir("/proc/self/fd")).map((descriptor) => readlink(`/proc/self/fd/${descriptor}`).catch(() => "")),
  );
  const found = {
    current: targets.filter((target) => target === path).length,
    replaced: targets.filter((target) => target.startsWith(path) && target.endsWith("(deleted)")).length,
  };
  assert.deepEqual(found, expected);
}
