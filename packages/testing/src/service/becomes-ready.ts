import { setTimeout as delay } from "node:timers/promises";

/**
 * Asks a service until it is ready.
 *
 * @param timeoutMs - How long to ask, in milliseconds; default: as long as it runs.
 * @returns false when it ended, or when the time is over.
 */
export async function becomesReady(
  url: string,
  hasEnded: () => boolean,
  timeoutMs = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!hasEnded() && performance.now() < deadline) {
    try {
      const response = await fetch(`${url}/readyz`);
      await response.body?.cancel();
      if (response.ok) return true;
    } catch (error) {
      // Nothing listens on the port yet: fetch says so with a TypeError.
      if (!(error instanceof TypeError)) throw error;
    }
    await delay(50);
  }
  return false;
}
