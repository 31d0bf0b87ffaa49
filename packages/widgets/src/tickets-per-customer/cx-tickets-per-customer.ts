import { define } from "../define.ts";
import { CxTicketsPerCustomer } from "./tickets-per-customer.ts";

define("cx-tickets-per-customer", CxTicketsPerCustomer);

declare global {
  interface HTMLElementTagNameMap {
    "cx-tickets-per-customer": CxTicketsPerCustomer;
  }
}
