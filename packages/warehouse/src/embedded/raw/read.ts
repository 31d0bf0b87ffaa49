import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type * as z from "zod";
import { UserError } from "../../user-error.ts";
import { type RawRecords, rawFiles } from "./records.ts";

/**
 * Reads and checks the four RAW files in a folder. Keys beyond those needed are ignored.
 *
 * @throws {UserError} naming file, record and key: the first thing that is missing, cut off, of a wrong type or twice.
 */
export async function readRawRecords(directory: string): Promise<RawRecords> {
  return {
    customers: await readRecords(directory, rawFiles.customers),
    interactions: await readRecords(directory, rawFiles.interactions),
    reviews: await readRecords(directory, rawFiles.reviews),
    tickets: await readRecords(directory, rawFiles.tickets),
  };
}

interface RawFile<Schema extends z.ZodType> {
  file: string;
  record: Schema;
  id: string;
}

async function readRecords<Schema extends z.ZodType>(
  directory: string,
  { file, record, id }: RawFile<Schema>,
): Promise<z.output<Schema>[]> {
  const values = parseArray(file, await readText(directory, file));
  const firstIndex = new Map<unknown, number>();
  return values.map((value, index) => {
    const parsed = record.safeParse(value);
    if (!parsed.success) {
      throw new UserError(`${file}: ${describeRecord(value, index, id)}: ${describeIssue(value, parsed.error)}`);
    }
    const ownId = readKey(value, id);
    const first = firstIndex.get(ownId);
    if (first !== undefined) {
      throw new UserError(`${file}: ${describeRecord(value, index, id)}: ${id} is already that of record ${first + 1}`);
    }
    firstIndex.set(ownId, index);
    return parsed.data;
  });
}

async function readText(directory: string, file: string): Promise<string> {
  try {
    return await readFile(join(directory, file), "utf8");
  } catch (error) {
    throw new UserError(
      `${file}: cannot be read in ${directory} (${errorCode(error)}); the folder needs the files ${allFiles()}`,
      {
        cause: error,
      },
    );
  }
}

function parseArray(file: string, text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file}: is not whole JSON, it may be cut off (${detail})`, { cause: error });
  }
  if (!Array.isArray(value)) {
    throw new UserError(`${file}: must hold a list of records, [ { … }, … ]`);
  }
  return value;
}

/** "record 3 (CUST-003)", counted from 1. */
function describeRecord(value: unknown, index: number, id: string): string {
  const ownId = readKey(value, id);
  return typeof ownId === "string" ? `record ${index + 1} (${ownId})` : `record ${index + 1}`;
}

function describeIssue(value: unknown, error: z.ZodError): string {
  const [issue] = error.issues;
  const key = issue?.path[0];
  if (issue === undefined || key === undefined) {
    return "is not a record { … }";
  }
  return readKey(value, String(key)) === undefined
    ? `required key ${String(key)} is missing`
    : `${String(key)}: ${issue.message}`;
}

function readKey(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}

function allFiles(): string {
  return Object.values(rawFiles)
    .map(({ file }) => file)
    .join(", ");
}
