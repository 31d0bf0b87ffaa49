import { access, constants } from "node:fs/promises";
import { DatabaseVersionError, ReadOnlyDatabase } from "../engine/duckdb/database.ts";
import { hasCode } from "../error-code.ts";
import { UserError } from "../user-error.ts";
import { warehouseFiles } from "./files.ts";
import { defaultCustomers, defaultSeed, today } from "./generate/defaults.ts";
import { type Provenance, readSidecar } from "./sidecar.ts";

export interface EnsureOptions {
  /** Folder that holds the database, `PULSE_DATA_DIR`. */
  dataDir: string;
  /** Hears of progress, one line at a time. */
  log: (line: string) => void;
}

/**
 * Sees to it that there is a database to open: generates one where there is none, and again where a generated one is
 * damaged or from another version of the project.
 *
 * @throws {UserError} when a database holds loaded or unknown records and cannot be used; nothing is touched then.
 */
export async function ensureEmbeddedDatabase({ dataDir, log }: EnsureOptions): Promise<void> {
  const files = warehouseFiles(dataDir);
  const condition = await inspect(files.database);
  if (condition === "usable") {
    return;
  }
  if (condition === "missing") {
    log(`No database in ${dataDir} yet: generating ${defaultCustomers} customers.`);
    await regenerate({ source: "generated", customers: defaultCustomers, seed: defaultSeed }, { dataDir, log });
    return;
  }
  const provenance = await readSidecar(files.sidecar);
  if (provenance?.source !== "generated") {
    throw new UserError(
      `${files.database} is ${condition} and may hold your own records, so it is left alone; ` +
        "build it again with `pnpm warehouse load DIR`, or move it away and use `pnpm warehouse generate`",
    );
  }
  log(`The generated database in ${dataDir} is ${condition}: generating it again.`);
  await regenerate(provenance, { dataDir, log });
}

type Condition = "usable" | "missing" | "damaged" | "of another version";

async function inspect(path: string): Promise<Condition> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    if (hasCode(error, "ENOENT")) {
      return "missing";
    }
    throw new UserError(`${path} cannot be read; check who owns it and its permissions`, { cause: error });
  }
  let database: ReadOnlyDatabase;
  try {
    database = await ReadOnlyDatabase.open(path, 1);
  } catch (error) {
    if (error instanceof Error && /could not set lock/i.test(error.message)) {
      throw new UserError(`${path} is open for writing in another program; close it first`, { cause: error });
    }
    return error instanceof DatabaseVersionError ? "of another version" : "damaged";
  }
  database.retire();
  return "usable";
}

async function regenerate(
  provenance: Extract<Provenance, { source: "generated" }>,
  { dataDir, log }: EnsureOptions,
): Promise<void> {
  // Only a build needs the lexicons, which take a while to load and stay in memory.
  const [{ buildEmbeddedDatabase }, { generateRecords }] = await Promise.all([
    import("./build.ts"),
    import("./generate/generate.ts"),
  ]);
  const records = generateRecords({ ...provenance, until: today() });
  await buildEmbeddedDatabase({ dataDir, records, provenance, log });
}
