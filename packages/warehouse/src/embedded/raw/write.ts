import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type RawRecords, rawFiles } from "./records.ts";

/** Writes the four RAW files, one record a line, readable by their owner only. An existing file is replaced. */
export async function writeRawRecords(directory: string, records: RawRecords): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const set of ["customers", "interactions", "reviews", "tickets"] as const) {
    const file = join(directory, rawFiles[set].file);
    await pipeline(Readable.from(jsonLines(records[set])), createWriteStream(file, { mode: 0o600 }));
  }
}

function* jsonLines(records: Iterable<unknown>): Generator<string> {
  let before = "[\n";
  for (const record of records) {
    yield `${before}${JSON.stringify(record)}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
