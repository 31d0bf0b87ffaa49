import * as z from "zod";
import { type ProblemCode, problemCodes } from "./values.ts";

/** RFC 9457 problem details. `code` is stable; `detail` says what happened and what to do. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  requestId: z.string(),
  /** The parameters at fault, for 400 answers. */
  errors: z.array(z.strictObject({ parameter: z.string(), message: z.string() })).optional(),
  /** Seconds after which another try makes sense. */
  retryAfter: z.int().optional(),
});
export type Problem = z.output<typeof problemSchema>;
