import { posix, win32 } from "node:path";

/** What the search for a browser knows of the machine. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there and can be executed. */
  isExecutable: (path: string) => boolean;
  /** What chrome-launcher found; empty for none. */
  launcherInstallations: () => readonly string[];
}

/** Names under which Chromium, Chrome and Edge stand on the PATH of Linux. */
const linuxCommands = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

/** Where they stand when the PATH does not name them. */
const linuxPaths = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/opt/microsoft/msedge/msedge",
];

const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

const windowsPaths = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/**
 * Finds the browser that tests run in: `CHROMIUM_PATH`, else what chrome-launcher finds, else the usual places of
 * Chromium, Chrome and Edge.
 *
 * @returns the executable's path; undefined when there is none.
 * @throws {Error} when `CHROMIUM_PATH` is set but names no executable: another browser would surprise whoever set it.
 */
export function findBrowser(machine: Machine): string | undefined {
  return (
    chosenExecutable(machine, "CHROMIUM_PATH") ??
    [...machine.launcherInstallations(), ...usualPaths(machine)].find(machine.isExecutable)
  );
}

/**
 * The executable that a variable of the environment names; undefined when it is not set.
 *
 * @throws {Error} when it is set but names none: another one would surprise whoever set it.
 */
export function chosenExecutable({ environment, isExecutable }: Machine, variable: string): string | undefined {
  const chosen = environment[variable];
  if (chosen === undefined || chosen === "" || isExecutable(chosen)) return chosen || undefined;
  throw new Error(`${variable} is ${chosen}, where no executable is. Correct it, or unset it to search for one.`);
}

/** Where commands of these names may stand on the PATH of Linux: all places of the first name come first. */
export function onPath({ environment }: Machine, commands: readonly string[]): string[] {
  const folders = (environment["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  return commands.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function usualPaths(machine: Machine): string[] {
  const { platform, environment } = machine;
  if (platform === "win32") {
    const folders = ["LOCALAPPDATA", "PROGRAMFILES", "PROGRAMFILES(X86)"].map((name) => environment[name]);
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPaths.map((parts) => win32.join(folder, ...parts)));
  }
  if (platform === "darwin") {
    const folders = ["/Applications", posix.join(environment["HOME"] ?? "/", "Applications")];
    return folders.flatMap((folder) =>
      macApplications.map((name) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)),
    );
  }
  return [...onPath(machine, linuxCommands), ...linuxPaths];
}
