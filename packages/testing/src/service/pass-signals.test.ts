import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";

const parentScript = `
  const { spawn } = await import("node:child_process");
  const { passSignals } = await import(${JSON.stringify(new URL("pass-signals.ts", import.meta.url).href)});
  const child = spawn(process.execPath, ["--eval", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
  passSignals(child);
  console.log(child.pid);
`;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  test(`a process that ends by ${signal} leaves no child behind`, async () => {
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", parentScript], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(parent.stdout, "data");
    const exit = once(parent, "exit");
    parent.kill(signal);
    assert.deepEqual(await exit, [0, null], "it waits for its child, and ends by itself");
    assert.throws(() => process.kill(Number(line), 0), { code: "ESRCH" });
  });
}
