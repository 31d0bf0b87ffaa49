import assert from "node:assert/strict";
import { test } from "node:test";
import { tableNames } from "../../schema.ts";
import { missingGrants } from "./missing-grants.ts";
import type { ConnectionReport, SnowflakeTableReport } from "./report.ts";

const connection: ConnectionReport = {
  account: "acme-prod",
  accountLocator: "AB12345",
  user: "PULSE",
  role: "Pulse reader",
  secondaryRoles: "",
  warehouse: "PULSE_WH",
  database: "SALES",
  schema: "ANALYTICS",
  snowflakeVersion: "9",
  time: "2026-01-01T00:00:00.000Z",
};
const place = { warehouse: true, database: true, schema: true, problems: [] };
const seen = { rows: 1, changedAt: null, timeTravel: null, kind: "BASE TABLE", state: "ok" } as const;

test("a view is granted as a view, and a role's name is quoted where it must be", () => {
  const tables = tableNames.map(
    (table): SnowflakeTableReport =>
      table === "TICKET_PATTERNS" ? { ...seen, table, kind: "VIEW", state: "unreadable" } : { ...seen, table },
  );
  assert.deepEqual(missingGrants(connection, place, tables, []), [
    'GRANT SELECT ON VIEW SALES.ANALYTICS.TICKET_PATTERNS TO ROLE "Pulse reader";',
    'GRANT SELECT ON FUTURE TABLES IN SCHEMA SALES.ANALYTICS TO ROLE "Pulse reader";',
    'GRANT SELECT ON FUTURE VIEWS IN SCHEMA SALES.ANALYTICS TO ROLE "Pulse reader";',
  ]);
});

test("what could not be tried is left out where it is among the role's privileges, by itself or as ownership", () => {
  const tables = tableNames.map((table): SnowflakeTableReport => ({ ...seen, table, state: "not-checked" }));
  const held = tableNames.map((table, index) => ({
    privilege: index === 0 ? "OWNERSHIP" : "SELECT",
    on: "TABLE",
    name: `SALES.ANALYTICS.${table}`,
    role: "READER",
  }));
  assert.deepEqual(missingGrants(connection, { ...place, warehouse: false }, tables, held), [
    'GRANT USAGE ON WAREHOUSE PULSE_WH TO ROLE "Pulse reader";',
  ]);
});
