import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

/** A request of the driver, read to its end. */
export interface ProtocolRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  /** The parsed JSON body; undefined when there is none. */
  body: unknown;
  /** Aborted when the client has gone before it was answered. */
  gone: AbortSignal;
}

type Handler = (request: ProtocolRequest, response: ServerResponse) => Promise<void>;

/** An HTTP server on a port of the loopback interface that can stop listening and listen on that same port again. */
export class HttpListener {
  readonly #sockets = new Set<Socket>();
  readonly #handler: Handler;
  #server: Server | undefined;
  #port = 0;

  constructor(handler: Handler) {
    this.#handler = handler;
  }

  get port(): number {
    return this.#port;
  }

  /** Sockets that are open now. */
  get connections(): number {
    return this.#sockets.size;
  }

  async listen(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        // A client that goes away in the middle of its request is no fault of ours.
        if (!request.destroyed) console.error("The Snowflake server failed to answer:", error);
        response.destroy();
      });
    });
    server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
    this.#server = server;
    server.listen(this.#port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the port's number is not known");
    this.#port = address.port;
  }

  /** Cuts every socket and refuses new ones. Safe to call twice. */
  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, "close");
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    this.#sockets.clear();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    await this.#handler(
      {
        method: request.method ?? "GET",
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: parse(await buffer(request)),
        gone: gone.signal,
      },
      response,
    );
  }
}

/** The driver names the encoding gzip before it knows whether it will compress, so the first bytes decide. */
function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return JSON.parse(plain.toString("utf8"));
}
