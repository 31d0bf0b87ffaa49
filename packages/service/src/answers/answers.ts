import { hash } from "node:crypto";
import { contractVersion, type Meta, type WidgetId } from "@customer-pulse/contract";
import { DataStates } from "../cache/data-states.ts";
import { QueryCache, type QueryCacheOptions } from "../cache/query-cache.ts";
import { Recent } from "../cache/recent.ts";
import type { Clock } from "../clock.ts";
import { splitFilters } from "../filters/applicable.ts";
import { applyFilters } from "../filters/date-bounds.ts";
import { Content } from "../http/content.ts";
import { widgets } from "../widgets/index.ts";
import { roundFloats } from "../widgets/round.ts";
import type { Answer } from "./answer.ts";
import { QuerySession } from "./query-session.ts";
import type { WidgetRequest } from "./widget-request.ts";

const maxFinished = 1_000;

/** An answer that can be handed out again as it is, for as long as its rows could be reused. */
interface Finished {
  answer: Answer;
  version: string;
  staleAfter: number;
}

/** Answers widget requests: runs the widget over cached queries, and keeps the finished text for equal requests. */
export class Answers {
  readonly #clock: Clock;
  readonly #states: DataStates;
  readonly #queries: QueryCache;
  readonly #finished = new Recent<Finished>(maxFinished);

  constructor(options: QueryCacheOptions) {
    this.#clock = options.clock;
    this.#states = new DataStates(options.warehouse, options.clock);
    this.#queries = new QueryCache(options);
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
   * Works an answer out, from cached rows where there are any, and keeps it for `reuse`.
   *
   * @param signal aborts the queries that nobody else waits for.
   * @throws {WarehouseError} when the warehouse fails and no earlier result stands in; the signal's reason when aborted.
   */
  async answer<Id extends WidgetId>(key: string, request: WidgetRequest<Id>, signal: AbortSignal): Promise<Answer> {
    const known = await this.#states.current();
    const session = new QuerySession(this.#queries, known, signal);
    const { data, meta } = await this.#run(request, session);
    const etag = meta.cache === "stale" ? null : entityTag(data, meta);
    if (etag !== null) {
      const answer = toAnswer(JSON.stringify({ data, meta: { ...meta, cache: "hit" } }), etag);
      const staleAfter = Date.parse(meta.staleAfter);
      this.#finished.set(key, { answer, version: known.state.version, staleAfter });
    }
    return toAnswer(JSON.stringify({ data, meta }), etag);
  }

  /** @throws {WarehouseError} when the warehouse cannot be asked now. */
  async assertReachable(): Promise<void> {
    const { failure } = await this.#states.current();
    if (failure !== null) throw failure;
  }

  async #run<Id extends WidgetId>({ id, options, filters: given }: WidgetRequest<Id>, session: QuerySession) {
    const widget = widgets[id];
    const bounds = await session.bounds();
    const split = splitFilters(given, applyFilters(given, bounds), widget.relationsFor(options), widget.own);
    const { applied, notApplicable, own } = split;
    const data = roundFloats(
      await widget.run((name, parameters) => session.query(name, parameters), { options, filters: applied, bounds }),
    );
    const { cache, state, queriedAt, staleAfter, rowCount, queryMs } = session.summary(this.#clock().getTime());
    const meta: Meta = {
      widget: id,
      contractVersion,
      dataAsOf: state.dataAsOf,
      queriedAt: new Date(queriedAt).toISOString(),
      staleAfter: new Date(staleAfter).toISOString(),
      cache,
      source: state.source,
      enrichment: state.enrichment,
      filters: { applied, notApplicable, own },
      rowCount,
      queryMs: roundFloats(queryMs),
      definition: definitionOf(widget.measures, widget.measure(options)),
      timeZone: "UTC",
    };
    return { data, meta };
  }
}

function toAnswer(text: string, etag: string | null): Answer {
  return { text, content: new Content(text, "application/json"), etag };
}

function definitionOf(measures: Record<string, string>, measure: string): string {
  const definition = measures[measure];
  if (definition === undefined) throw new Error(`The measure ${measure} has no definition.`);
  return definition;
}

/** Leaves out what changes from one run to the next although the figures do not. */
function entityTag(data: unknown, { cache: _c, queriedAt: _q, staleAfter: _s, queryMs: _m, ...meta }: Meta): string {
  return `W/"${hash("sha1", JSON.stringify([data, meta]), "base64url")}"`;
}
