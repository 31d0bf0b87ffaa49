/** A Hono application with one route that does nothing: what the service's throughput is held against. Environment: `PORT`. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono().get("/", (context) => context.body(null));
const server = serve({ fetch: app.fetch, port: Number(process.env["PORT"]), hostname: "127.0.0.1" }, () => {
  process.send?.("listening");
});
process.once("SIGTERM", () => server.close());
