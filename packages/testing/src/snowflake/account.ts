import type { CannedAnswers } from "./canned-answers.ts";
import type { Database } from "./database.ts";
import type { Faults } from "./faults.ts";
import type { Grants } from "./grants.ts";
import type { ResolvedOptions } from "./options.ts";
import type { Versions } from "./versions.ts";

/** What there is on the server, whoever asks. */
export interface Account {
  options: ResolvedOptions;
  database: Database;
  grants: Grants;
  versions: Versions;
  faults: Faults;
  cannedAnswers: CannedAnswers;
}
