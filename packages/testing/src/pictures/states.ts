import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { Browser } from "playwright-core";
import { root } from "../paths.ts";
import { dataTags, openTag, type TagPageOptions } from "../tags/tag-page.ts";
import { focus, type StateCause, stateCauses } from "../tags/tag-states.ts";

/** Pictures to look at, not to keep. */
const folder = join(root, ".cache", "pictures", "states");

/** Takes a picture of every tag in every state, light, dark and 320 px wide. */
export async function takeStates(browser: Browser, service: string, customerId: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const id of dataTags) {
    for (const [state, { filters, answer }] of Object.entries(stateCauses)) {
      for (const look of [
        { colorScheme: "light" },
        { colorScheme: "dark" },
        { colorScheme: "light", width: 288 },
      ] as const) {
        const name = `${id}-${state}-${"width" in look ? "320" : look.colorScheme}.png`;
        await takeState(browser, service, id, join(folder, name), {
          ...look,
          answer,
          filters: filters ?? focus(id, customerId),
        });
      }
    }
    console.log(id);
  }
  console.log(`pictures of every state are in ${folder}`);
}

async function takeState(
  browser: Browser,
  service: string,
  id: WidgetId,
  path: string,
  { answer, ...options }: TagPageOptions & StateCause,
): Promise<void> {
  const page = await openTag(browser, service, id, {
    ...options,
    prepare: (prepared) => prepared.route("**/v1/batch", answer),
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.waitForLoadState(path.includes("-loading-") ? "load" : "networkidle");
  await page.screenshot({ path, animations: "disabled", fullPage: true });
  await page.close();
}
