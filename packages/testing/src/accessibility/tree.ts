import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { WidgetId } from "@customer-pulse/contract/values";

const folder = new URL("trees/", import.meta.url);

/** Set to write what is found instead of comparing it. */
export const updates: boolean = process.env["UPDATE_ACCESSIBILITY"] !== undefined;

/** One screen reader's view of a tag, under the name of the state or of what is open. */
export interface Reading {
  name: string;
  lines: readonly string[];
}

/** The file of a tag: a section a state, as screen readers go through it. */
export function written(id: WidgetId, readings: readonly Reading[]): string {
  const sections = readings.map(({ name, lines }) => `## ${name}\n${lines.join("\n")}\n`);
  return `<cx-${id}> as screen readers get it\n\n${sections.join("\n")}`;
}

/**
 * What is kept of a tag; with `UPDATE_ACCESSIBILITY` set, what was found is kept from now on.
 *
 * @throws {Error} when nothing is kept yet.
 */
export async function kept(id: WidgetId, found: string): Promise<string> {
  const file = new URL(`${id}.txt`, folder);
  if (updates) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, found);
  }
  return await readFile(file, "utf8");
}
