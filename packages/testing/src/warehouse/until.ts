import { setTimeout as delay } from "node:timers/promises";

/** How often to look, and for how long at most, in milliseconds. */
const lookEvery = 10;
const giveUpAfter = 30_000;

/**
 * Waits for what another process, socket or engine does and does not announce.
 *
 * @throws {Error} when it has not happened for half a minute.
 */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + giveUpAfter;
  while (!(await happened())) {
    if (performance.now() > end) throw new Error(`this has not happened: ${happened}`);
    await delay(lookEvery);
  }
}

/** What a promise came to: its value, or what it was rejected with. Looked at later, it is no unhandled rejection. */
export function settled(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}
