/**
 * `pnpm storybook` shows the catalog over the data service, with the records that `pnpm start` would show.
 * `pnpm storybook build` makes the static catalog in `stories/dist`, with answers recorded from generated records.
 */
import { buildCatalog } from "./build.ts";
import { serveCatalog } from "./serve.ts";

const [command = "serve"] = process.argv.slice(2);
if (command === "serve") await serveCatalog();
else if (command === "build") await buildCatalog();
else throw new Error(`pnpm storybook takes nothing or build, not ${command}`);
