import type { Problem } from "@customer-pulse/contract";
import type { TokenProvider } from "../scope/scope-store.ts";
import { WidgetError } from "./widget-error.ts";

/** Where a question goes, and with whose rights. */
export interface Sender {
  /** Origin (and path prefix) of the service, without a slash at the end. */
  endpoint: string;
  token?: TokenProvider | undefined;
}

/**
 * Asks the service, and once more with a fresh token where the first was refused.
 *
 * @param path - Begins with a slash.
 * @returns an answer of status 2xx that has a body.
 * @throws {WidgetError} when there is none; the signal's reason when aborted.
 */
export async function send(
  { endpoint, token }: Sender,
  path: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Response & { readonly body: ReadableStream<Uint8Array<ArrayBuffer>> }> {
  const ask = async (reason: "first" | "refused") => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set("authorization", `Bearer ${await token(reason)}`);
    return await fetch(endpoint + path, { ...init, headers, signal });
  };
  let response: Response;
  try {
    response = await ask("first");
    // A token may run out while the page stands open: ask its owner for another one, once.
    if (response.status === 401 && token !== undefined) response = await ask("refused");
  } catch (error) {
    signal.throwIfAborted();
    throw new WidgetError("network", `The data service at ${endpoint} cannot be reached.`, { cause: error });
  }
  if (!hasBody(response)) throw WidgetError.fromProblem(await readProblem(response));
  return response;
}

function hasBody(
  response: Response,
): response is Response & { readonly body: ReadableStream<Uint8Array<ArrayBuffer>> } {
  return response.ok && response.body !== null;
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Partial<Problem> | null;
    if (typeof problem?.code === "string" && typeof problem.detail === "string") return problem as Problem;
  } catch (error) {
    throw invalidAnswer(error, response.status);
  }
  throw invalidAnswer(undefined, response.status);
}

/** What came back is not of the service's making. */
export function invalidAnswer(cause: unknown, status?: number): WidgetError {
  const answer = status === undefined ? "an answer that cannot be read" : `status ${status}`;
  return new WidgetError("invalid-answer", `The data service gave ${answer}. Check the endpoint.`, { cause });
}

/** The answer's body ended before it was whole. */
export function brokeOff(cause: unknown): WidgetError {
  return new WidgetError("incomplete-answer", "The connection to the data service broke off.", { cause });
}
