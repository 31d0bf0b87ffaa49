import type { Meta, Payloads, WidgetOptions, WidgetResponse } from "@customer-pulse/contract";
import type { ListFilterKey, WidgetId } from "@customer-pulse/contract/values";
import { Task, TaskStatus } from "@lit/task";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { DataClient, DataRequest } from "../client/data-client.ts";
import { pageClient } from "../client/page-client.ts";
import { WidgetError } from "../client/widget-error.ts";
import { RefreshController } from "../controllers/refresh-controller.ts";
import { ScopeController } from "../controllers/scope-controller.ts";
import { VisibilityController } from "../controllers/visibility-controller.ts";
import { CxErrorEvent } from "../events/error.ts";
import { CxFilterRequestEvent } from "../events/filter-request.ts";
import { CxLoadEvent } from "../events/load.ts";
import { CxSelectEvent, type SelectDetail } from "../events/select.ts";
import { formatInstant } from "../format/days.ts";
import { Localize } from "../localize/localize.ts";
import type { FilterPatch, FilterSource } from "../scope/filters.ts";
import { card } from "../styles/card.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { describeFilters } from "./describe-filters.ts";
import "./menu.ts";
import { scriptOrigin } from "./script-origin.ts";
import { renderEmpty, renderError, renderFooter, renderLoading, renderStale, renderUnauthorised } from "./states.ts";
import { renderTable, type TableTwin, tableText } from "./table-twin.ts";

/**
 * What every data widget is: it belongs to a scope, asks the page's data client when it becomes visible, and draws one of
 * the states loading, ready, empty, stale, unauthorised and error on a card with heading, menu and footer.
 */
export abstract class WidgetElement<Id extends WidgetId> extends LitElement {
  static override styles = [tokens, controls, card];

  /** Origin (and path prefix) of the data service. Default: the scope's, else the origin that the script came from. */
  @property() accessor endpoint: string | undefined;

  /** Name of the scope to join. Default: the nearest `<cx-scope>`, else the document's own. */
  @property() accessor scope: string | undefined;

  /** Heading of the card; an empty one hides it. Default: the widget's own. */
  @property() accessor heading: string | undefined;

  /** Seconds between two refreshes while visible, 5 at least. Default: the scope's, else no refresh. */
  @property({ type: Number, attribute: "refresh-interval" }) accessor refreshInterval: number | undefined;

  /** BCP 47 language tag for texts, numbers and days. Default: the scope's, else that of the nearest `lang`. */
  @property() accessor locale: string | undefined;

  /** Where the data comes from. Default: the page's one client, which batches. */
  @property({ attribute: false }) accessor client: DataClient | undefined;

  @state() private accessor shown: { key: string; response: WidgetResponse<Id> } | undefined;
  @state() private accessor failure: { key: string; error: WidgetError } | undefined;
  @state() private accessor asTable = false;
  @state() private accessor announcement = "";
  @state() private accessor revision = 0;

  protected readonly localize: Localize = new Localize(this, () => this.locale ?? this.#scope.store?.settings.locale);
  readonly #scope: ScopeController = new ScopeController(this);
  readonly #visibility = new VisibilityController(this);
  #asked: { key: string; revision: number } = { key: "", revision: 0 };

  readonly #task = new Task(this, {
    args: () => this.#arguments(),
    task: async ([key], { signal }) => {
      const request = this.#request();
      if (key === "" || request === undefined) return undefined;
      const response = await (this.client ?? pageClient()).request<Id>(request, { signal });
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#task.status !== TaskStatus.PENDING) return;
    this.#task.abort();
    // What was broken off is asked again when the tag comes back.
    this.revision += 1;
  }

  /** The answer that is drawn; undefined while there is none. */
  get response(): WidgetResponse<Id> | undefined {
    return this.shown?.response;
  }

  /** Asks for the figures again. The old ones stay until the new ones are there. */
  refresh(): void {
    this.revision += 1;
  }

  /** The id under which the service knows this widget. */
  protected abstract readonly widgetId: Id;

  /** The heading where the host gives none. */
  protected abstract defaultHeading(): string;

  /** What to ask the service for, beside the filters. */
  protected abstract requestOptions(): WidgetOptions[Id];

  /** Whether an answer holds nothing to draw. */
  protected abstract isEmpty(data: Payloads[Id]): boolean;

  /** Grey shapes of the size that the figures will take. */
  protected abstract renderSkeleton(): TemplateResult;

  protected abstract renderData(data: Payloads[Id], meta: Meta): TemplateResult;

  /** The same figures as a table. */
  protected abstract tableTwin(data: Payloads[Id]): TableTwin;

  /** Filters on a dimension of this widget that the reader chose. */
  protected chosen(key: ListFilterKey): readonly string[] {
    return this.#scope.store?.filters[key] ?? [];
  }

  /** Tells the page that a datum was chosen and, unless a host prevents it, asks the scope to filter by it. */
  protected select(datum: SelectDetail["datum"], filters: FilterPatch | null): void {
    const event = new CxSelectEvent({ widget: this.widgetId, datum, filters });
    if (this.dispatchEvent(event) && filters !== null) this.requestFilters(filters, "drill");
  }

  protected requestFilters(filters: FilterPatch, source: FilterSource): void {
    const scope = this.scope === undefined || this.scope === "" ? {} : { scope: this.scope };
    this.dispatchEvent(new CxFilterRequestEvent({ filters, source, origin: this, ...scope }));
  }

  protected override render(): TemplateResult {
    const heading = this.heading ?? this.defaultHeading();
    const pending = this.#task.status === TaskStatus.PENDING && this.shown !== undefined;
    return html`
      <section class="card" part="card" aria-label=${heading || nothing} aria-busy=${this.#task.status === TaskStatus.PENDING}>
        ${pending ? html`<div class="progress" part="progress"></div>` : nothing}
        <header class="header" part="header">
          ${heading === "" ? nothing : html`<h3 class="heading" part="heading">${heading}</h3>`}
          <slot name="actions"></slot>
          ${
            this.#hasFigures()
              ? html`<cx-widget-menu
                  class="menu"
                  .label=${this.localize.term("menu", heading)}
                  .items=${this.#menuItems(heading)}
                ></cx-widget-menu>`
              : nothing
          }
        </header>
        <div class="body" part="body">${this.#renderBody(heading)}</div>
        ${renderFooter(this.shown?.response.meta, this.localize)}
        <div class="visually-hidden" role="status">${this.announcement}</div>
      </section>
    `;
  }

  #renderBody(heading: string): TemplateResult {
    const retry = () => this.refresh();
    const error = this.#error();
    const { shown, localize } = this;
    if (error?.unauthorised) return renderUnauthorised(localize);
    if (error !== undefined && shown?.key !== this.failure?.key) return renderError(error, retry, localize);
    if (shown === undefined) return renderLoading(this.renderSkeleton(), heading, localize);
    const { data, meta } = shown.response;
    if (this.isEmpty(data)) return renderEmpty(this.#clear(), localize);
    const when = formatInstant(meta.queriedAt, localize.lang());
    const notice =
      error !== undefined
        ? renderStale(localize.term("keptAfterFailure", error.message), retry, localize)
        : meta.cache === "stale"
          ? renderStale(localize.term("showingFrom", when), retry, localize)
          : nothing;
    const figures = this.asTable ? renderTable(this.tableTwin(data), heading) : this.renderData(data, meta);
    return html`${notice}${figures}`;
  }

  #error(): WidgetError | undefined {
    if (this.#scope.store === undefined && document.readyState === "complete" && this.scope) {
      return new WidgetError("scope-missing", this.localize.term("scopeMissing", this.scope));
    }
    // While the next answer is on its way, the last failure is history.
    return this.#task.status === TaskStatus.PENDING ? undefined : this.failure?.error;
  }

  #hasFigures(): boolean {
    return this.shown !== undefined && !this.isEmpty(this.shown.response.data) && !this.#error()?.unauthorised;
  }

  /** Takes away what empties this widget; undefined where no filter could be the cause. */
  #clear(): (() => void) | undefined {
    const store = this.#scope.store;
    if (store === undefined || Object.keys(store.filters).length === 0) return undefined;
    return () => this.requestFilters(store.clearPatch(), "user");
  }

  #request(): DataRequest<Id> | undefined {
    const store = this.#scope.store;
    if (store === undefined) return undefined;
    const { endpoint, token, tokenProvider } = store.settings;
    const base = new URL(this.endpoint ?? endpoint ?? scriptOrigin, document.baseURI).href.replace(/\/+$/, "");
    return {
      endpoint: base,
      id: this.widgetId,
      options: this.requestOptions(),
      filters: store.filters,
      token: tokenProvider ?? (token === undefined ? undefined : () => token),
    };
  }

  /** What the task is keyed by. A tag that cannot be seen keeps its last key, and so asks for nothing. */
  #arguments(): readonly [key: string, revision: number, client: DataClient | undefined] {
    if (this.#visibility.visible) {
      const request = this.#request();
      this.#asked = { key: request === undefined ? "" : JSON.stringify(request), revision: this.revision };
    }
    return [this.#asked.key, this.#asked.revision, this.client];
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

  #menuItems(heading: string) {
    return [
      {
        label: this.localize.term(this.asTable ? "viewChart" : "viewTable"),
        run: () => {
          this.asTable = !this.asTable;
        },
      },
      { label: this.localize.term("copy"), run: () => void this.#copy(heading) },
    ];
  }

  async #copy(heading: string): Promise<void> {
    const response = this.shown?.response;
    if (response === undefined) return;
    const { data, meta } = response;
    const locale = this.localize.lang();
    const stamp = [
      meta.dataAsOf === null
        ? this.localize.term("asOfUnknown")
        : this.localize.term("asOf", formatInstant(meta.dataAsOf, locale)),
      this.localize.term("source", meta.source),
    ];
    const text = [
      heading,
      ...describeFilters(meta.filters.applied, this.localize),
      "",
      tableText(this.tableTwin(data)),
      "",
      stamp.join(" · "),
    ];
    try {
      await navigator.clipboard.writeText(text.join("\n"));
      this.announcement = this.localize.term("copied");
    } catch {
      // Only the browser can refuse: the reader is told, and the table view can still be selected.
      this.announcement = this.localize.term("copyFailed");
    }
  }
}
