import { existsSync } from "node:fs";
import { UsageError } from "./cli/arguments.ts";
import { check, checkHelp } from "./cli/check.ts";
import { generate, generateHelp } from "./cli/generate.ts";
import { Interruption } from "./cli/interruption.ts";
import { load, loadHelp } from "./cli/load.ts";
import { snapshot, snapshotHelp } from "./cli/snapshot.ts";

/** How long the process may go on when its command is done, in milliseconds. */
const lingerMs = 1_000;

/** Runs one command. Resolves with the exit code. */
type Command = (args: string[], dataDir: string) => Promise<number>;

const commands: Readonly<Record<string, Command>> = { generate, load, snapshot, check };

const help = `Builds the embedded warehouse, copies Snowflake into it, and checks what the service reads from.

${[generateHelp, loadHelp, snapshotHelp, checkHelp].join("\n")}
The database lies in PULSE_DATA_DIR (default .data). Variables are read from .env too, where there is one.
`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "help" || [name, ...args].some((arg) => arg === "--help" || arg === "-h")) {
    process.stdout.write(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`there is no command "${name}"; there are ${Object.keys(commands).join(", ")}`);
  }
  if (existsSync(".env")) process.loadEnvFile(".env");
  return await command(args, process.env["PULSE_DATA_DIR"] || ".data");
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Interruption) return error.exitCode;
  return error instanceof UsageError ? 2 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`warehouse: ${message}\n`);
  if (error instanceof UsageError) process.stderr.write("Try `pnpm warehouse help`.\n");
  process.exitCode = exitCodeOf(error);
}
// Whatever a silent server still holds open must not hold the command.
setTimeout(() => process.exit(), lingerMs).unref();
