/** What answers are made of now. */
export type Readiness =
  | { status: "ready"; serving: "live" }
  | {
      /** The warehouse fails. */
      status: "degraded";
      /** What stands in, in the order in which it is tried; never empty. */
      serving: ("last-good" | "snapshot")[];
      /** The snapshot's date (UTC instant), null when it is not known; only where there is a snapshot. */
      snapshotOf?: string | null;
    };
