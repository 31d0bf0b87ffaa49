import { define } from "../define.ts";
import { CxCustomerPicker } from "./customer-picker.ts";

define("cx-customer-picker", CxCustomerPicker);

declare global {
  interface HTMLElementTagNameMap {
    "cx-customer-picker": CxCustomerPicker;
  }
}
