import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { installWithApt, rootPrefix, succeeds } from "./apt.ts";

/** The Chromium that Playwright downloaded at an earlier time; undefined while it has not. */
export function downloadedBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Downloads Playwright's Chromium, with the libraries that it needs where we may install them. */
async function installWithPlaywright(): Promise<boolean> {
  const script = fileURLToPath(new URL("cli.js", import.meta.resolve("playwright-core/package.json")));
  const install = (...options: string[]) => succeeds(process.execPath, [script, "install", ...options, "chromium"]);
  const mayInstallLibraries = process.platform === "linux" && (await rootPrefix()) !== undefined;
  // The libraries may be there although they cannot be installed now.
  return (mayInstallLibraries && (await install("--with-deps"))) || install();
}

/**
 * Installs Chromium: by apt-get where it may be used, else Playwright's.
 *
 * @param find - searches for a browser once more.
 * @returns the executable's path.
 * @throws {Error} when neither way gave a browser; the message says what to do.
 */
export async function installBrowser(find: () => string | undefined): Promise<string> {
  const fromApt = (await installWithApt("chromium")) ? find() : undefined;
  if (fromApt !== undefined) return fromApt;
  const fromPlaywright = (await installWithPlaywright()) ? downloadedBrowser() : undefined;
  if (fromPlaywright !== undefined) return fromPlaywright;
  throw new Error(
    "No browser could be installed. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to an executable, and try again.",
  );
}
