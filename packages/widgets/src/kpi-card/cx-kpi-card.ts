import { define } from "../define.ts";
import { CxKpiCard } from "./kpi-card.ts";

define("cx-kpi-card", CxKpiCard);

declare global {
  interface HTMLElementTagNameMap {
    "cx-kpi-card": CxKpiCard;
  }
}
