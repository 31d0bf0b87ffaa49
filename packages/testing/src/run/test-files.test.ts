import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { findTestFiles } from "./test-files.ts";

let root: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), "pulse-test-files-"));
  const files = [
    "packages/service/src/app.test.ts",
    "packages/service/src/app.ts",
    "packages/service/dist/app.test.ts",
    "packages/testing/src/e2e/dashboard.test.ts",
    "packages/testing/src/e2e/statements.test.ts",
    "packages/testing/src/faults/faults.test.ts",
    "packages/testing/src/run/tally.test.ts",
    "packages/widgets/build/manifest/manifest.test.ts",
    "packages/widgets/src/scope/scope.test.ts",
  ];
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), "");
  }
});
after(() => rm(root, { recursive: true }));

test("each test file runs in exactly one part", async () => {
  assert.deepEqual(await findTestFiles(root, "node", []), [
    "packages/service/src/app.test.ts",
    "packages/testing/src/run/tally.test.ts",
    "packages/widgets/build/manifest/manifest.test.ts",
  ]);
  assert.deepEqual(await findTestFiles(root, "browser", []), ["packages/widgets/src/scope/scope.test.ts"]);
  assert.deepEqual(await findTestFiles(root, "e2e", []), ["packages/testing/src/e2e/dashboard.test.ts"]);
  assert.deepEqual(await findTestFiles(root, "alone", []), [
    "packages/testing/src/e2e/statements.test.ts",
    "packages/testing/src/faults/faults.test.ts",
  ]);
});

test("patterns keep the files whose path contains one of them", async () => {
  assert.deepEqual(await findTestFiles(root, "node", ["service"]), ["packages/service/src/app.test.ts"]);
  assert.deepEqual(await findTestFiles(root, "node", ["nothing"]), []);
});
