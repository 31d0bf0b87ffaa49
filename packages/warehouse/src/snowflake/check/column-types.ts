import { analyticsTables, type ColumnType, type TableName } from "../../schema.ts";

/** A column as INFORMATION_SCHEMA.COLUMNS describes it. */
export interface FoundColumn {
  name: string;
  /** `DATA_TYPE`, such as `TEXT`, `NUMBER` or `TIMESTAMP_NTZ`. */
  type: string;
  /** Digits behind the point of a NUMBER; null for others. */
  scale: number | null;
}

/** What a column of ours is in the database. `zoned`: a timestamp that knows of time zones, which serves with a word of warning. */
export type ColumnVerdict = "ok" | "missing" | "mistyped" | "zoned";

export interface ColumnFinding {
  column: string;
  verdict: Exclude<ColumnVerdict, "ok">;
  /** With its scale, such as `NUMBER(…,2)`; null when it is missing. */
  actual: string | null;
  expected: string;
}

/** What is wrong with a table's columns. Further columns do no harm. */
export function judgeColumns(table: TableName, found: readonly FoundColumn[]): ColumnFinding[] {
  const expected: Readonly<Record<string, ColumnType>> = analyticsTables[table];
  return Object.entries(expected).flatMap(([column, type]) => {
    const actual = found.find(({ name }) => name === column);
    const verdict = actual === undefined ? "missing" : verdictOn(table, type, actual);
    if (verdict === "ok") return [];
    return [{ column, verdict, actual: actual === undefined ? null : typeText(actual), expected: expectedTypes[type] }];
  });
}

/** For messages: the types that serve as each of ours. */
const expectedTypes: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  integer: "NUMBER without a fraction",
  number: "NUMBER or FLOAT",
  float: "FLOAT, or NUMBER with a fraction",
  date: "DATE",
  timestamp: "TIMESTAMP_NTZ",
  "text[]": "ARRAY",
  "float[]": "ARRAY",
};

function verdictOn(table: TableName, expected: ColumnType, { name, type, scale }: FoundColumn): ColumnVerdict {
  // The classifier's answer is kept as it came in some deployments; sql/relations/tickets.sql casts it.
  const isRawPriority = table === "FACT_SUPPORT_TICKETS" && name === "PRIORITY_LEVEL" && type === "VARIANT";
  if (isRawPriority) return "ok";
  switch (expected) {
    case "text":
      return okIf(type === "TEXT");
    case "integer":
      return okIf(type === "NUMBER" && scale === 0);
    case "number":
      return okIf(type === "NUMBER" || type === "FLOAT");
    case "float":
      // Snowflake's AVG of a NUMBER is a NUMBER with six more digits. Without any, the scores have been rounded away.
      return okIf(type === "FLOAT" || (type === "NUMBER" && (scale ?? 0) > 0));
    case "date":
      return okIf(type === "DATE");
    case "timestamp":
      if (type === "TIMESTAMP_LTZ" || type === "TIMESTAMP_TZ") return "zoned";
      return okIf(type === "TIMESTAMP_NTZ");
    case "text[]":
    case "float[]":
      return okIf(type === "ARRAY");
  }
}

function okIf(holds: boolean): ColumnVerdict {
  return holds ? "ok" : "mistyped";
}

function typeText({ type, scale }: FoundColumn): string {
  return type === "NUMBER" && scale !== null ? `NUMBER(…,${scale})` : type;
}
