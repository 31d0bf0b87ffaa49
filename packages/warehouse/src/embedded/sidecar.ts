import { readFile, rename, rm, writeFile } from "node:fs/promises";
import * as z from "zod";
import { hasCode } from "../error-code.ts";

const sidecarSchema = z.discriminatedUnion("source", [
  z.object({
    source: z.literal("generated"),
    /** What was asked for, so that a damaged database is rebuilt alike. */
    customers: z.int().positive(),
    seed: z.int(),
  }),
  z.object({ source: z.literal("loaded") }),
  /** Which Snowflake database, seen by which role. */
  z.object({ source: z.literal("snapshot"), origin: z.string() }),
]);

/** Where the records of a database came from. */
export type Provenance = z.output<typeof sidecarSchema>;

/** @returns null when there is no sidecar, or none that can be understood: then nothing is known about the database. */
export async function readSidecar(path: string): Promise<Provenance | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) {
      return null;
    }
    throw error;
  }
  try {
    return sidecarSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      return null;
    }
    throw error;
  }
}

/** Appears whole or not at all. Called by one build at a time. */
export async function writeSidecar(path: string, provenance: Provenance): Promise<void> {
  const beside = `${path}.new`;
  try {
    await writeFile(beside, `${JSON.stringify(provenance)}\n`, { mode: 0o600 });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
