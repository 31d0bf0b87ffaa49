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
  const chosen = machine.environment["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (machine.isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, where no executable is. Correct it, or unset it to search for one.`);
  }
  return [...machine.launcherInstallations(), ...usualPaths(machine)].find(machine.isExecutable);
}

function usualPaths({ platform, environment }: Machine): string[] {
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
  const searched = (environment["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  const onPath = linuxCommands.flatMap((command) => searched.map((folder) => posix.join(folder, command)));
  return [...onPath, ...linuxPaths];
}
