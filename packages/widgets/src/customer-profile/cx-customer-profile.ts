import { define } from "../define.ts";
import { CxCustomerProfile } from "./customer-profile.ts";

define("cx-customer-profile", CxCustomerProfile);

declare global {
  interface HTMLElementTagNameMap {
    "cx-customer-profile": CxCustomerProfile;
  }
}
