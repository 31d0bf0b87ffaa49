import assert from "node:assert/strict";
import { test } from "node:test";
import { distinctInOrder } from "./order.ts";

test("known values come in the order that readers expect, unknown ones after by name, null last", () => {
  const values = ["Low", null, "urgent", "Critical", "10", "9", "High", "Low"];
  assert.deepEqual(distinctInOrder("priorityLevel", values), ["Critical", "High", "Low", "9", "10", "urgent", null]);
});

test("a dimension without a known order is ordered by name, numbers by their value", () => {
  assert.deepEqual(distinctInOrder("agentId", ["agent-10", null, "agent-9", "Zoe", "anna"]), [
    "agent-9",
    "agent-10",
    "anna",
    "Zoe",
    null,
  ]);
});
