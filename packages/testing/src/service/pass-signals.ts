import type { ChildProcess } from "node:child_process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Hands on what this process is told to end by, until the child has ended: ended by its id, it leaves no child behind. */
export function passSignals(child: ChildProcess): void {
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.once("exit", () => {
    for (const signal of signals) process.off(signal, pass);
  });
}
