import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../browser/launch.ts";
import { root } from "../paths.ts";
import { buildPages } from "../service/build-pages.ts";
import { startService } from "../service/service-process.ts";

/** `pnpm pictures` takes the README's pictures anew, from the served dashboard over generated records. */
const folder = join(root, "packages", "dashboard", "pictures");

const pictures = [
  { name: "overview-light", width: 1440, height: 1120, colorScheme: "light", path: "/" },
  { name: "overview-dark", width: 1440, height: 1120, colorScheme: "dark", path: "/?churnRisk=High" },
  { name: "phone", width: 375, height: 812, colorScheme: "light", path: "/" },
] as const;

await buildPages();
await mkdir(folder, { recursive: true });
await using service = await startService({ customers: 1000, seed: 1, until: "2026-06-30" });
const browser = await launchBrowser();
try {
  for (const { name, path, colorScheme, ...viewport } of pictures) {
    const page = await browser.newPage({ viewport, colorScheme, locale: "en-GB" });
    // What can be seen has been asked for and drawn once the page is quiet.
    await page.goto(service.url + path, { waitUntil: "networkidle" });
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    console.log(`${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
}
