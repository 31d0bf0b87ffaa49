import type { SnowflakeSettings } from "../../snowflake/settings.ts";
import { untilAborted } from "../until-aborted.ts";
import { Session, type SessionOptions } from "./session.ts";

/**
 * Signs in, for no longer than somebody waits for it: a sign-in itself cannot be cancelled.
 *
 * @throws what `Session.open` throws; the signal's reason when it aborts.
 */
export async function openSession(
  settings: SnowflakeSettings,
  options: SessionOptions,
  signal: AbortSignal,
): Promise<Session> {
  signal.throwIfAborted();
  const opening = Session.open(settings, options);
  try {
    return await untilAborted(opening, signal);
  } catch (error) {
    // It may still come: then it is not wanted any more. Its failure is the error at hand, or of no interest.
    opening.then(
      (session) => session.close(),
      () => undefined,
    );
    throw error;
  }
}
