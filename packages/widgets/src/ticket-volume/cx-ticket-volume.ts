import { define } from "../define.ts";
import { CxTicketVolume } from "./ticket-volume.ts";

define("cx-ticket-volume", CxTicketVolume);

declare global {
  interface HTMLElementTagNameMap {
    "cx-ticket-volume": CxTicketVolume;
  }
}
