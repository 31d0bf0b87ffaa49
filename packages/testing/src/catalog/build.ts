import { rm } from "node:fs/promises";
import { join } from "node:path";
import { recordAnswers } from "./record.ts";
import { runStorybook, storiesFolder } from "./storybook.ts";

/** Where the static catalog is built, and where the service serves `/storybook` from. */
const catalogFolder = join(storiesFolder, "dist");

/** Builds the static catalog with recorded answers beside it. */
export async function buildCatalog(): Promise<void> {
  await rm(catalogFolder, { recursive: true, force: true });
  await runStorybook(["build", "--output-dir", catalogFolder, "--quiet"]);
  const recorded = await recordAnswers(join(catalogFolder, "recorded"));
  console.log(`The catalog is in ${catalogFolder}, with ${recorded} recorded answers.`);
}
