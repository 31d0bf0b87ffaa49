import type { CustomerTimelineData, WidgetOptions, WidgetResponse } from "@customer-pulse/contract";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { CustomerElement } from "../customer/customer-element.ts";
import { formatCount, noFigure } from "../format/numbers.ts";
import { customerTimeline } from "../localize/en/customer-timeline.ts";
import { englishOf, renderOriginal } from "../widget/original.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { Unfold } from "../widget/unfold.ts";
import { styles } from "./customer-timeline.styles.ts";
import { sourceIcon } from "./icons.ts";
import { byMonth, type EventFact, eventFacts, eventTime, type Month, type TimelineEvent } from "./timeline-model.ts";

/**
 * @summary Everything that happened with one customer, newest first: interactions, reviews and tickets.
 *
 * @slot loading - Stands in while there are no events yet.
 * @slot empty - Stands in while nobody is chosen, and where nothing has happened.
 * @slot stale - Stands above events that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see them.
 * @slot error - Stands in when they could not be loaded.
 * @event {CxErrorEvent} cx-error - The events could not be loaded.
 * @csspart scroll - The box that the events scroll in.
 * @csspart event - One event.
 * @csspart month - The name of a month.
 * @csspart more - What unfolds a long text.
 * @cssproperty [--cx-timeline-height=560px] - Height of all between header and footer.
 */
export class CxCustomerTimeline extends CustomerElement<"customer-timeline"> {
  static override styles = [...CustomerElement.styles, styles];
  static override texts = [...CustomerElement.texts, customerTimeline];

  @state() private page = 1;

  @query(".scroll") private box!: HTMLElement | null;

  protected readonly widgetId = "customer-timeline";
  readonly #unfold = new Unfold(this);
  #of: string | undefined;
  #drawn: WidgetResponse<"customer-timeline"> | undefined;
  #pages: readonly (readonly TimelineEvent[])[] = [];
  /** Place of the event that takes the focus when it is there. */
  #focusAt: number | undefined;

  protected override defaultHeading(): string {
    return this.localize.term("customerTimeline");
  }

  protected override requestOptions(): WidgetOptions["customer-timeline"] | undefined {
    const customerId = this.customer;
    return customerId === undefined ? undefined : { customerId, page: this.page };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { customer, response } = this;
    if (customer !== this.#of) {
      this.#of = customer;
      this.#focusAt = undefined;
      this.page = 1;
    }
    if (response === undefined || response === this.#drawn) return;
    this.#drawn = response;
    const { page, events } = response.data;
    this.#pages = page === 1 ? [events] : [...this.#pages.slice(0, page - 1), events];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has("shown")) return;
    if (this.response?.data.page === 1) this.box?.scrollTo({ top: 0 });
    else if (this.#focusAt !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(`[data-event="${this.#focusAt}"]`)?.focus();
    }
    this.#focusAt = undefined;
  }

  /** The newer events stay, whatever becomes of the older ones. */
  protected override get answerOutlivesError(): boolean {
    return super.answerOutlivesError || this.page > 1;
  }

  /** Somebody without events gets words of their own. */
  protected override isEmpty(): boolean {
    return false;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`${Array.from({ length: 16 }, () => html`<div class="skeleton" part="skeleton"></div>`)}`;
  }

  protected override renderData({ total }: CustomerTimelineData): TemplateResult {
    const events = this.#pages.flat();
    if (events.length === 0) {
      return html`
        <slot name="empty">
          <div class="state" part="empty"><p>${this.localize.term("nothingHappened", this.customer ?? "")}</p></div>
        </slot>
      `;
    }
    return html`
      <div class="scroll" part="scroll" tabindex="0" role="group" aria-label=${this.heading || this.defaultHeading()}>
        ${byMonth(events, this.localize).map((month) => this.#renderMonth(month))}
        ${this.#renderOlder(events.length, total)}
      </div>
    `;
  }

  protected override tableTwin(): TableTwin {
    const { localize } = this;
    const labels = [
      localize.term("eventDate"),
      localize.term("filter", "sourceType"),
      localize.term("eventDetails"),
      localize.term("eventText"),
    ];
    return {
      columns: labels.map((label) => ({ label })),
      rows: this.#pages.flat().map((event) => {
        const english = englishOf(originalOf(event), localize);
        return [
          eventTime(event, localize),
          localize.term("eventKind", event.sourceType),
          eventFacts(event, localize)
            .map(({ label, text }) => `${label}: ${text}`)
            .join("; "),
          `${event.text ?? noFigure}${english === undefined ? "" : ` (${english})`}`,
        ];
      }),
    };
  }

  #renderMonth({ name, events, start }: Month): TemplateResult {
    return html`
      <div class="month" part="month" role="heading" aria-level=${Math.min(6, this.headingLevel + 1)}>${name}</div>
      <ol>${events.map((event, index) => this.#renderEvent(event, start + index))}</ol>
    `;
  }

  #renderEvent(event: TimelineEvent, index: number): TemplateResult {
    const { localize } = this;
    const kind = localize.term("eventKind", event.sourceType);
    const id = `${event.sourceType} ${event.eventId ?? index}`;
    return html`
      <li part="event" data-event=${index} tabindex="-1">
        ${sourceIcon(event.sourceType)}
        <div>
          <div class="what">
            <strong>${kind}</strong>
            <time datetime=${event.at ?? nothing} title=${localize.term("timesAsStored")}>${eventTime(event, localize)}</time>
          </div>
          <dl>${eventFacts(event, localize).map((fact) => renderFact(fact))}</dl>
          ${event.text === null ? nothing : renderOriginal(originalOf(event), id, kind, this.#unfold, localize)}
        </div>
      </li>
    `;
  }

  #renderOlder(shown: number, total: number): TemplateResult {
    const count = (value: number) => formatCount(value, this.localize.lang(), true);
    const older = () => {
      if (this.pending) return;
      this.#focusAt = shown;
      this.page = this.#pages.length + 1;
      // The same page again where it failed.
      this.refresh();
    };
    return html`
      <div class="older">
        ${
          shown < total
            ? html`<button part="button" type="button" aria-disabled=${this.pending ? "true" : nothing} @click=${older}>
                ${this.localize.term("showOlder")}
              </button>`
            : nothing
        }
        <span role="status">${this.localize.term("eventsShown", count(shown), count(total))}</span>
      </div>
    `;
  }
}

function renderFact({ label, text, band }: EventFact): TemplateResult {
  return html`<div><dt>${label}</dt><dd data-band=${band ?? nothing}><bdi>${text}</bdi></dd></div>`;
}

/** Only reviews are written in a language that the record names, and so only they may lack an English text. */
function originalOf({ text, textEnglish, reviewLanguage, sourceType }: TimelineEvent) {
  return {
    text: text ?? "",
    english: textEnglish,
    language: sourceType === "review" ? reviewLanguage : "english",
  };
}
