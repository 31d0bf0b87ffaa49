import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Budgets in kB of 1,000 bytes, minified and gzipped. */
export interface Budgets {
  /** All tags with what they load on demand: the design's. */
  all: number;
  /** The first KPI card on a page: the design's. It does not hold, and the bench says so; the card's own in `tags` does. */
  firstKpiCard: number;
  /** Each tag alone on a page, before a reader opens anything: what it weighed when it was last decided on, and 2 % more. */
  tags: Record<string, number>;
}

const file = fileURLToPath(new URL("budgets.json", import.meta.url));

/** The one table of them. */
export async function readBudgets(): Promise<Budgets> {
  return JSON.parse(await readFile(file, "utf8"));
}

/** Decides anew on what each tag may weigh, from what it weighs. */
export async function writeTagBudgets(sizes: Readonly<Record<string, number>>): Promise<void> {
  const tags = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, Math.ceil(size * 1.02 * 10) / 10]),
  );
  await writeFile(file, `${JSON.stringify({ ...(await readBudgets()), tags }, null, 2)}\n`);
}
