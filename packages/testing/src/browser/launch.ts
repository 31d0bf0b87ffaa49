import { type Browser, chromium } from "playwright-core";
import { ensureBrowser } from "./ensure.ts";

/** What keeps the browser from doing anything that the page did not ask for, and text the same on every machine. */
const quiet = [
  "--font-render-hinting=none",
  "--no-first-run",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a headless browser with a fresh profile. `await using` closes it.
 *
 * @throws {Error} when there is no browser and none can be installed.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await ensureBrowser();
  // Chromium refuses to run as root inside its sandbox, and containers seldom allow the sandbox at all.
  const chromiumSandbox = process.getuid?.() !== 0 && process.env["CI"] === undefined;
  return chromium.launch({ executablePath, chromiumSandbox, args: quiet });
}
