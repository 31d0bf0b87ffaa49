import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UserError } from "@customer-pulse/warehouse";
import { pino } from "pino";
import { createApp } from "./app.ts";
import { loadAssets, openAssets } from "./assets/load-assets.ts";
import { readConfig, StartError } from "./config.ts";
import { describeSnowflake } from "./server/describe-snowflake.ts";
import { assertExposureAllowed } from "./server/exposure.ts";
import { listen } from "./server/listen.ts";
import { logLines } from "./server/log-lines.ts";
import { openWarehouses } from "./server/open-warehouses.ts";
import { drain } from "./server/shutdown.ts";

const dashboardFolder = fileURLToPath(new URL("../../dashboard/dist", import.meta.url));
const cdnFolder = fileURLToPath(new URL("../../widgets/dist/cdn", import.meta.url));
const catalogFolder = fileURLToPath(new URL("../../../stories/dist", import.meta.url));

async function start(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel }, logLines);

  const { warehouse, backup } = await openWarehouses(config, say);
  const source = config.snowflake === null ? (await warehouse.state()).source : "snowflake";
  assertExposureAllowed(config.host, source);

  let shuttingDown = false;
  const [dashboard, cdn, catalog] = await Promise.all([
    loadAssets(dashboardFolder),
    loadAssets(cdnFolder),
    openAssets(catalogFolder),
  ]);
  const app = createApp({
    warehouse,
    backup,
    answerTimeoutMs: config.queryTimeoutMs,
    logger,
    assets: { dashboard, cdn, catalog },
    corsOrigins: config.corsOrigins,
    isShuttingDown: () => shuttingDown,
  });
  const { server, url } = await listen(app, config);

  const shutDown = (signal: NodeJS.Signals) => {
    if (shuttingDown) end(1);
    shuttingDown = true;
    logger.info({ signal }, "finishing what is in flight; a second signal exits at once");
    drain(server)
      .then(() => Promise.all([warehouse.close(), backup?.close()]))
      .then(() => end(0), fail);
  };
  process.on("SIGTERM", shutDown);
  process.on("SIGINT", shutDown);

  say(`Customer Pulse is ready at ${url}`);
  if (config.snowflake !== null) await describeSnowflake({ warehouse, backup }, config.snowflake, say);
  if (source === "embedded (generated)") {
    say("It shows generated records, not real ones. Load your own with `pnpm warehouse load DIR`.");
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What the user can mend is said in a line; anything else is a fault of ours and keeps its stack. */
function fail(error: unknown): never {
  console.error(error instanceof StartError || error instanceof UserError ? error.message : error);
  end(1);
}

function end(code: number): never {
  logLines.flushSync();
  process.exit(code);
}

start().catch(fail);
