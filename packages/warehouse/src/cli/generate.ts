import * as z from "zod";
import { defaultCustomers, defaultSeed, today } from "../embedded/generate/defaults.ts";
import { parseArguments, refuseSurplus, UsageError } from "./arguments.ts";
import { reportEmbedded } from "./report-embedded.ts";
import { say } from "./say.ts";

export const generateHelp = `  pnpm warehouse generate [--customers N] [--seed N] [--until DAY] [--out DIR]
      Writes believable records of two years up to DAY and builds the database from them.
      --customers  how many customers, 1 to 1000000 (default ${defaultCustomers})
      --seed       whole number; the same one gives the same records (default ${defaultSeed})
      --until      last day, YYYY-MM-DD (default: today in UTC)
      --out        also writes the four RAW files into DIR
`;

const optionsSchema = z.object({
  customers: z.coerce.number().int().min(1).max(1_000_000).default(defaultCustomers),
  seed: z.coerce.number().int().default(defaultSeed),
  until: z.iso.date().default(() => today()),
  out: z.string().optional(),
});
const expectations: Readonly<Record<string, string>> = {
  customers: "a whole number from 1 to 1000000",
  seed: "a whole number",
  until: "a day in the form YYYY-MM-DD",
};

/** @returns the exit code. */
export async function generate(args: string[], dataDir: string): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    customers: { type: "string" },
    seed: { type: "string" },
    until: { type: "string" },
    out: { type: "string" },
  });
  refuseSurplus("generate", positionals);
  const parsed = optionsSchema.safeParse(values);
  if (!parsed.success) {
    const option = String(parsed.error.issues[0]?.path[0]);
    throw new UsageError(`--${option} takes ${expectations[option] ?? "another value"}`);
  }
  const { out, ...options } = parsed.data;
  const [{ buildEmbeddedDatabase }, { generateRecords }, { writeRawRecords }] = await Promise.all([
    import("../embedded/build.ts"),
    import("../embedded/generate/generate.ts"),
    import("../embedded/raw/write.ts"),
  ]);
  say(`Generating ${options.customers} customers, two years up to ${options.until}, seed ${options.seed} …`);
  const records = generateRecords(options);
  if (out !== undefined) {
    await writeRawRecords(out, records);
    say(`Wrote the RAW files into ${out}.`);
  }
  const { customers, seed } = options;
  await buildEmbeddedDatabase({ dataDir, records, provenance: { source: "generated", customers, seed }, log: say });
  return await reportEmbedded(dataDir);
}
