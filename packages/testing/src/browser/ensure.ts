import { accessSync, constants } from "node:fs";
import { Launcher } from "chrome-launcher";
import { findBrowser, type Machine } from "./candidates.ts";
import { downloadedBrowser, installBrowser } from "./install.ts";

/** This machine, as the search for a browser sees it. */
function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, isExecutable, launcherInstallations };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: either way it is no browser for us.
    return false;
  }
}

function launcherInstallations(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    // chrome-launcher throws where it finds nothing, and where a tool that it searches with is missing.
    return [];
  }
}

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
