import type { Source } from "@customer-pulse/contract";
import { StartError } from "../config.ts";
import { isLoopback } from "./loopback.ts";

/**
 * Refuses to serve beyond this machine what must stay on it: without sign-in, everything; and generated records
 * always, because nobody out there knows that they are not real.
 *
 * @throws {StartError} saying what to set.
 */
export function assertExposureAllowed(host: string, source: Source): void {
  if (isLoopback(host)) return;
  if (source === "embedded (generated)") {
    throw new StartError(
      `HOST is ${host}, but generated records are served on this machine only. Set HOST=127.0.0.1, or load real records with \`pnpm warehouse load DIR\`.`,
    );
  }
  throw new StartError(
    `HOST is ${host}, but without sign-in (AUTH=none) only this machine is served. Set HOST=127.0.0.1.`,
  );
}
