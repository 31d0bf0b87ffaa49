import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { type Config, StartError } from "../config.ts";
import { answerBadRequest, answerParserError } from "./bad-request.ts";

/** A server that listens, and where. */
export interface Listening {
  server: Server;
  /** `http://host:port`, with localhost for the loopback addresses. */
  url: string;
}

/**
 * Serves the app over HTTP.
 *
 * @throws {StartError} when the port or the host cannot be used.
 */
export async function listen(app: Hono<AppEnv>, { host, port }: Pick<Config, "host" | "port">): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch, { errorHandler: answerBadRequest }));
  server.on("clientError", answerParserError);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(startError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { server, url: urlOf(server.address(), host) };
}

function startError(error: Error & { code?: string }, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} on ${host} is in use. Stop what listens there, or choose another port: PORT=${port + 1} pnpm start`,
      );
    case "EACCES":
      return new StartError(`Port ${port} may not be used by this user. Choose one above 1023, such as PORT=8787.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(`HOST ${host} is no address of this machine. Set HOST=127.0.0.1.`);
    default:
      return error;
  }
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === "object" && address !== null ? address.port : "";
  if (host === "127.0.0.1" || host === "::1") return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
