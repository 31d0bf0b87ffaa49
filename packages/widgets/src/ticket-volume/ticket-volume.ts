import { ticketVolume } from "../localize/en/ticket-volume.ts";
import { TrendElement } from "../trend/trend-element.ts";
import type { TrendSpec } from "../trend/trend-model.ts";

/**
 * @summary Tickets by day, week or month: how much is there to do?
 *
 * @event {CxSelectEvent} cx-select - Periods were chosen; their days then become a filter unless prevented.
 */
export class CxTicketVolume extends TrendElement<"ticket-volume"> {
  static override texts = [...TrendElement.texts, ticketVolume];

  protected readonly widgetId = "ticket-volume";
  protected readonly spec: TrendSpec = { measure: "count", counted: "tickets" };

  protected override defaultHeading(): string {
    return this.localize.term("ticketVolume");
  }
}
