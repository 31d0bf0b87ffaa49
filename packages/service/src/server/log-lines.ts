import { type DestinationStream, pino } from "pino";

/**
 * Where log lines go: to standard output, several in one write when they come thick and fast, and after a tenth of a
 * second at the latest. `flushSync` before the process ends.
 */
export const logLines: DestinationStream & { flushSync(): void } = pino.destination({
  sync: true,
  minLength: 4096,
  periodicFlush: 100,
});
