import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Tally } from "./tally.ts";

const testFiles = {
  "sound.test.ts": `
    import { describe, test } from "node:test";
    describe("suite", () => {
      test("passes", () => {});
      test("passes too", () => {});
      test.skip("is skipped", () => {});
    });`,
  "failing.test.ts": `
    import { test } from "node:test";
    test("passes", () => {});
    test("fails", () => { throw new Error("as planted"); });`,
  "broken.test.ts": "import { test } from 'node:test'; test(",
  "hollow-suite.test.ts": `
    import { describe } from "node:test";
    describe("suite", () => { throw new Error("as planted"); });`,
  "without-tests.test.ts": "export {};",
  "importing.test.ts": 'import "./imported.ts";',
  "imported.ts": 'import { test } from "node:test"; test("passes", () => {});',
  "telling.test.ts": `
    import { test } from "node:test";
    test("passes", () => {
      for (const part of ["ne", "ver-print", "-this"]) process.stdout.write(part);
    });`,
};

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "pulse-node-tests-"));
  for (const [name, content] of Object.entries(testFiles)) await writeFile(join(folder, name), content);
});
after(() => rm(folder, { recursive: true }));

/** What a program printed, and the status it ended with. */
interface Run {
  status: number;
  lines: string[];
}

/** Runs a Node program that does not know that it is started by a test: test runners inside of tests do nothing. */
function runNode(args: readonly string[]): Promise<Run> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env }, (_error, stdout) => {
      resolve({ status: child.exitCode ?? 1, lines: stdout.trimEnd().split("\n") });
    });
  });
}

async function tallyOf(...names: (keyof typeof testFiles)[]): Promise<Tally> {
  const files = JSON.stringify(names.map((name) => join(folder, name)));
  const program = `
    import { runNodeTests } from ${JSON.stringify(new URL("node-tests.ts", import.meta.url).href)};
    const tally = await runNodeTests(${files}, 2);
    console.log(JSON.stringify(tally));`;
  await writeFile(join(folder, "program.mts"), program);
  const { lines } = await runNode([join(folder, "program.mts")]);
  return JSON.parse(lines.at(-1) ?? "");
}

test("passed and failed tests are counted; suites and skipped tests are not", async () => {
  assert.deepEqual(await tallyOf("sound.test.ts"), { passed: 2, failed: 0 });
  assert.deepEqual(await tallyOf("sound.test.ts", "failing.test.ts"), { passed: 3, failed: 1 });
});

test("a file that cannot be read, a suite that breaks down and a file without tests are failures", async () => {
  assert.deepEqual(await tallyOf("broken.test.ts"), { passed: 0, failed: 1 });
  assert.deepEqual(await tallyOf("hollow-suite.test.ts"), { passed: 0, failed: 1 });
  assert.deepEqual(await tallyOf("without-tests.test.ts"), { passed: 0, failed: 1 });
});

test("tests that stand in a module count for the file that imports it", async () => {
  assert.deepEqual(await tallyOf("importing.test.ts"), { passed: 1, failed: 0 });
});

test("a secret that a test prints is a failure", async () => {
  assert.deepEqual(await tallyOf("telling.test.ts"), { passed: 1, failed: 1 });
});

test("the test command fails when no test was selected, and ends with the count", async () => {
  const command = join(import.meta.dirname, "all.ts");
  const { status, lines } = await runNode([command, "no-test-has-this-in-its-path"]);
  assert.equal(lines.at(-1), "0 passed, 1 failed");
  assert.equal(status, 1);
});

test("the test command ends with status 0 when everything passed", async () => {
  const command = join(import.meta.dirname, "all.ts");
  const { status, lines } = await runNode([command, "--only", "node", "run/tally"]);
  assert.equal(lines.at(-1), "3 passed, 0 failed");
  assert.equal(status, 0);
});
