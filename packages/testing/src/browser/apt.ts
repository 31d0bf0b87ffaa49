import { existsSync } from "node:fs";
import PQueue from "p-queue";
import { runTool } from "../run/command.ts";

/** Runs a command; a command that the machine does not have counts as one that failed. */
export async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  try {
    return (await runTool(command, args)) === 0;
  } catch (error) {
    console.log(`${command}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** The words to put before a command that needs root; undefined where we may not become root without being asked. */
export async function rootPrefix(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await succeeds("sudo", ["-n", "true"])) ? ["sudo", "-n"] : undefined;
}

/** apt-get refuses to run twice at a time. */
const installations = new PQueue({ concurrency: 1 });

/** What there is to install is asked for once. */
let update: Promise<boolean> | undefined;

/** Installs packages of Debian or Ubuntu. False where there is no apt-get, where we may not use it, and where it fails. */
export async function installWithApt(...packages: readonly string[]): Promise<boolean> {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return false;
  const prefix = await rootPrefix();
  if (prefix === undefined) return false;
  const apt = (...args: string[]) => {
    const words = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes", "--quiet=2", ...args];
    const [command = "apt-get", ...rest] = words;
    return succeeds(command, rest);
  };
  return installations.add(async () => {
    update ??= apt("update");
    return (await update) && apt("install", "--no-install-recommends", ...packages);
  });
}
