import type { WarehouseError } from "@customer-pulse/warehouse";
import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import { causesOf } from "../problems/causes.ts";

/** A failure after this many milliseconds without one is a new outage, even if nobody has seen the last one end. */
const quietMs = 60_000;

/** Logs when a warehouse begins to fail and when it answers again: two lines for an outage, however many ask meanwhile. */
export class Outage {
  readonly #subject: string;
  readonly #clock: Clock;
  readonly #logger: Logger;
  /** What has failed and has not been answered since. */
  readonly #failing = new Set<string>();
  #lastFailureAt = 0;

  /** @param subject what the log calls it, such as `warehouse`. */
  constructor(subject: string, { clock, logger }: { clock: Clock; logger: Logger }) {
    this.#subject = subject;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** @param what the query's name, or whatever else was asked for. */
  failed(what: string, failure: WarehouseError): void {
    const now = this.#clock().getTime();
    const isNew = this.#failing.size === 0 || now - this.#lastFailureAt >= quietMs;
    this.#failing.add(what);
    this.#lastFailureAt = now;
    if (!isNew) return;
    this.#logger.warn(
      { what, code: failure.code, causes: causesOf(failure) },
      `the ${this.#subject} has begun to fail`,
    );
  }

  /** Ends the outage if this has failed in it; that others answer, which never failed, says nothing. */
  answered(what: string): void {
    if (!this.#failing.has(what)) return;
    this.#failing.clear();
    this.#logger.info({ what }, `the ${this.#subject} answers again`);
  }
}
