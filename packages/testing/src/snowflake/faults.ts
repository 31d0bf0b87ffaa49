import { EventEmitter, once } from "node:events";

/**
 * What can be made to go wrong. On the way: `refuse` (nothing listens), `503`, `429`, `hang` (accepted, never answered),
 * `slow` (right, but late), `cut-off` (half of the answer; a session opened so stays open), `garbage` (a page instead of JSON), `broken-json`. In
 * Snowflake: `statement-timeout` (000630 at once), `revoked-role` (no user has a role), `session-expired` and
 * `session-gone` (those open at that moment; new ones work).
 */
export const faultKinds = [
  "refuse",
  "503",
  "429",
  "hang",
  "slow",
  "cut-off",
  "garbage",
  "broken-json",
  "statement-timeout",
  "revoked-role",
  "session-expired",
  "session-gone",
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** `statement`: sending, polling, cancelling, and fetching chunks. Heartbeats and renewals belong to `all` only. */
export type FaultPlace = "sign-in" | "statement" | "all";

export interface Fault {
  kind: FaultKind;
  /** Default: `all`. `refuse`, `session-expired` and `session-gone` are always for all. */
  on?: FaultPlace;
  /** How late the answers of `slow` come, in milliseconds. Default: 1,000. */
  delayMs?: number;
  /** `Retry-After` of `429`, in seconds. Default: 1. */
  retryAfterSeconds?: number;
}

/** The fault that holds at the moment. */
export class Faults {
  readonly #meetings = new EventEmitter();
  #current: Fault | null = null;
  #met = 0;
  #over = new AbortController();

  /** Aborted when the present fault ends. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Ends the fault that held, and lets go of the requests that hang. */
  set(fault: Fault | null): void {
    this.#over.abort();
    this.#over = new AbortController();
    this.#current = fault;
    this.#met = 0;
  }

  /** Counts a request that meets the fault. */
  meet(): void {
    this.#met += 1;
    this.#meetings.emit("met");
  }

  /** Resolves when so many requests have met the present fault. */
  async met(requests: number): Promise<void> {
    while (this.#met < requests) await once(this.#meetings, "met");
  }

  at(place: FaultPlace): Fault | null {
    const on = this.#current?.on ?? "all";
    return on === "all" || on === place ? this.#current : null;
  }

  strikes(kind: FaultKind, place: FaultPlace): boolean {
    return this.at(place)?.kind === kind;
  }
}

export function placeOf(path: string): FaultPlace {
  if (path === "/session/v1/login-request") return "sign-in";
  return path.startsWith("/queries/") || path.startsWith("/results/") ? "statement" : "all";
}
