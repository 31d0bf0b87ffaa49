import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import type { CheckReport } from "./embedded/check.ts";
import { defaultCustomers, defaultSeed, today } from "./embedded/generate/defaults.ts";
import { UserError } from "./user-error.ts";

const help = `Builds and checks the embedded warehouse.

  pnpm warehouse generate [--customers N] [--seed N] [--until DAY] [--out DIR]
      Writes believable records of two years up to DAY and builds the database from them.
      --customers  how many customers, 1 to 1000000 (default ${defaultCustomers})
      --seed       whole number; the same one gives the same records (default ${defaultSeed})
      --until      last day, YYYY-MM-DD (default: today in UTC)
      --out        also writes the four RAW files into DIR

  pnpm warehouse load DIR
      Builds the database from customers.json, customer_interactions.json, product_reviews.json and
      support_tickets.json in DIR. When anything is wrong with them the old database stays.

  pnpm warehouse check [--json]
      Verifies the database: its nine tables, their columns and types, and how many rows they hold.

The database lies in PULSE_DATA_DIR (default .data).
`;

/** A command line that cannot be understood. */
class UsageError extends Error {
  override readonly name = "UsageError";
}

const generateSchema = z.object({
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

type Command = (args: string[], dataDir: string) => Promise<number>;

const commands: Readonly<Record<string, Command>> = { generate, load, check };

async function generate(args: string[], dataDir: string): Promise<number> {
  const { values, positionals } = parse(args, {
    customers: { type: "string" },
    seed: { type: "string" },
    until: { type: "string" },
    out: { type: "string" },
  });
  refuseSurplus("generate", positionals);
  const parsed = generateSchema.safeParse(values);
  if (!parsed.success) {
    const option = String(parsed.error.issues[0]?.path[0]);
    throw new UsageError(`--${option} takes ${expectations[option] ?? "another value"}`);
  }
  const { out, ...options } = parsed.data;
  const [{ buildEmbeddedDatabase }, { generateRecords }, { writeRawRecords }] = await Promise.all([
    import("./embedded/build.ts"),
    import("./embedded/generate/generate.ts"),
    import("./embedded/raw/write.ts"),
  ]);
  log(`Generating ${options.customers} customers, two years up to ${options.until}, seed ${options.seed} …`);
  const records = generateRecords(options);
  if (out !== undefined) {
    await writeRawRecords(out, records);
    log(`Wrote the RAW files into ${out}.`);
  }
  const { customers, seed } = options;
  await buildEmbeddedDatabase({ dataDir, records, provenance: { source: "generated", customers, seed }, log });
  return await report(dataDir);
}

async function load(args: string[], dataDir: string): Promise<number> {
  const { positionals } = parse(args, {});
  const [directory, ...surplus] = positionals;
  if (directory === undefined || surplus.length > 0) {
    throw new UsageError("load takes one folder");
  }
  const [{ buildEmbeddedDatabase }, { readRawRecords }] = await Promise.all([
    import("./embedded/build.ts"),
    import("./embedded/raw/read.ts"),
  ]);
  log(`Reading ${directory} …`);
  const records = await readRawRecords(directory);
  await buildEmbeddedDatabase({ dataDir, records, provenance: { source: "loaded" }, log });
  return await report(dataDir);
}

async function check(args: string[], dataDir: string): Promise<number> {
  const { values, positionals } = parse(args, { json: { type: "boolean" } });
  refuseSurplus("check", positionals);
  return await report(dataDir, values["json"] === true);
}

/** Prints what the database holds; 1 when it is not as queries need it. */
async function report(dataDir: string, json = false): Promise<number> {
  const { checkEmbeddedDatabase } = await import("./embedded/check.ts");
  let found: CheckReport;
  try {
    found = await checkEmbeddedDatabase(dataDir);
  } catch (error) {
    const file = join(dataDir, "pulse.duckdb");
    throw new UserError(
      `${file} is missing or cannot be opened; build it with \`pnpm warehouse generate\` or \`pnpm warehouse load DIR\``,
      { cause: error },
    );
  }
  if (json) {
    process.stdout.write(`${JSON.stringify(found)}\n`);
  } else {
    for (const { table, rows } of found.tables) {
      log(`${table.padEnd(28)} ${rows === null ? "missing" : `${rows.toLocaleString("en")} rows`}`);
    }
    for (const problem of found.tables.flatMap(({ problems }) => problems)) {
      log(problem);
    }
    log(found.ok ? `${found.database} is ready.` : `${found.database} cannot be used: build it again.`);
  }
  return found.ok ? 0 : 1;
}

function parse(args: string[], options: Record<string, { type: "string" | "boolean" }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function refuseSurplus(command: string, [surplus]: readonly string[]): void {
  if (surplus !== undefined) {
    throw new UsageError(`${command} does not take "${surplus}"`);
  }
}

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main([name, ...args]: string[], dataDir: string): Promise<number> {
  if (name === undefined || name === "help" || [name, ...args].some((arg) => arg === "--help" || arg === "-h")) {
    process.stdout.write(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`there is no command "${name}"; there are ${Object.keys(commands).join(", ")}`);
  }
  return await command(args, dataDir);
}

try {
  process.exitCode = await main(process.argv.slice(2), process.env["PULSE_DATA_DIR"] ?? ".data");
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    process.stderr.write(`warehouse: ${message}\nTry \`pnpm warehouse help\`.\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`warehouse: ${message}\n`);
    process.exitCode = 1;
  }
}
