import { hash } from "node:crypto";
import { contractVersion, type Meta, type WidgetId } from "@customer-pulse/contract";
import { DataStates } from "../cache/data-states.ts";
import { MemoryStore } from "../cache/memory-store.ts";
import { QueryCache, type QueryCacheOptions } from "../cache/query-cache.ts";
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
  readonly #finished = new MemoryStore<Finished>(maxFinished);

  constructor(options: QueryCacheOptions) {
    this.#clock = options.clock;
    this.#states = new DataStates(options.warehouse, options.clock);
    this.#queries = new QueryCache(options);
  }

  /**
   * @param signal aborts the queries that nobody else waits for.
   * @throws {WarehouseError} when the warehouse fails and no earlier result stands in; the signal's reason when aborted.
   */
  async answer<Id extends WidgetId>(request: WidgetRequest<Id>, signal?: () => AbortSignal): Promise<Answer> {
    const known = await this.#states.current();
    const key = JSON.stringify([request.id, request.options, request.filters]);
    const finished = await this.#finished.get(key);
    if (finished !== undefined && known.failure === null && this.#isFresh(finished, known.state.version)) {
      return finished.answer;
    }
    const session = new QuerySession(this.#queries, known, signal?.());
    const { data, meta } = await this.#run(request, session);
    const etag = meta.cache === "stale" ? null : entityTag(data, meta);
    if (etag !== null) {
      const answer = toAnswer(JSON.stringify({ data, meta: { ...meta, cache: "hit" } }), etag);
      const staleAfter = Date.parse(meta.staleAfter);
      await this.#finished.set(key, { answer, version: known.state.version, staleAfter });
    }
    return toAnswer(JSON.stringify({ data, meta }), etag);
  }

  /** @throws {WarehouseError} when the warehouse cannot be asked now. */
  async assertReachable(): Promise<void> {
    const { failure } = await this.#states.current();
    if (failure !== null) throw failure;
  }

  #isFresh({ version, staleAfter }: Finished, currentVersion: string): boolean {
    return version === currentVersion && this.#clock().getTime() < staleAfter;
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
