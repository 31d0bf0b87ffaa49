import { define } from "../define.ts";
import { CxTicketCategories } from "./ticket-categories.ts";

define("cx-ticket-categories", CxTicketCategories);

declare global {
  interface HTMLElementTagNameMap {
    "cx-ticket-categories": CxTicketCategories;
  }
}
