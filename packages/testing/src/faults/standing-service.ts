import { createApp } from "@customer-pulse/service";
import {
  openSnapshotWarehouse,
  openSnowflakeWarehouse,
  originOf,
  type SnowflakeSettings,
} from "@customer-pulse/warehouse";
import { pino } from "pino";

/** How long an answer may wait for Snowflake, in milliseconds. */
export const deadlineMs = 2_000;
/** Snowflake is left alone for this long when it fails, in milliseconds: short, so that a test sees it found again. */
const pauseMs = 200;

export interface ServiceUnderFault extends AsyncDisposable {
  ask(question: string): Promise<Response>;
  /** Lets the cached results become too old to be used again. */
  age(): void;
}

/**
 * A service on Snowflake in this process, so that what it leaves open can be counted.
 *
 * @param snapshotFolder - holds a snapshot that may stand in; null: there is none.
 * @param log - takes the lines that it logs.
 */
export async function serviceUnderFault(
  settings: SnowflakeSettings,
  snapshotFolder: string | null,
  log: (line: string) => void,
): Promise<ServiceUnderFault> {
  const warehouse = await openSnowflakeWarehouse({
    settings,
    queryTimeoutMs: deadlineMs,
    pauses: { restMs: pauseMs, signInPauseMs: pauseMs },
  });
  const backup =
    snapshotFolder === null
      ? null
      : await openSnapshotWarehouse({
          dataDir: snapshotFolder,
          queryTimeoutMs: deadlineMs,
          origin: originOf(settings),
        });
  let aheadMs = 0;
  const app = createApp({
    warehouse,
    backup,
    answerTimeoutMs: deadlineMs,
    clock: () => new Date(Date.now() + aheadMs),
    logger: pino({ level: "debug" }, { write: log }),
  });
  return {
    ask: async (question) => app.request(`/v1/widgets/${question}`),
    age: () => {
      aheadMs += 25 * 60 * 60_000;
    },
    async [Symbol.asyncDispose]() {
      await warehouse.close();
      await backup?.close();
    },
  };
}
