/**
 * `pnpm examples`: serves every example page beside a running service, to be tried by hand.
 *
 * `SERVICE` is the service's origin (default: where `pnpm start` listens), `PORT` the examples' own (default: 8788).
 */
import { serveExamples } from "./serve.ts";

const service = process.env["SERVICE"] ?? "http://localhost:8787";
const { url } = await serveExamples(service, Number(process.env["PORT"] ?? 8788));
console.log(`The examples stand at ${url}, such as ${url}/plain/`);
console.log(`They ask ${service}, which has to be started with CORS_ORIGINS=${url}`);
