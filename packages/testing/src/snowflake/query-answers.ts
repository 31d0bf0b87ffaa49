import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Answer, failure, success } from "./answers.ts";
import type { Execution } from "./executions.ts";
import type { ResolvedOptions } from "./options.ts";
import type { SnowflakeError } from "./snowflake-error.ts";

/** Statement type of SELECT; the driver asks only whether it is one of a data change. */
const selectType = 4096;

/** The answer to a statement that has ended. */
export function outcomeAnswer(execution: Execution, { chunkRows }: ResolvedOptions, origin: string): Answer {
  const { outcome, record, session } = execution;
  if (outcome === undefined) return inProgress(record.queryId);
  if ("error" in outcome) return statementFailure(outcome.error, record.queryId);
  const { columns, rows, total } = outcome.result;
  const chunks = chunkRanges(rows.length, total, chunkRows).map(({ start, count }) => ({
    url: `${origin}/results/${record.queryId}/${start}/${count}`,
    rowCount: count,
    // The driver keeps these for its figures only.
    uncompressedSize: 1,
    compressedSize: 1,
  }));
  return success({
    parameters: [...session.parameters].map(([name, value]) => ({ name, value })),
    rowtype: columns.map(({ rowType }) => rowType),
    rowset: rows,
    total,
    returned: total,
    queryId: record.queryId,
    sqlState: null,
    databaseProvider: null,
    finalDatabaseName: session.database,
    finalSchemaName: session.schema,
    finalWarehouseName: session.warehouse,
    finalRoleName: session.role,
    numberOfBinds: record.binds.length,
    arrayBindSupported: false,
    statementTypeId: selectType,
    version: 1,
    sendResultTime: Date.now(),
    queryResultFormat: "json",
    ...(chunks.length > 0 ? { chunks } : {}),
  });
}

function inProgress(queryId: string): Answer {
  return success({ queryId, getResultUrl: `/queries/${queryId}/result`, queryAbortsAfterSecs: 300 }, "333333");
}

function statementFailure(error: SnowflakeError, queryId: string): Answer {
  return failure(error, { queryId, internalError: false, line: -1, pos: -1, type: "COMPILATION" });
}

/** Rows as a chunk holds them: joined by commas, without brackets around them, compressed. */
export async function chunkAnswer(rows: readonly (readonly (string | null)[])[]): Promise<Answer> {
  const text = JSON.stringify(rows).slice(1, -1);
  return {
    status: 200,
    headers: { "content-type": "binary/octet-stream", "content-encoding": "gzip" },
    // Little compression: it is for the driver to undo, not for a network.
    body: await promisify(gzip)(text, { level: 1 }),
  };
}

/** What comes after the rows that go with the answer. */
function chunkRanges(inline: number, total: number, rows: number): { start: number; count: number }[] {
  const ranges: { start: number; count: number }[] = [];
  for (let start = inline; start < total; start += rows) ranges.push({ start, count: Math.min(rows, total - start) });
  return ranges;
}
