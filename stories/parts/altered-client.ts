import { type DataClient, PageClient, WidgetError } from "@customer-pulse/widgets";

/** States that an answer brings about, and not what was asked. */
export const alteredStates = ["loading", "stale", "failed", "unauthorised"] as const;
export type AlteredState = (typeof alteredStates)[number];

/**
 * A client that asks the data service as every tag does, and alters the answer on its way back: keeps it for ever, dates
 * it as one from before the warehouse failed, or takes a failure for it.
 */
export function alteredClient(state: AlteredState): DataClient {
  const client = new PageClient();
  return {
    async request(request, options) {
      const answer = await client.request(request, options);
      switch (state) {
        case "loading":
          return await new Promise((_, reject) => {
            options.signal.addEventListener("abort", () => reject(options.signal.reason), { once: true });
          });
        case "stale":
          return { ...answer, meta: { ...answer.meta, cache: "stale" } };
        case "failed":
          throw new WidgetError("warehouse-unavailable", "Snowflake does not answer. Try again in a minute.");
        case "unauthorised":
          throw new WidgetError("unauthorized", "Sign in to see these figures.");
      }
    },
  };
}
