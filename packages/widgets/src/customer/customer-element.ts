import type { Meta } from "@customer-pulse/contract";
import { css, html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { customer } from "../localize/en/customer.ts";
import { record } from "../localize/en/record.ts";
import { unfoldStyles } from "../widget/unfold.ts";
import { WidgetElement } from "../widget/widget-element.ts";

/** With nobody to show, there is no room to keep. */
const styles = css`
  .card .body:has(.unasked) {
    flex: none;
    min-height: 64px;
  }
`;

/** What every tag about one customer is: the one that it names, or else the only one that its scope is filtered by. */
export abstract class CustomerElement<Id extends "customer-profile" | "customer-timeline"> extends WidgetElement<Id> {
  static override styles = [...WidgetElement.styles, unfoldStyles, styles];
  static override texts = [...WidgetElement.texts, record, customer];

  /** Whom it is about. Default: the scope's `customerId` filter where that has exactly one value. */
  @property({ attribute: "customer-id" }) customerId: string | undefined;

  /** Undefined while nobody is chosen. */
  protected get customer(): string | undefined {
    if (this.customerId) return this.customerId;
    const chosen = this.chosen("customerId");
    return chosen.length === 1 ? chosen[0] : undefined;
  }

  protected override renderUnasked(): TemplateResult | undefined {
    if (this.customer !== undefined || this.store === undefined) return undefined;
    return html`
      <slot name="empty">
        <div class="state unasked" part="empty"><p>${this.localize.term("findCustomer")}</p></div>
      </slot>
    `;
  }

  /** A filter by the very customer that it is about is one that it follows. */
  protected override footerMeta(): Meta | undefined {
    const meta = super.footerMeta();
    const { customer } = this;
    if (meta === undefined || customer === undefined || !this.chosen("customerId").includes(customer)) return meta;
    const notApplicable = meta.filters.notApplicable.filter((key) => key !== "customerId");
    return { ...meta, filters: { ...meta.filters, notApplicable } };
  }
}
