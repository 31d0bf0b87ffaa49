import type { WriteStream } from "node:tty";
import type { SnapshotProgress } from "../snowflake/snapshot/progress.ts";
import { ProgressBar } from "./progress-bar.ts";
import { ProgressLines } from "./progress-lines.ts";

/** A bar on a terminal, lines elsewhere. `using` takes the bar off again. */
export function openSnapshotProgress(stream: WriteStream): SnapshotProgress & Disposable {
  const draws = stream.isTTY === true && process.env["TERM"] !== "dumb";
  return draws ? new ProgressBar(stream) : new ProgressLines((line) => stream.write(`${line}\n`));
}
