/**
 * Prints the tags for a page that loads the CDN script of this release with the hash of every file:
 * `pnpm --filter @customer-pulse/widgets run cdn-tags https://pulse.example`. `pnpm build` has to have run.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sourceManifest } from "./package-json.ts";
import { widgets } from "./paths.ts";

const [origin] = process.argv.slice(2);
if (origin === undefined || !URL.canParse(origin)) throw new Error("Name the origin of your data service.");
const { version } = await sourceManifest();
const base = new URL(`/cdn/${version}/`, origin).href;
const sri: { entry: string; integrity: Record<string, string> } = JSON.parse(
  await readFile(join(widgets, "dist", "cdn", version, "sri.json"), "utf8"),
);
const integrity = Object.fromEntries(Object.entries(sri.integrity).map(([file, hash]) => [base + file, hash]));
console.log(`<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
<script type="module" src="${base}${sri.entry}" integrity="${sri.integrity[sri.entry]}" crossorigin></script>`);
