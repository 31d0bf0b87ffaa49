import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { buildExamples } from "./build.ts";
import { createPages } from "./pages.ts";

/** The example pages on a server of their own; `await using` ends it. */
export interface ServedExamples extends AsyncDisposable {
  /** Their origin, such as `http://localhost:8788`. */
  url: string;
}

/**
 * Builds the examples that need it, and serves every one at the name of its folder, as a portal of its own would be: on another origin than the service's,
 * which has to list this one in `CORS_ORIGINS`.
 *
 * @param service - Origin of the data service that the pages take their script and their figures from.
 * @param port - TCP port on the loopback interface.
 * @throws {Error} when the port cannot be used.
 */
export async function serveExamples(service: string, port: number): Promise<ServedExamples> {
  await buildExamples();
  const server = createServer(getRequestListener(createPages(service).fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, [Symbol.asyncDispose]: () => end(server) };
}

function end(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
