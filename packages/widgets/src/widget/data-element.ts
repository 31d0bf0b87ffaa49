import type { WidgetOptions, WidgetResponse } from "@customer-pulse/contract";
import { contractVersion, type WidgetId } from "@customer-pulse/contract/values";
import { Task, TaskStatus } from "@lit/task";
import { isServer, LitElement } from "lit";
import { property, state } from "lit/decorators.js";
import type { DataClient, DataRequest } from "../client/data-client.ts";
import { pageClient } from "../client/page-client.ts";
import { WidgetError } from "../client/widget-error.ts";
import { RefreshController } from "../controllers/refresh-controller.ts";
import { ScopeController } from "../controllers/scope-controller.ts";
import { VisibilityController } from "../controllers/visibility-controller.ts";
import type { DataEvents } from "../events/data-events.ts";
import { CxErrorEvent } from "../events/error.ts";
import { CxFilterRequestEvent } from "../events/filter-request.ts";
import { CxLoadEvent } from "../events/load.ts";
import { common } from "../localize/en/common.ts";
import { Localize } from "../localize/localize.ts";
import type { Texts } from "../localize/terms.ts";
import type { FilterPatch, FilterSource } from "../scope/filters.ts";
import type { ScopeStore, TokenProvider } from "../scope/scope-store.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { ownRoot } from "./own-root.ts";
import { scriptOrigin } from "./script-origin.ts";

/**
 * What every tag with data is, whatever it looks like: it belongs to a scope, asks the page's data client when it becomes
 * visible or its filters change, keeps the last answer until the next one is there, and tells the page of both.
 *
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxFilterRequestEvent} cx-filter-request - The reader asks for other filters. Cancelable.
 * @csspart stale - What is said above figures that are older than they should be.
 * @csspart unauthorised - What is said when the reader may not see the figures.
 * @csspart error - What is said when the figures could not be loaded.
 * @csspart button - A button with words or a sign of its own.
 * @csspart footer - As-of time, source and filters that do not apply.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface types two methods that every element has.
export abstract class DataElement<Id extends WidgetId> extends LitElement {
  static override styles = [tokens, controls];

  /** The tag's texts in English, as its styles are its looks. */
  static texts: readonly Texts[] = [common];

  /** Origin (and path prefix) of the data service. Default: the scope's, else the origin that the script came from. */
  @property() endpoint: string | undefined;

  /** Name of the scope to join. Default: the nearest `<cx-scope>`, else the document's own. */
  @property() scope: string | undefined;

  /** Heading of the tag; an empty one hides it. Default: the tag's own. */
  @property() heading: string | undefined;

  /** Level of the heading in the page's outline, 1 to 6. Default: 2. */
  @property({ type: Number, attribute: "heading-level" }) headingLevel = 2;

  /** Seconds between two refreshes while visible, 5 at least. Default: the scope's, else no refresh. */
  @property({ type: Number, attribute: "refresh-interval" }) refreshInterval: number | undefined;

  /** BCP 47 language tag for texts, numbers and days. Default: the scope's, else that of the nearest `lang`. */
  @property() locale: string | undefined;

  /** IANA name of the time zone that instants are shown in. Default: the scope's, else the reader's own. */
  @property({ attribute: "time-zone" }) timeZone: string | undefined;

  /** Where the data comes from. Default: the page's one client, which batches. */
  @property({ attribute: false }) client: DataClient | undefined;

  @state() private shown: { key: string; response: WidgetResponse<Id> } | undefined;
  @state() private failure: { key: string; error: WidgetError } | undefined;
  @state() private revision = 0;

  protected readonly localize: Localize = new Localize(
    this,
    (key) => this[key] ?? this.#scope.store?.settings[key],
    (this.constructor as typeof DataElement).texts,
  );
  readonly #scope: ScopeController = new ScopeController(this);
  readonly #visibility = new VisibilityController(this);
  #asked: { key: string; revision: number } = { key: "", revision: 0 };

  readonly #task = new Task(this, {
    args: () => this.#arguments(),
    task: async ([key], { signal }) => {
      const request = this.question;
      if (key === "" || request === undefined) return undefined;
      const response = await (this.client ?? pageClient()).request<Id>(request, { signal });
      const answered: number = response.meta.contractVersion;
      if (answered !== contractVersion) {
        throw new WidgetError(
          "contract-mismatch",
          `The data service answers in version ${answered} of its contract, and this page's tags read version ${contractVersion}. Take both from one release.`,
        );
      }
      return { key, response };
    },
    onComplete: (result) => this.#onAnswer(result),
    onError: (error) => this.#onFailure(error),
  });

  constructor() {
    super();
    new RefreshController(this, {
      interval: () => this.refreshInterval ?? this.#scope.store?.settings.refreshInterval,
      visible: () => this.#visibility.visible,
      refresh: () => this.refresh(),
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return ownRoot(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.pending) return;
    this.#task.abort();
    // What was broken off is asked again when the tag comes back.
    this.revision += 1;
  }

  /** The answer that is drawn; undefined while there is none. */
  get response(): WidgetResponse<Id> | undefined {
    return this.requestOptions() === undefined ? undefined : this.shown?.response;
  }

  /** Asks for the figures again. The old ones stay until the new ones are there. */
  refresh(): void {
    this.revision += 1;
  }

  /** The id under which the service knows this widget. */
  protected abstract readonly widgetId: Id;

  /** What to ask the service for, beside the filters; undefined where there is nothing to ask. */
  protected abstract requestOptions(): WidgetOptions[Id] | undefined;

  /** The scope that this tag belongs to; undefined while it is not on the page or not ready. */
  protected get store(): ScopeStore | undefined {
    return this.#scope.store;
  }

  /** What the tag asks now; undefined while it has no scope, or nothing to ask. */
  protected get question(): DataRequest<Id> | undefined {
    const store = this.store;
    const options = this.requestOptions();
    if (store === undefined || options === undefined) return undefined;
    const { endpoint } = store.settings;
    const base = new URL(this.endpoint ?? endpoint ?? scriptOrigin, document.baseURI).href.replace(/\/+$/, "");
    return {
      endpoint: base,
      id: this.widgetId,
      options,
      filters: store.filters,
      token: store.token,
    };
  }

  /** Whether a question is on its way. */
  protected get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Why there is no answer to the last question; undefined while the next one is on its way. */
  protected get error(): WidgetError | undefined {
    // On a server there is neither a document nor a scope.
    if (this.store === undefined && this.scope && !isServer && document.readyState === "complete") {
      return new WidgetError("scope-missing", this.localize.term("scopeMissing", this.scope));
    }
    return this.pending ? undefined : this.failure?.error;
  }

  /** Whether the last answer is one to the very question that failed since, and so may stand beside the error. */
  protected get answerOutlivesError(): boolean {
    return this.shown !== undefined && this.shown.key === this.failure?.key;
  }

  protected requestFilters(filters: FilterPatch, source: FilterSource): void {
    const scope = this.scope === undefined || this.scope === "" ? {} : { scope: this.scope };
    this.dispatchEvent(new CxFilterRequestEvent({ filters, source, origin: this, ...scope }));
  }

  /** What the task is keyed by. A tag that cannot be seen keeps its last key, and so asks for nothing. */
  #arguments(): readonly [
    key: string,
    revision: number,
    client: DataClient | undefined,
    token: TokenProvider | undefined,
  ] {
    if (this.#visibility.visible) {
      const request = this.question;
      this.#asked = { key: request === undefined ? "" : JSON.stringify(request), revision: this.revision };
    }
    // Another token may show other figures, or show them at last.
    return [this.#asked.key, this.#asked.revision, this.client, this.store?.token];
  }

  #onAnswer(result: { key: string; response: WidgetResponse<Id> } | undefined): void {
    if (result === undefined) return;
    this.shown = result;
    this.failure = undefined;
    const { data, meta } = result.response;
    void this.updateComplete.then(() => this.dispatchEvent(new CxLoadEvent<Id>({ data, meta })));
  }

  #onFailure(error: unknown): void {
    if (!(error instanceof WidgetError)) {
      // Broken off by the tag itself, when it left the page or asked for something else.
      if (error instanceof DOMException && error.name === "AbortError") return;
      throw error;
    }
    this.failure = { key: this.#asked.key, error };
    this.dispatchEvent(new CxErrorEvent({ error }));
  }
}

/** Listening to a tag is typed as to any element, but that its `cx-load` brings its own figures. */
export interface DataElement<Id extends WidgetId> {
  addEventListener<Type extends keyof DataEvents<Id>>(
    type: Type,
    listener: (this: HTMLElement, event: DataEvents<Id>[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof DataEvents<Id>>(
    type: Type,
    listener: (this: HTMLElement, event: DataEvents<Id>[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}
