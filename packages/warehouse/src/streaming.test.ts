import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { allBatches } from "./testing/all-batches.ts";
import { build, builtWarehouse } from "./testing/built-warehouse.ts";
import { customer, records, ticket } from "./testing/records.ts";
import { WarehouseError } from "./warehouse.ts";

const name = "support/ticket-table";
const newest = { filters: {}, sort: "event_date", direction: "desc" } as const;
/** More than DuckDB's chunks hold, so that a result comes in several. */
const tickets = Array.from({ length: 9_000 }, (_, index) =>
  ticket({ ticket_id: `T${String(index).padStart(5, "0")}` }),
);
const raw = records({ customers: [customer()], tickets });

let built: Awaited<ReturnType<typeof builtWarehouse>>;
before(async () => {
  built = await builtWarehouse(raw);
});
after(async () => {
  await built[Symbol.asyncDispose]();
});

function isRefused(error: unknown): boolean {
  return error instanceof WarehouseError && error.code === "too-many-streams" && error.retryAfterMs !== undefined;
}

test("a stream gives the rows of the query, all of them, a part at a time", async () => {
  const { warehouse } = built;
  const rows = await warehouse.query(name, { ...newest, limit: 100_000, offset: 0 });
  const batches = await allBatches(warehouse.stream(name, { ...newest, limit: 5, offset: 7 }));
  assert.equal(rows.length, tickets.length);
  assert.ok(batches.length > 2);
  assert.deepEqual(batches.flat(), rows);
});

test("a stream finds and sorts as the query does, and one without rows has no batch", async () => {
  const { warehouse } = built;
  const found = { filters: {}, sort: "ticket_id", direction: "asc", search: "t0123" } as const;
  const batches = await allBatches(warehouse.stream(name, found));
  assert.deepEqual(
    batches.flat().map(({ ticket_id }) => ticket_id),
    tickets.map(({ ticket_id }) => ticket_id).filter((id) => id.startsWith("T0123")),
  );
  assert.deepEqual(await allBatches(warehouse.stream(name, { ...found, search: "nowhere" })), []);
});

test("two are read at once, a third is refused until one of them is done or left", async () => {
  const { warehouse } = built;
  const [first, second] = [warehouse.stream(name, newest), warehouse.stream(name, newest)];
  await first.next();
  await second.next();
  assert.throws(() => warehouse.stream(name, newest), isRefused);
  await first.return?.();
  const third = await allBatches(warehouse.stream(name, newest));
  assert.equal(third.flat().length, tickets.length);
  let rest = 0;
  for await (const batch of second) rest += batch.length;
  assert.ok(rest > 0 && rest < tickets.length);
});

test("readers that pause keep no query waiting", async () => {
  const { warehouse } = built;
  const paused = [warehouse.stream(name, newest), warehouse.stream(name, newest)];
  for (const stream of paused) await stream.next();
  const counts = await Promise.all(
    Array.from({ length: 6 }, () => warehouse.query("overview/ticket-totals", { filters: {} })),
  );
  assert.ok(counts.every(([row]) => row?.ticket_count === tickets.length));
  for (const stream of paused) await stream.return?.();
});

test("an abort ends a stream between two batches and frees its place, again and again", async () => {
  const { warehouse } = built;
  for (let round = 0; round < 20; round += 1) {
    const caller = new AbortController();
    const stream = warehouse.stream(name, newest, { signal: caller.signal });
    await stream.next();
    caller.abort(new DOMException("left", "AbortError"));
    await assert.rejects(stream.next(), { name: "AbortError" });
  }
  assert.equal((await allBatches(warehouse.stream(name, newest))).flat().length, tickets.length);
});

test("an abort before the first row frees its place too", async () => {
  const { warehouse } = built;
  for (let round = 0; round < 20; round += 1) {
    const caller = new AbortController();
    const stream = warehouse.stream(name, newest, { signal: caller.signal });
    const next = stream.next();
    caller.abort(new DOMException("left", "AbortError"));
    await assert.rejects(next, { name: "AbortError" });
  }
  assert.equal((await allBatches(warehouse.stream(name, newest))).flat().length, tickets.length);
});

test("a database that is replaced meanwhile is read to its end", async () => {
  await using own = await builtWarehouse(raw);
  const stream = own.warehouse.stream(name, newest);
  const { value: first = [] } = await stream.next();
  await build(own.dataDir, records({ customers: [customer()], tickets: [ticket()] }));
  const [now] = await own.warehouse.query("overview/ticket-totals", { filters: {} });
  assert.equal(now?.ticket_count, 1);
  const rest = (await allBatches(stream)).flat();
  assert.equal((first ?? []).length + rest.length, tickets.length);
});

test("closing the warehouse ends what is being read", async () => {
  await using own = await builtWarehouse(raw);
  const stream = own.warehouse.stream(name, newest);
  await stream.next();
  await own.warehouse.close();
  await assert.rejects(stream.next(), { name: "WarehouseError", code: "unavailable" });
});
