import type { Warehouse } from "@customer-pulse/warehouse";
import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Logger } from "pino";
import { Answers } from "./answers/answers.ts";
import type { AppEnv } from "./app-env.ts";
import type { Assets } from "./assets/asset.ts";
import type { Clock } from "./clock.ts";
import { allowOrigins } from "./http/cross-origin.ts";
import { respondWithProblem } from "./http/respond-with-problem.ts";
import { refuseForeignHost } from "./middleware/known-host.ts";
import { identifyRequest } from "./middleware/request-id.ts";
import { requestLog } from "./middleware/request-log.ts";
import { refuseWhileShuttingDown } from "./middleware/shutting-down.ts";
import { logFailure } from "./problems/log-failure.ts";
import { nothingHere, refuseMethod } from "./problems/not-found.ts";
import { toProblemError } from "./problems/to-problem-error.ts";
import { assetRoutes } from "./routes/assets.ts";
import { batchRoutes } from "./routes/batch.ts";
import { catalogRoutes } from "./routes/catalog.ts";
import { exportRoutes } from "./routes/export.ts";
import { healthRoutes } from "./routes/health.ts";
import { widgetRoutes } from "./routes/widgets.ts";

export interface AppOptions {
  /** Where figures are read from. The app does not close it. */
  warehouse: Warehouse;
  /**
   * A snapshot of the same Snowflake database, which stands in where the warehouse fails and no last good result does.
   * The app does not close it, and asks it only then. Default: none.
   */
  backup?: Warehouse | null;
  /** The present instant; default: the system's. */
  clock?: Clock;
  logger: Logger;
  /**
   * How long an answer may wait for the warehouse, all its queries together, in milliseconds; default 15,000. What then
   * stands in, or the problem, follows within another second.
   */
  answerTimeoutMs?: number;
  /** Built files to serve; default: none, and `/` says so. */
  assets?: Assets;
  /** Origins whose pages may call the API; default: none but the service's own. */
  corsOrigins?: readonly string[];
  /** Whether the service turns new requests away; default: never. */
  isShuttingDown?: () => boolean;
}

/** The service as a Hono app. Creating it does nothing else: it opens, listens and reads nothing. */
export function createApp({
  warehouse,
  backup = null,
  clock = () => new Date(),
  logger,
  answerTimeoutMs = 15_000,
  assets = { dashboard: null, cdn: null },
  corsOrigins = [],
  isShuttingDown = () => false,
}: AppOptions): Hono<AppEnv> {
  const answers = new Answers({ warehouse, backup, clock, logger, timeoutMs: answerTimeoutMs });
  const app = new Hono<AppEnv>();

  app.use(identifyRequest());
  app.use(requestLog(logger));
  app.use(refuseForeignHost());
  if (corsOrigins.length > 0) app.use("/v1/*", allowOrigins(corsOrigins));
  app.use("/v1/*", refuseWhileShuttingDown(isShuttingDown));

  app.route("/", healthRoutes(answers, isShuttingDown));
  app.route("/v1", widgetRoutes(answers));
  app.route("/v1", exportRoutes(answers, clock, logger));
  app.route("/v1", batchRoutes(answers, logger));
  app.route("/", assetRoutes(assets));
  app.route("/", catalogRoutes(assets.catalog ?? null));

  // Last, so that only addresses which no route has answered pass through it.
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.notFound(nothingHere);
  app.onError((error, context) => {
    const problem = toProblemError(error);
    logFailure(logger, problem, context.get("requestId"));
    return respondWithProblem(context, problem);
  });
  return app;
}
