import type { ExportOptions, Meta, WidgetId } from "@customer-pulse/contract";
import { WarehouseError } from "@customer-pulse/warehouse";
import type { Answers, Asker } from "../answers/answers.ts";
import { readFor, runWidget } from "../answers/run-widget.ts";
import type { WidgetRequest } from "../answers/widget-request.ts";
import type { Clock } from "../clock.ts";
import { widgets } from "../widgets/index.ts";
import { byteOrderMark, type Cell, csvRecord } from "./csv.ts";
import type { Sheet } from "./sheet.ts";
import { sheets } from "./sheets.ts";
import { stampRecords } from "./stamp.ts";
import { isStreamed, type StreamedId, type StreamedRows, streamed } from "./streamed.ts";

/** What a file is made of: its columns, its rows as they arrive, and where they come from. */
interface Result {
  meta: Meta;
  columns: readonly string[];
  /** How many rows there are. */
  total: number;
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** A widget's full result as a CSV file. */
export interface CsvExport {
  fileName: string;
  /** Parts of the file; nothing but the stamp's figures has been asked for before the first is awaited. */
  parts: AsyncGenerator<string, void, void>;
}

/**
 * Begins an export.
 *
 * @throws what the answer of the same widget throws.
 */
export async function csvExport<Id extends WidgetId>(
  answers: Answers,
  request: WidgetRequest<Id>,
  settings: ExportOptions,
  { clock, asker }: { clock: Clock; asker: Asker },
): Promise<CsvExport> {
  const result = await resultOf(answers, request, clock, asker);
  const stamp = {
    heading: settings.heading === "" ? widgets[request.id].question : settings.heading,
    meta: result.meta,
    options: request.options,
    exportedAt: clock().toISOString(),
    rows: result.total,
  };
  const above = settings.stamp === "none" ? [] : [...stampRecords(stamp), []];
  return { fileName: fileNameOf(request.id, result.meta), parts: write(above, result) };
}

function resultOf<Id extends WidgetId>(
  answers: Answers,
  request: WidgetRequest<Id>,
  clock: Clock,
  asker: Asker,
): Promise<Result> {
  const { id } = request;
  // The requests below are of the widget that the id says, which TypeScript cannot follow through the records.
  if (isStreamed(id)) {
    return streamedResult(answers, request as WidgetRequest<never>, streamed[id] as StreamedRows<never>, clock, asker);
  }
  const toSheet = sheets[id as Exclude<WidgetId, StreamedId>] as (data: unknown) => Sheet;
  return answers.read(id, asker, async (session) => {
    const { data, meta } = await runWidget(request, session, clock);
    const { columns, rows } = toSheet(data);
    return { meta, columns, total: rows.length, rows: once(rows) };
  });
}

function streamedResult<Id extends StreamedId>(
  answers: Answers,
  request: WidgetRequest<Id>,
  { columns, count, rows }: StreamedRows<Id>,
  clock: Clock,
  asker: Asker,
): Promise<Result> {
  const { signal, requestId } = asker;
  return answers.read(request.id, asker, async (session, warehouse) => {
    const { data, meta } = await readFor(request, session, clock, async (query, { options, filters }) => ({
      filters,
      total: await count(query, options, filters),
    }));
    // The count alone may be remembered; the rows themselves are not, so the snapshot has its chance.
    if (meta.cache === "stale") throw new WarehouseError("unavailable", "The warehouse cannot be read now.");
    const how = { signal, origin: { widget: request.id, requestId } };
    return { meta, columns, total: data.total, rows: rows(warehouse, request.options, data.filters, how) };
  });
}

async function* once<Batch>(batch: Batch): AsyncGenerator<Batch, void, void> {
  yield batch;
}

/** The stamp and the header come with the first rows, so that what fails before them is a problem and no half a file. */
async function* write(
  above: readonly (readonly Cell[])[],
  { columns, rows }: Result,
): AsyncGenerator<string, void, void> {
  const width = columns.length;
  const text = (records: readonly (readonly Cell[])[]) => records.map((cells) => csvRecord(cells, width)).join("");
  let front = `${byteOrderMark}${text([...above, columns])}`;
  for await (const batch of rows) {
    yield `${front}${text(batch)}`;
    front = "";
  }
  if (front !== "") yield front;
}

function fileNameOf(id: WidgetId, { filters: { applied } }: Meta): string {
  const days = [applied.dateFrom, applied.dateTo].filter((day) => day !== undefined);
  return `${["customer-pulse", id, ...days].join("-")}.csv`;
}
