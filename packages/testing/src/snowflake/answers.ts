import type { ServerResponse } from "node:http";
import type { SnowflakeError } from "./snowflake-error.ts";

/** What goes back over HTTP. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A JSON answer; the driver parses nothing that says it is something else. */
function json(value: unknown, status = 200): Answer {
  return { status, headers: { "content-type": "application/json" }, body: Buffer.from(JSON.stringify(value)) };
}

export function success(data: unknown, code: string | null = null): Answer {
  return json({ success: true, code, message: null, data });
}

/**
 * @param data - what the endpoint adds, such as the query's id
 * @param status - Snowflake answers nearly every failure with 200
 */
export function failure(error: SnowflakeError, data: Record<string, unknown> = {}, status = 200): Answer {
  return json(
    {
      success: false,
      code: error.code,
      message: error.message,
      data: { errorCode: error.code, sqlState: error.sqlState, ...data },
      headers: null,
    },
    status,
  );
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
}
