import type {
  ConnectionReport,
  SnowflakeCheckReport,
  SnowflakeProblem,
  SnowflakeTableReport,
} from "../snowflake/check/report.ts";
import { describeQueries } from "./describe-queries.ts";
import { aligned, count, type Mark, marked, moment } from "./layout.ts";

/** A check's report as lines for a reader. */
export function describeSnowflake(report: SnowflakeCheckReport): string[] {
  const { connection, tables, queries, missingGrants, problems, warnings, statements } = report;
  const known =
    connection === null ? [] : [describeConnection(connection), describeTables(tables), describeFreshness(report)];
  const sections = [
    ...known,
    queries === null ? [] : ["Queries", ...describeQueries(queries)],
    warnings.length === 0 ? [] : ["Warnings", ...warnings.flatMap((each) => describeFinding("warning", each))],
    problems.length === 0 ? [] : ["Problems", ...problems.flatMap((each) => describeFinding("bad", each))],
    missingGrants.length === 0 ? [] : ["What the role lacks; run this as an owner or as SECURITYADMIN:"],
    missingGrants,
    [...(statements === 0 ? [] : [`The check sent ${count(statements, "statement")}.`]), conclusion(report)],
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function describeConnection(connection: ConnectionReport): string[] {
  const { account, accountLocator, user, role, secondaryRoles, warehouse, database, schema } = connection;
  return aligned([
    ["Account", `${account} (${accountLocator}), Snowflake ${connection.snowflakeVersion}`],
    ["User", user],
    ["Role", `${role ?? "none"}; secondary roles: ${secondaryRolesText(secondaryRoles)}`],
    ["Warehouse", warehouse ?? "none"],
    ["Database", database],
    ["Schema", schema],
  ]);
}

/** `{"roles":"","value":""}` where there are none; anything else as Snowflake has it. */
function secondaryRolesText(text: string): string {
  return /"roles":""/.test(text) && !/"value":"ALL"/.test(text) ? "none" : text;
}

const stateMarks: Readonly<Record<SnowflakeTableReport["state"], [Mark, string]>> = {
  ok: ["good", "ok"],
  "not-visible": ["bad", "not visible"],
  unreadable: ["bad", "not readable"],
  "wrong-columns": ["bad", "wrong columns"],
  "not-checked": ["none", "not checked"],
};

function describeTables(tables: readonly SnowflakeTableReport[]): string[] {
  const lines = aligned(
    tables.map(({ table, state, kind, rows, changedAt }) => [
      stateMarks[state][1],
      table,
      rows === null ? "" : `${rows.toLocaleString("en")} rows`,
      changedAt === null ? "" : `changed ${moment(changedAt)}`,
      kind === null || kind === "BASE TABLE" ? "" : kind.toLowerCase(),
    ]),
    [2],
  );
  return ["Tables", ...tables.map(({ state }, index) => `  ${marked(stateMarks[state][0], lines[index] ?? "")}`)];
}

const tokenTexts: Readonly<Record<SnowflakeCheckReport["changeTokens"], [Mark, string]>> = {
  readable: ["good", "can be read"],
  partial: ["warning", "missing for some tables"],
  refused: ["warning", "refused"],
  "not-checked": ["none", "not checked"],
};

function describeFreshness({ changeTokens, tables }: SnowflakeCheckReport): string[] {
  const tried = tables.filter(({ timeTravel }) => timeTravel !== null);
  const working = tried.filter(({ timeTravel }) => timeTravel === true);
  const [tokenMark, tokens] = tokenTexts[changeTokens];
  const [travelMark, travel]: [Mark, string] =
    tried.length === 0
      ? ["none", "not checked"]
      : working.length === tried.length
        ? ["good", "works"]
        : ["warning", `works for ${working.length} of ${count(tried.length, "table")}`];
  return [
    "Freshness and snapshots",
    `  ${marked(tokenMark, `change tokens  ${tokens}`)}`,
    `  ${marked(travelMark, `time travel    ${travel}`)}`,
  ];
}

function describeFinding(
  mark: Mark,
  { message, remedies }: { message: string; remedies: readonly string[] },
): string[] {
  return [
    `  ${marked(mark, `${mark === "bad" ? "problem" : "warning"}  ${message}`)}`,
    ...remedies.map((each) => `    → ${each}`),
  ];
}

/** Problems that the missing grants put right, unless the object does not exist. */
const grantable = new Set<SnowflakeProblem["code"]>([
  "warehouse-refused",
  "database-refused",
  "schema-refused",
  "table-not-visible",
  "table-unreadable",
]);

function conclusion({ ok, connection, problems, warnings, missingGrants, queries }: SnowflakeCheckReport): string {
  if (ok) {
    const also = warnings.length === 0 ? "" : `, with ${count(warnings.length, "warning")}`;
    const verified = queries === null ? "" : " Every query runs on this account and returns what the service expects.";
    return `Ready: the service can read this Snowflake${also}.${verified}`;
  }
  const others = problems.some(({ code }) => !grantable.has(code)) ? "put the problems right" : "";
  const steps = [missingGrants.length > 0 ? "run the SQL above" : "", others].filter((step) => step !== "");
  const todo = steps.length === 0 ? "put the problems right" : steps.join(", ");
  return `${connection === null ? "Not signed in" : "Not ready"}, ${count(problems.length, "problem")}: ${todo} and check again.`;
}
