import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../paths.ts";
import { holdsSecret } from "../secrets.ts";

export interface SnapshotOutcome {
  status: number | null;
  output: string;
}

/** `pnpm warehouse snapshot`, and the folder it copies into. `await using` removes that. */
export interface SnapshotCommand extends AsyncDisposable {
  /** Its `PULSE_DATA_DIR`. */
  folder: string;
  /** Starts the command. */
  launch(
    args?: readonly string[],
    variables?: Record<string, string>,
  ): {
    child: ChildProcess;
    outcome: Promise<SnapshotOutcome>;
  };
  /** Runs it to its end; whatever it printed holds no secret. */
  run(args?: readonly string[], variables?: Record<string, string>): Promise<SnapshotOutcome>;
}

/** @param variables - how it signs in. */
export async function snapshotCommand(variables: Record<string, string>): Promise<SnapshotCommand> {
  const folder = await mkdtemp(join(tmpdir(), "pulse-snapshot-"));
  const launch: SnapshotCommand["launch"] = (args = [], others = {}) => {
    const child = spawn(process.execPath, [join(root, "packages/warehouse/src/cli.ts"), "snapshot", ...args], {
      // Away from the root, whose `.env` is the developer's own.
      cwd: folder,
      env: { PATH: process.env["PATH"], ...variables, PULSE_DATA_DIR: folder, ...others },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const outcome = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]).then(
      ([out, err, [status]]): SnapshotOutcome => {
        assert.ok(!holdsSecret(out + err), "the output holds a secret");
        return { status: status as number | null, output: out + err };
      },
    );
    return { child, outcome };
  };
  return {
    folder,
    launch,
    run: (args, others) => launch(args, others).outcome,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
