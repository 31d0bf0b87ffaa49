import { batchRequestSchema, type ValidFilters } from "@customer-pulse/contract";
import type { z } from "zod";
import { parseFilters } from "../filters/parse.ts";
import { schemaFindings } from "../problems/from-zod.ts";
import { ProblemError } from "../problems/problem-error.ts";

export type BatchItem = z.output<typeof batchRequestSchema>["requests"][number];

/**
 * Reads a batch's body.
 *
 * @throws {ProblemError} `invalid-body`, or what the filters' own check throws.
 */
export function parseBatch(text: string): { requests: BatchItem[]; filters: ValidFilters } {
  const body = parseJson(text);
  if (hasFilters(body)) parseFilters(body.filters);
  const result = batchRequestSchema.safeParse(body);
  if (result.success) {
    const { requests, filters } = result.data;
    return { requests, filters: filters ?? {} };
  }
  const { unknown, invalid } = schemaFindings(result.error, Number.POSITIVE_INFINITY);
  const errors = [...unknown.map((parameter) => ({ parameter, message: "is not known here" })), ...invalid];
  const what = errors.map(({ parameter, message }) => `${parameter || "The body"}: ${message}`).join("; ");
  throw new ProblemError(
    "invalid-body",
    `${what}. A batch is { "requests": [{ "key", "id", "options"? }], "filters"? }.`,
    {
      errors,
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProblemError("invalid-body", "The body is not JSON.", { cause });
  }
}

/** Filters are checked by themselves first, so that they get the same codes as in a query string. */
function hasFilters(body: unknown): body is { filters: unknown } {
  return typeof body === "object" && body !== null && "filters" in body && body.filters !== undefined;
}
