import { define } from "../define.ts";
import { CxTicketPriority } from "./ticket-priority.ts";

define("cx-ticket-priority", CxTicketPriority);

declare global {
  interface HTMLElementTagNameMap {
    "cx-ticket-priority": CxTicketPriority;
  }
}
