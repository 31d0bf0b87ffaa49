import assert from "node:assert/strict";
import { test } from "node:test";
import { bySizeOrKnownOrder, distinctInOrder } from "./order.ts";

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

test("a breakdown has the larger first, equal ones by name, null last however large", () => {
  const sizes = { shipping: 2, billing: 7, access: 2 };
  const categories = [
    { key: null, count: 99 },
    ...Object.entries(sizes).map(([key, count]) => ({ key, count })),
    { key: "refund", count: 1 },
  ];
  assert.deepEqual(
    categories.sort(bySizeOrKnownOrder("ticketCategory")).map(({ key }) => key),
    ["billing", "access", "shipping", "refund", null],
  );
});

test("a breakdown of a dimension that has an order keeps it, whatever the sizes", () => {
  const categories = [
    { key: "2", count: 50 },
    { key: "5", count: 1 },
    { key: null, count: 80 },
    { key: "4", count: 20 },
  ];
  assert.deepEqual(
    categories.sort(bySizeOrKnownOrder("reviewRating")).map(({ key }) => key),
    ["5", "4", "2", null],
  );
});
