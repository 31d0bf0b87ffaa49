import type { QueryOrigin } from "@customer-pulse/warehouse";
import type { Patience } from "./single-flight.ts";

/** Who asks, for how long, and what the warehouse may note of it. Of callers that share a run, it notes the first. */
export interface Caller extends Patience {
  origin: QueryOrigin;
}
