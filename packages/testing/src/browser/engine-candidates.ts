import { posix, win32 } from "node:path";
import { chosenExecutable, type Machine, onPath } from "./candidates.ts";

/** What it takes to test in WebKit: executables. */
export interface WebKitTools {
  /** WebKitGTK's MiniBrowser. */
  browser: string;
  /** WebKitWebDriver, which steers it. */
  driver: string;
  /** Xvfb, a screen that nobody sees. */
  screen: string;
}

/** Folders of libraries in which distributions put MiniBrowser, and the versions of WebKitGTK's interface. */
const libraries = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib", "/usr/lib64"];
const interfaces = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];

/**
 * Finds Firefox: `FIREFOX_PATH`, else the usual places.
 *
 * @returns the executable's path; undefined when there is none.
 * @throws {Error} when `FIREFOX_PATH` is set but names no executable.
 */
export function findFirefox(machine: Machine): string | undefined {
  return chosenExecutable(machine, "FIREFOX_PATH") ?? usualPaths(machine).find(machine.isExecutable);
}

function usualPaths(machine: Machine): string[] {
  const { platform, environment } = machine;
  if (platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)"].map((name) => environment[name]);
    return folders
      .filter((folder) => folder !== undefined)
      .map((folder) => win32.join(folder, "Mozilla Firefox", "firefox.exe"));
  }
  if (platform === "darwin") {
    const folders = ["/Applications", posix.join(environment["HOME"] ?? "/", "Applications")];
    return folders.map((folder) => posix.join(folder, "Firefox.app", "Contents", "MacOS", "firefox"));
  }
  return onPath(machine, ["firefox-esr", "firefox"]);
}

/**
 * Finds WebKitGTK's MiniBrowser (`WEBKIT_PATH`, else the usual places), its driver and Xvfb, all of Linux.
 *
 * @returns their paths; undefined when one of them is missing.
 * @throws {Error} when `WEBKIT_PATH` is set but names no executable.
 */
export function findWebKit(machine: Machine): WebKitTools | undefined {
  const usual = libraries.flatMap((folder) => interfaces.map((name) => posix.join(folder, name, "MiniBrowser")));
  const browser = chosenExecutable(machine, "WEBKIT_PATH") ?? usual.find(machine.isExecutable);
  const driver = onPath(machine, ["WebKitWebDriver"]).find(machine.isExecutable);
  const screen = onPath(machine, ["Xvfb"]).find(machine.isExecutable);
  return browser && driver && screen ? { browser, driver, screen } : undefined;
}
