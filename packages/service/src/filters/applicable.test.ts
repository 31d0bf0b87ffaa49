import assert from "node:assert/strict";
import { test } from "node:test";
import { carriedFilters, splitFilters } from "./applicable.ts";

test("a filter that none of the relations can carry is reported, not dropped in silence", () => {
  const given = { reviewLanguage: ["german"], churnRisk: ["High"], dateRange: "all-time" as const };
  const applied = { reviewLanguage: ["german"], churnRisk: ["High"], dateFrom: "2024-01-01", dateTo: "2024-01-31" };
  assert.deepEqual(splitFilters(given, applied, ["customers"], []), {
    applied: { churnRisk: ["High"] },
    notApplicable: ["dateRange", "reviewLanguage"],
    own: [],
  });
  assert.deepEqual(splitFilters(given, applied, ["customers", "reviews"], []).notApplicable, []);
});

test("a range that nobody asked for is not reported as not applicable", () => {
  const split = splitFilters({}, { dateFrom: "2024-01-01", dateTo: "2024-01-31" }, ["customers"], []);
  assert.deepEqual(split, { applied: {}, notApplicable: [], own: [] });
});

test("a widget's own dimensions are marked instead of applied", () => {
  const filters = { priorityLevel: ["High"], ticketStatus: ["open"] };
  assert.deepEqual(splitFilters(filters, filters, ["tickets"], ["priorityLevel"]), {
    applied: { ticketStatus: ["open"] },
    notApplicable: [],
    own: ["priorityLevel"],
  });
});

test("a widget's own dimension is never reported as not applicable, even where no relation would carry it", () => {
  const filters = { customerId: ["CUST-1"], churnRisk: ["High"] };
  assert.deepEqual(splitFilters(filters, filters, [], ["customerId"]), {
    applied: {},
    notApplicable: ["churnRisk"],
    own: ["customerId"],
  });
});

test("an empty list is no filter", () => {
  assert.deepEqual(splitFilters({ reviewLanguage: [] }, {}, ["customers"], []).notApplicable, []);
});

test("a relation carries its own filters and those on customers", () => {
  const filters = { sourceType: ["review"], reviewRating: ["5"], churnRisk: ["Low"] };
  assert.deepEqual(carriedFilters(filters, ["reviews"]), { reviewRating: ["5"], churnRisk: ["Low"] });
});
