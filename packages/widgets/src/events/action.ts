import type { CustomerProfileData } from "@customer-pulse/contract";

export interface ActionDetail {
  customerId: string;
  /** `brief`, or the `data-action` of the host's own control. */
  action: string;
  /** As the warehouse has it; null where it is not stated. */
  churnRisk: string | null;
  /** The rule and the drivers behind the churn risk. */
  why: CustomerProfileData["why"];
}

/**
 * Says that a reader wants something done about a customer. For `brief` the profile then copies the customer's brief as
 * text, unless this was prevented; every other action is the host's.
 */
export class CxActionEvent extends CustomEvent<ActionDetail> {
  constructor(detail: ActionDetail) {
    super("cx-action", { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "cx-action": CxActionEvent;
  }
}
