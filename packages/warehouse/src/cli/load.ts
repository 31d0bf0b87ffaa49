import { parseArguments, UsageError } from "./arguments.ts";
import { reportEmbedded } from "./report-embedded.ts";
import { say } from "./say.ts";

export const loadHelp = `  pnpm warehouse load DIR
      Builds the database from customers.json, customer_interactions.json, product_reviews.json and
      support_tickets.json in DIR. When anything is wrong with them the old database stays.
`;

/** @returns the exit code. */
export async function load(args: string[], dataDir: string): Promise<number> {
  const { positionals } = parseArguments(args, {});
  const [directory, ...surplus] = positionals;
  if (directory === undefined || surplus.length > 0) {
    throw new UsageError("load takes one folder");
  }
  const [{ buildEmbeddedDatabase }, { readRawRecords }] = await Promise.all([
    import("../embedded/build.ts"),
    import("../embedded/raw/read.ts"),
  ]);
  say(`Reading ${directory} …`);
  const records = await readRawRecords(directory);
  await buildEmbeddedDatabase({ dataDir, records, provenance: { source: "loaded" }, log: say });
  return await reportEmbedded(dataDir);
}
