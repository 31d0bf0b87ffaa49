import type { ZodError } from "zod";
import type { ParameterError } from "./problem-error.ts";

/** What a schema found wrong: keys it does not know, and values it does not take. */
export interface SchemaFindings {
  unknown: string[];
  invalid: ParameterError[];
}

/**
 * Reads a schema's issues by parameter.
 *
 * @param depth how many steps of the path name the parameter; deeper steps are positions in its list.
 */
export function schemaFindings(error: ZodError, depth = 1): SchemaFindings {
  const unknown = new Set<string>();
  const messages = new Map<string, string>();
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) unknown.add([...issue.path, key].join("."));
      continue;
    }
    const parameter = issue.path.slice(0, depth).join(".");
    // One message a parameter: 10,000 wrong values need no 10,000 lines.
    if (!messages.has(parameter)) messages.set(parameter, issue.message);
  }
  return { unknown: [...unknown], invalid: [...messages].map(([parameter, message]) => ({ parameter, message })) };
}
