import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this workspace package. */
export const widgets = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

/** The repository's root folder. */
export const root = join(widgets, "..", "..");
