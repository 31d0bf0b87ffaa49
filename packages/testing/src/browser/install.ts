import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { runTool } from "../run/command.ts";

/** Runs a command; a command that the machine does not have counts as one that failed. */
async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  try {
    return (await runTool(command, args)) === 0;
  } catch (error) {
    console.log(`${command}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** The words to put before a command that needs root; undefined where we may not become root without being asked. */
async function rootPrefix(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await succeeds("sudo", ["-n", "true"])) ? ["sudo", "-n"] : undefined;
}

/** Installs Debian's or Ubuntu's Chromium. False where there is no apt-get, or we may not use it. */
async function installWithApt(): Promise<boolean> {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return false;
  const prefix = await rootPrefix();
  if (prefix === undefined) return false;
  const apt = (...args: string[]) => {
    const words = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes", "--quiet=2", ...args];
    const [command = "apt-get", ...rest] = words;
    return succeeds(command, rest);
  };
  return (await apt("update")) && (await apt("install", "--no-install-recommends", "chromium"));
}

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
  const fromApt = (await installWithApt()) ? find() : undefined;
  if (fromApt !== undefined) return fromApt;
  const fromPlaywright = (await installWithPlaywright()) ? downloadedBrowser() : undefined;
  if (fromPlaywright !== undefined) return fromPlaywright;
  throw new Error(
    "No browser could be installed. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to an executable, and try again.",
  );
}
