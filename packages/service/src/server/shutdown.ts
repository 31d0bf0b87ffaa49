import type { Server } from "node:http";

/**
 * Stops accepting connections and resolves when every request in flight, streams included, has been answered.
 * Connections that are only kept alive are closed as soon as they are idle.
 */
export async function drain(server: Server): Promise<void> {
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
  const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs);
  try {
    await closed;
  } finally {
    clearInterval(idle);
  }
}

/** How often connections that have become idle are closed while draining, in milliseconds. */
const idleCheckMs = 50;
