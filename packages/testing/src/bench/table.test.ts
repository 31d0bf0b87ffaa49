import assert from "node:assert/strict";
import { test } from "node:test";
import { formatTable, holds } from "./table.ts";

test("a limit itself is within `atMost` and `atLeast`, and not `below`", () => {
  assert.equal(holds(70, { atMost: 70 }), true);
  assert.equal(holds(70.1, { atMost: 70 }), false);
  assert.equal(holds(70, { below: 70 }), false);
  assert.equal(holds(0.4, { atLeast: 0.4 }), true);
  assert.equal(holds(0.39, { atLeast: 0.4 }), false);
});

test("the table lines figures up with their budgets and says which do not hold", () => {
  const table = formatTable([
    { what: "all tags", value: 64.25, unit: "kB", budget: { atMost: 70 } },
    { what: "throughput", value: 0.312, unit: "", budget: { atLeast: 0.4 } },
    { what: "resident memory", value: 1234.5, unit: "MB" },
  ]);
  assert.deepEqual(table.split("\n"), [
    "what             measured   budget  holds",
    "───────────────  ────────  ───────  ─────",
    "all tags          64.3 kB  ≤ 70 kB  yes",
    "throughput          0.312    ≥ 0.4  NO",
    "resident memory   1235 MB        –  –",
  ]);
});
