import { hash } from "node:crypto";
import type { Meta, WidgetId } from "@customer-pulse/contract";
import { type Warehouse, WarehouseError } from "@customer-pulse/warehouse";
import type { Logger } from "pino";
import { DataStates } from "../cache/data-states.ts";
import { Outage } from "../cache/outage.ts";
import { QueryCache } from "../cache/query-cache.ts";
import { Recent } from "../cache/recent.ts";
import type { Clock } from "../clock.ts";
import { Deadline } from "../deadline.ts";
import { Content } from "../http/content.ts";
import type { Answer } from "./answer.ts";
import { QuerySession } from "./query-session.ts";
import type { Readiness } from "./readiness.ts";
import { type Figures, runWidget } from "./run-widget.ts";
import { Snapshot } from "./snapshot.ts";
import type { WidgetRequest } from "./widget-request.ts";

const maxFinished = 1_000;
/** Characters of all finished answers together: a page of a table or a filter list of thousands weighs as much as hundreds of others. */
const maxFinishedLength = 16_000_000;
/** How long the snapshot may still take when the warehouse has used up its time, in milliseconds. */
const snapshotSpareMs = 750;

export interface AnswersOptions {
  warehouse: Warehouse;
  /** The snapshot of the same Snowflake database; null: there is none. */
  backup: Warehouse | null;
  clock: Clock;
  logger: Logger;
  /** How long an answer may wait for the warehouse, all its queries together, in milliseconds. */
  timeoutMs: number;
}

/** Who asks for an answer. */
export interface Asker {
  /** Aborts when the asker leaves: queries that nobody else waits for are aborted. */
  signal: AbortSignal;
  requestId: string;
}

/** An answer that can be handed out again as it is, for as long as its rows could be reused. */
interface Finished {
  answer: Answer;
  version: string;
  staleAfter: number;
}

/**
 * Answers widget requests: runs the widget over cached queries, and keeps the finished text for equal requests. Where
 * the warehouse fails, the last good results stand in; where there are none, the snapshot.
 */
export class Answers {
  readonly #warehouse: Warehouse;
  readonly #clock: Clock;
  readonly #timeoutMs: number;
  readonly #states: DataStates;
  readonly #queries: QueryCache;
  readonly #snapshot: Snapshot | null;
  readonly #finished = new Recent<Finished>({
    maxItems: maxFinished,
    maxSize: maxFinishedLength,
    sizeOf: ({ answer }) => answer.text.length,
  });

  constructor({ warehouse, backup, clock, logger, timeoutMs }: AnswersOptions) {
    const outage = new Outage("warehouse", { clock, logger });
    this.#warehouse = warehouse;
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
    this.#states = new DataStates({ warehouse, clock, outage });
    this.#queries = new QueryCache({ warehouse, clock, outage });
    this.#snapshot = backup === null ? null : new Snapshot(backup, { clock, logger });
  }

  /**
   * An earlier answer to the same question, when it still holds; null when it has to be worked out. Answers at once,
   * without parsing anything: this is the way that most requests go.
   *
   * @param key the question in the caller's own words, as `answer` was given it.
   */
  reuse(key: string): Answer | null {
    const version = this.#states.freshVersion();
    const finished = this.#finished.get(key);
    if (finished === undefined || finished.version !== version) return null;
    return this.#clock().getTime() < finished.staleAfter ? finished.answer : null;
  }

  /**
   * Works an answer out, from cached rows where there are any, and keeps it for `reuse` unless it is stale.
   *
   * @throws {WarehouseError} when the warehouse fails, or not in time, and nothing stands in; the signal's reason when
   * aborted.
   */
  async answer<Id extends WidgetId>(
    key: string,
    request: WidgetRequest<Id>,
    { signal, requestId }: Asker,
  ): Promise<Answer> {
    const run = (session: QuerySession) => runWidget(request, session, this.#clock);
    const { version, ...figures } = await this.read(request.id, { signal, requestId }, run);
    if (version === null || figures.meta.cache === "stale") return toAnswer(figures, null);
    return this.#keep(key, figures, version);
  }

  /**
   * Reads something for a widget's request from the warehouse; where that fails, or not in time, from the snapshot.
   *
   * @param what the widget's id.
   * @returns what `work` did, and the version of the tables that it was read from; null of the snapshot's.
   * @throws {WarehouseError} when nothing stands in; the signal's reason when aborted; what `work` throws.
   */
  async read<Result extends { meta: Meta }>(
    what: WidgetId,
    { signal, requestId }: Asker,
    work: (session: QuerySession, warehouse: Warehouse) => Promise<Result>,
  ): Promise<Result & { version: string | null }> {
    const origin = { widget: what, requestId };
    using deadline = new Deadline(this.#timeoutMs);
    using end = new Deadline(this.#timeoutMs + snapshotSpareMs);
    try {
      const caller = { signal, deadline: deadline.signal, origin };
      const known = await this.#states.current(caller);
      const result = await work(new QuerySession(this.#queries, known, caller), this.#warehouse);
      return { ...result, version: known.state.version };
    } catch (error) {
      // Rows of another shape than agreed are no outage: the snapshot would only hide what has to be mended.
      if (!(error instanceof WarehouseError) || error.code === "invalid-result") throw error;
      const result = await this.#snapshot?.read(what, { signal, deadline: end.signal, origin }, work);
      if (!result) throw error;
      return { ...result, version: null };
    }
  }

  /**
   * What answers are made of now.
   *
   * @throws {WarehouseError} when the warehouse fails, or does not answer in time, and nothing stands in.
   */
  async readiness(requestId: string): Promise<Readiness> {
    const origin = { requestId };
    using deadline = new Deadline(this.#timeoutMs);
    using end = new Deadline(this.#timeoutMs + snapshotSpareMs);
    const failure = await this.#states.probe({ deadline: deadline.signal, origin });
    if (failure === null) return { status: "ready", serving: "live" };
    const snapshot = await this.#snapshot?.state({ deadline: end.signal, origin });
    const lastGood = this.#queries.holdsAny() ? (["last-good"] as const) : [];
    if (snapshot) return { status: "degraded", serving: [...lastGood, "snapshot"], snapshotOf: snapshot.dataAsOf };
    if (lastGood.length === 0) throw failure;
    return { status: "degraded", serving: [...lastGood] };
  }

  #keep(key: string, { data, meta }: Figures<WidgetId>, version: string): Answer {
    const etag = entityTag(data, meta);
    const answer = toAnswer({ data, meta: { ...meta, cache: "hit" } }, etag);
    const staleAfter = Date.parse(meta.staleAfter);
    this.#finished.set(key, { answer, version, staleAfter });
    return toAnswer({ data, meta }, etag);
  }
}

function toAnswer(figures: Figures<WidgetId>, etag: string | null): Answer {
  const text = JSON.stringify(figures);
  return { text, content: new Content(text, "application/json"), etag };
}

/** Leaves out what changes from one run to the next although the figures do not. */
function entityTag(data: unknown, { cache: _c, queriedAt: _q, staleAfter: _s, queryMs: _m, ...meta }: Meta): string {
  return `W/"${hash("sha1", JSON.stringify([data, meta]), "base64url")}"`;
}
