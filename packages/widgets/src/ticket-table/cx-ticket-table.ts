import { define } from "../define.ts";
import { CxTicketTable } from "./ticket-table.ts";

define("cx-ticket-table", CxTicketTable);

declare global {
  interface HTMLElementTagNameMap {
    "cx-ticket-table": CxTicketTable;
  }
}
