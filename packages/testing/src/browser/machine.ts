import { accessSync, constants } from "node:fs";
import { Launcher } from "chrome-launcher";
import type { Machine } from "./candidates.ts";

/** This machine, as the search for browsers sees it. */
export function thisMachine(): Machine {
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
