import type { TableName } from "../../schema.ts";
import type { ColumnFinding } from "./column-types.ts";
import type { SnowflakeProblem, SnowflakeWarning } from "./report.ts";

/** What is wrong with a table's columns, in words. */
export function columnFindings(
  table: TableName,
  findings: readonly ColumnFinding[],
): { problems: SnowflakeProblem[]; warnings: SnowflakeWarning[] } {
  return {
    problems: findings.flatMap(({ column, verdict, actual, expected }): SnowflakeProblem[] => {
      const name = `Column ${table}.${column}`;
      if (verdict === "missing") {
        return [{ code: "column-missing", message: `${name} is missing; it takes ${expected}.`, remedies: [], table }];
      }
      if (verdict === "zoned") return [];
      return [
        {
          code: "column-mistyped",
          message: `${name} is ${actual}, which does not serve; it takes ${expected}.`,
          remedies: [],
          table,
        },
      ];
    }),
    warnings: findings
      .filter(({ verdict }) => verdict === "zoned")
      .map(({ column, actual }) => ({
        code: "time-zone-column",
        message: `Column ${table}.${column} is ${actual}: ${zoneEffects[actual ?? ""] ?? "its days are UTC's"}.`,
        remedies: ["Cast it to TIMESTAMP_NTZ in the model, in the zone whose days you count."],
        table,
      })),
  };
}

const zoneEffects: Readonly<Record<string, string>> = {
  TIMESTAMP_LTZ: "its days begin at midnight UTC",
  TIMESTAMP_TZ: "filters count its days in UTC, trends in each value's own zone, so that the two may disagree by a day",
};
