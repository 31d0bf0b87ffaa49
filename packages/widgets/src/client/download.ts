import type { DataRequest, DownloadOptions } from "./data-client.ts";
import { brokeOff, send } from "./send.ts";

/** What a page of a table is, and the full result is not. */
const pageOptions: ReadonlySet<string> = new Set(["page", "pageSize"]);

/** So many bytes are held in the page's own memory before the browser takes them over, which may put them on disk. */
const mostHeld = 8_000_000;

/**
 * A widget's full result as CSV, as the service streams it.
 *
 * @throws {WidgetError} when there is no whole answer; the signal's reason when aborted.
 */
export async function downloadCsv(request: DataRequest, options: DownloadOptions): Promise<Blob> {
  const { signal, progress } = options;
  const path = `/v1/widgets/${request.id}/export.csv${query(request, options.heading)}`;
  const { body } = await send(request, path, { headers: { accept: "text/csv, application/problem+json" } }, signal);
  let parts: BlobPart[] = [];
  let held = 0;
  let total = 0;
  try {
    for await (const chunk of chunks(body)) {
      parts.push(chunk);
      held += chunk.byteLength;
      total += chunk.byteLength;
      if (held > mostHeld) {
        parts = [new Blob(parts)];
        held = 0;
      }
      progress(total);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw brokeOff(error);
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

/** The widget's options and the scope's filters as query parameters; lists repeat their key. */
function query({ options, filters }: DataRequest, heading: string | undefined): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...options, ...filters, heading })) {
    if (value === undefined || value === "" || pageOptions.has(key)) continue;
    for (const item of [value].flat()) parameters.append(key, String(item));
  }
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** The chunks of a body as they arrive; not every browser can iterate over a stream. */
async function* chunks(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
