import type { CustomerProfileData, WidgetOptions } from "@customer-pulse/contract";
import { churnDrivers } from "@customer-pulse/contract/values";
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

/** Values that are bad or good news; the others have no colour. */
const tones: Partial<Record<(typeof signals)[number], Record<string, "bad" | "good">>> = {
  churnRisk: { High: "bad" },
  upsellOpportunity: { High: "good" },
  overallSentiment: { Negative: "bad", Positive: "good" },
};

/** Nobody, of whom nothing is known: drawn unseen, they keep the room for whoever comes. */
const nobody = new Proxy({} as Customer, { get: () => null });
const unknownDrivers = churnDrivers.map((key) => ({
  key,
  value: null,
  reference: null,
  // No rule looks at it.
  decisive: key !== "last-contact",
}));

/**
 * @summary One customer: signals, summary, and why the churn risk is what it is.
 *
 * @slot what-now - What a reader can do about this customer, in place of the button that copies a brief. A click on an
 * element with `data-action` dispatches `cx-action` with that action.
 * @slot empty - Stands in while nobody is chosen, and where the one who is cannot be found.
 * @event {CxActionEvent} cx-action - The reader wants something done. `brief` copies the brief unless prevented.
 * @csspart signals - The signals.
 * @csspart signal - One signal.
 * @csspart facts - What else is known.
 * @csspart fact - What is known of one thing.
 * @csspart why - The reasons for the churn risk.
 * @csspart driver - One reason.
 * @csspart what-now - The actions.
 * @csspart more - What unfolds a long text.
 * @cssproperty [--cx-profile-height=520px] - Least height of all between header and footer.
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
    return html`
      <div class="blank" aria-hidden="true" inert>${this.#renderCustomer(nobody, this.#renderWhy(unknownDrivers, ""))}</div>
    `;
  }

  protected override renderData({ customer, why }: CustomerProfileData): TemplateResult {
    if (customer === null) {
      return html`
        <slot name="empty">
          <div class="state" part="empty"><p>${this.localize.term("noCustomer", this.customer ?? "")}</p></div>
        </slot>
      `;
    }
    const reasons = why && this.#renderWhy(why.drivers, whySentence(why, customer.churnRisk, this.localize));
    return this.#renderCustomer(customer, reasons, (event) => this.#onAction(event, customer, why));
  }

  #renderCustomer(customer: Customer, why: TemplateResult | null, act?: (event: Event) => void): TemplateResult {
    return html`
      <p class="id"><bdi>${customer.customerId}</bdi></p>
      ${this.#renderSignals(customer)}
      <div class="parts">
        <div>${this.#renderSummary(customer)}${why}</div>
        ${this.#renderFacts(customer)}
      </div>
      <div class="what-now" part="what-now" role="group" aria-label=${this.localize.term("whatNow")} @click=${act}>
        <slot name="what-now">
          <button part="button" type="button" data-action="brief">${this.localize.term("copyBrief")}</button>
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
        : driverTexts(why.drivers, localize).map(({ name, own, all, compared, decisive }) => [
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
            <div part="signal" data-tone=${tones[key]?.[customer[key] ?? ""] ?? nothing}>
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
      <div class="two-lines">
        ${
          customerSummary === null
            ? this.localize.term("notStated")
            : this.#unfold.render(customerId, customerSummary, name, this.localize)
        }
      </div>
    `;
  }

  #renderWhy(drivers: NonNullable<Why>["drivers"], sentence: string): TemplateResult {
    const { localize } = this;
    const title = localize.term("whyRisk");
    return html`
      <div part="why">
        ${this.#renderSub(title)}
        <p class="why two-lines">${sentence}</p>
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
            ${driverTexts(drivers, localize).map(
              ({ name, own, all, compared, decisive }) => html`
                <tr part="driver">
                  <th scope="row">${name} ${decisive ? html`<small>${localize.term("decides")}</small>` : nothing}</th>
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
            ([label, text]) => html`<dt>${label}</dt><dd part="fact"><bdi>${text}</bdi></dd>`,
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
