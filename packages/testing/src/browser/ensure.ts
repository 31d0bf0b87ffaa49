import { findBrowser } from "./candidates.ts";
import { downloadedBrowser, installBrowser } from "./install.ts";
import { thisMachine } from "./machine.ts";

/**
 * The browser that tests and the bench run in. Where the machine has none, this says so and installs one.
 *
 * @returns the executable's path.
 * @throws {Error} when there is none and none could be installed; the message says what to do.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser(thisMachine()) ?? downloadedBrowser();
  if (found !== undefined) return found;
  console.log("No Chrome, Chromium or Edge was found: installing Chromium.");
  const installed = await installBrowser(() => findBrowser(thisMachine()));
  console.log(`Installed ${installed}`);
  return installed;
}
