import type { CustomerProfileData, WidgetOptions } from "@customer-pulse/contract";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { CustomerElement } from "../customer/customer-element.ts";
import { CxActionEvent } from "../events/action.ts";
import { noFigure } from "../format/numbers.ts";
import { customerProfile } from "../localize/en/customer-profile.ts";
import { cellText } from "../widget/cell-text.ts";
import type { TableTwin } from "../widget/table-twin.ts";
import { Unfold } from "../widget/unfold.ts";
import { styles } from "./customer-profile.styles.ts";
import { customerFacts, signals } from "./facts.ts";
import { driverTexts, whySentence } from "./why.ts";

type Customer = NonNullable<CustomerProfileData["customer"]>;
type Why = CustomerProfileData["why"];

/** Signals whose value is good or bad news. */
const toned: readonly string[] = ["churnRisk", "overallSentiment"];

/**
 * @summary One customer: signals, summary, and why the churn risk is what it is.
 *
 * @slot what-now - What a reader can do about this customer, in place of the button that copies a brief. A click on an
 * element with `data-action` dispatches `cx-action` with that action.
 * @slot actions - Controls of the host's own, in the card's corner.
 * @slot loading - Stands in while there are no figures yet.
 * @slot empty - Stands in while nobody is chosen, and where the one who is cannot be found.
 * @slot stale - Stands above figures that are older than they should be.
 * @slot unauthorised - Stands in when the reader may not see the figures.
 * @slot error - Stands in when the figures could not be loaded.
 * @event {CxLoadEvent} cx-load - An answer was drawn.
 * @event {CxErrorEvent} cx-error - The figures could not be loaded.
 * @event {CxActionEvent} cx-action - The reader wants something done. `brief` copies the brief unless prevented.
 * @csspart card - The whole card.
 * @csspart header - Heading and menu.
 * @csspart heading - The heading.
 * @csspart body - What lies between header and footer.
 * @csspart signals - The signals.
 * @csspart facts - What else is known.
 * @csspart why - The reasons for the churn risk.
 * @csspart what-now - The actions.
 * @csspart footer - As-of time, source and filters that do not apply.
 * @cssproperty [--cx-profile-height] - Least height of all between header and footer. Default: 520px, more where it is narrow.
 */
export class CxCustomerProfile extends CustomerElement<"customer-profile"> {
  static override styles = [...CustomerElement.styles, styles];
  static override texts = [...CustomerElement.texts, customerProfile];

  /** ISO 4217 code for money, such as `EUR`: the data carries none. Default: a plain number. */
  @property() currency: string | undefined;

  protected readonly widgetId = "customer-profile";
  readonly #unfold = new Unfold(this);

  protected override defaultHeading(): string {
    return this.localize.term("customerProfile");
  }

  protected override requestOptions(): WidgetOptions["customer-profile"] | undefined {
    const customerId = this.customer;
    return customerId === undefined ? undefined : { customerId };
  }

  /** Somebody who is not found is not a matter of filters alone, and gets words of their own. */
  protected override isEmpty(): boolean {
    return false;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`${Array.from({ length: 14 }, () => html`<div class="skeleton"></div>`)}`;
  }

  protected override renderData({ customer, why }: CustomerProfileData): TemplateResult {
    if (customer === null) {
      return html`
        <slot name="empty">
          <div class="state" part="empty"><p>${this.localize.term("noCustomer", this.customer ?? "")}</p></div>
        </slot>
      `;
    }
    return html`
      <p class="id" dir="auto">${customer.customerId}</p>
      ${this.#renderSignals(customer)}
      <div class="parts">
        <div>${this.#renderSummary(customer)}${why === null ? nothing : this.#renderWhy(why, customer)}</div>
        ${this.#renderFacts(customer)}
      </div>
      <div class="what-now" part="what-now" role="group" aria-label=${this.localize.term("whatNow")}
        @click=${(event: Event) => this.#onAction(event, customer, why)}>
        <slot name="what-now">
          <button type="button" data-action="brief">${this.localize.term("copyBrief")}</button>
        </slot>
      </div>
    `;
  }

  protected override tableTwin({ customer, why }: CustomerProfileData): TableTwin {
    const { localize } = this;
    const columns = [localize.term("filter", "customerId"), customer?.customerId ?? noFigure];
    if (customer === null) return { columns: columns.map((label) => ({ label })), rows: [] };
    const drivers =
      why === null
        ? []
        : driverTexts(why, localize).map(({ name, own, all, compared, decisive }) => [
            name,
            `${own} (${localize.term("allCustomers")}: ${all}, ${compared}${decisive ? `, ${localize.term("decides")}` : ""})`,
          ]);
    return {
      columns: columns.map((label) => ({ label })),
      rows: [
        ...signals.map((key) => [localize.term("filter", key), this.#signal(customer, key)]),
        ...(why === null ? [] : [[localize.term("whyRisk"), whySentence(why, customer.churnRisk, localize)]]),
        ...drivers,
        [localize.term("summary"), customer.customerSummary ?? noFigure],
        ...customerFacts(customer, localize, this.currency),
      ],
    };
  }

  #signal(customer: Customer, key: (typeof signals)[number]): string {
    return cellText({ key, type: "category", filter: key }, customer[key], this.localize);
  }

  #renderSub(text: string): TemplateResult {
    return html`<div class="sub" role="heading" aria-level=${Math.min(6, this.headingLevel + 1)}>${text}</div>`;
  }

  #renderSignals(customer: Customer): TemplateResult {
    return html`
      <dl class="signals" part="signals">
        ${signals.map(
          (key) => html`
            <div data-tone=${toned.includes(key) ? (customer[key] ?? nothing) : nothing}>
              <dt>${this.localize.term("filter", key)}</dt>
              <dd>${this.#signal(customer, key)}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  }

  #renderSummary({ customerId, customerSummary }: Customer): TemplateResult {
    const name = this.localize.term("summary");
    return html`
      ${this.#renderSub(name)}
      ${
        customerSummary === null
          ? html`<p class="why">${this.localize.term("notStated")}</p>`
          : this.#unfold.render(customerId, customerSummary, name, this.localize)
      }
    `;
  }

  #renderWhy(why: NonNullable<Why>, { churnRisk }: Customer): TemplateResult {
    const { localize } = this;
    const title = localize.term("whyRisk");
    return html`
      <div part="why">
        ${this.#renderSub(title)}
        <p class="why">${whySentence(why, churnRisk, localize)}</p>
        <table class="drivers" aria-label=${title}>
          <thead>
            <tr>
              <td></td>
              <th scope="col" class="number">${localize.term("thisCustomer")}</th>
              <th scope="col" class="number">${localize.term("allCustomers")}</th>
              <th scope="col">${localize.term("compared")}</th>
            </tr>
          </thead>
          <tbody>
            ${driverTexts(why, localize).map(
              ({ name, own, all, compared, decisive }) => html`
                <tr>
                  <th scope="row">${name}${decisive ? html` <small>${localize.term("decides")}</small>` : nothing}</th>
                  <td class="number">${own}</td>
                  <td class="number">${all}</td>
                  <td>${compared}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #renderFacts(customer: Customer): TemplateResult {
    return html`
      <div>
        ${this.#renderSub(this.localize.term("figures"))}
        <dl class="facts" part="facts">
          ${customerFacts(customer, this.localize, this.currency).map(
            ([label, text]) => html`<dt>${label}</dt><dd dir="auto">${text}</dd>`,
          )}
        </dl>
      </div>
    `;
  }

  #onAction(event: Event, { customerId, churnRisk }: Customer, why: Why): void {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
    const action = control?.dataset["action"];
    if (action === undefined) return;
    const wanted = this.dispatchEvent(new CxActionEvent({ customerId, action, churnRisk, why }));
    if (wanted && action === "brief") void this.copyText();
  }
}
