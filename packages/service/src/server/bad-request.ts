import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { ProblemError } from "../problems/problem-error.ts";

/** Answers a request whose address cannot be read, before it reaches the app. */
export function answerBadRequest(): Response {
  const { status, body } = problemText(
    new ProblemError("invalid-request", "The request's address or Host header cannot be read."),
  );
  return new Response(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

/** Answers what Node's HTTP parser refuses, such as an address with 10,000 values in it. */
export function answerParserError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body } = problemText(
    error.code === "HPE_HEADER_OVERFLOW"
      ? new ProblemError(
          "headers-too-large",
          "Address and headers together are too long. POST /v1/batch takes longer lists.",
        )
      : new ProblemError("invalid-request", "This is no HTTP request that can be read."),
  );
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Connection: close",
      "Content-Type: application/problem+json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}

function problemText(error: ProblemError): { status: number; body: string } {
  return { status: error.status, body: JSON.stringify(error.toProblem(randomUUID())) };
}
