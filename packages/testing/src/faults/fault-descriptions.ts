import type { FaultKind } from "../snowflake/faults.ts";

/** Each fault in the words of the table in packages/warehouse/README.md. */
export const faultDescriptions: Readonly<Record<FaultKind, string>> = {
  refuse: "nothing listens",
  "503": "every answer is 503",
  "429": "every answer is 429",
  hang: "connections are accepted and never answered",
  slow: "every answer comes late",
  "cut-off": "every answer breaks off",
  garbage: "every answer is a page of HTML",
  "broken-json": "every answer is broken JSON",
  "statement-timeout": "Snowflake's statement timeout ends every statement",
  "revoked-role": "the role is taken away",
  "session-expired": "all session tokens expire",
  "session-gone": "all sessions are ended",
};
