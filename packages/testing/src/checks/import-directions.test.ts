import assert from "node:assert/strict";
import { glob, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../paths.ts";
import { runTool } from "../run/command.ts";
import { cruise } from "./cruise.ts";
import { developmentDependency, plantWorkspace } from "./planted-workspace.ts";

/** Packages whose imports all point the right way. */
const sound = {
  "packages/contract/src/values.ts": "export const version = 1;\n",
  "packages/contract/src/index.ts": 'export * from "./values.ts";\nexport interface Meta {\n  widget: string;\n}\n',
  "packages/warehouse/src/index.ts": 'export { version } from "@customer-pulse/contract";\n',
  "packages/service/src/index.ts":
    'import { version } from "@customer-pulse/contract";\nimport * as warehouse from "@customer-pulse/warehouse";\nexport { version, warehouse };\n',
  "packages/widgets/src/index.ts":
    'import type { Meta } from "@customer-pulse/contract";\nexport { version } from "@customer-pulse/contract/values";\nexport type { Meta };\n',
  "packages/dashboard/src/index.ts": 'export { version } from "@customer-pulse/widgets";\n',
  "packages/examples/src/index.ts": 'export { version } from "@customer-pulse/widgets";\n',
  "stories/index.ts": 'export { version } from "@customer-pulse/widgets";\n',
  "packages/testing/src/index.ts":
    'export * as service from "@customer-pulse/service";\nexport * as widgets from "@customer-pulse/widgets";\n',
};

/** One import too many, the rule it breaks, and the module that it reaches. */
const planted = [
  ["contract", "@customer-pulse/warehouse", "contract-direction", "packages/warehouse/src/index.ts"],
  ["warehouse", "@customer-pulse/service", "warehouse-direction", "packages/service/src/index.ts"],
  ["service", "@customer-pulse/widgets", "service-direction", "packages/widgets/src/index.ts"],
  ["widgets", "@customer-pulse/warehouse", "widgets-direction", "packages/warehouse/src/index.ts"],
  ["widgets", "@customer-pulse/contract", "widgets-without-schemas", "packages/contract/src/index.ts"],
  ["dashboard", "@customer-pulse/service", "dashboard-direction", "packages/service/src/index.ts"],
  ["examples", "@customer-pulse/service", "examples-direction", "packages/service/src/index.ts"],
  ["service", "../../testing/src/index.ts", "service-direction", "packages/testing/src/index.ts"],
  [
    "widgets",
    developmentDependency,
    "no-development-dependency",
    `node_modules/${developmentDependency}/dist/index.js`,
  ],
  ["warehouse", "@customer-pulse/forgotten", "resolvable", "@customer-pulse/forgotten"],
] as const;

test("every source file of the real packages is looked at", async () => {
  const { modules } = await cruise(root);
  const files: string[] = [];
  for await (const file of glob(["packages/*/src/**/*.ts", "stories/*.ts", "stories/parts/*.ts"], { cwd: root }))
    files.push(file.replaceAll("\\", "/"));
  assert.deepEqual(
    files.filter((file) => !modules.includes(file)),
    [],
  );
  assert.ok(files.length > 20, `${files.length} source files are too few to believe`);
});

test("sound imports are let through, types from the contract among them", async () => {
  await using workspace = await plantWorkspace(sound);
  const { violations } = await cruise(workspace.folder);
  assert.deepEqual(violations, []);
});

for (const [name, specifier, rule, reached] of planted) {
  test(`${name} importing ${specifier} is reported`, async () => {
    const from = `packages/${name}/src/planted.ts`;
    await using workspace = await plantWorkspace({ ...sound, [from]: `import "${specifier}";\n` });
    const { violations } = await cruise(workspace.folder);
    assert.deepEqual(violations, [{ rule, from, to: reached }]);
  });
}

test("stories importing the service are reported", async () => {
  const from = "stories/planted.ts";
  await using workspace = await plantWorkspace({ ...sound, [from]: 'import "@customer-pulse/service";\n' });
  const { violations } = await cruise(workspace.folder);
  assert.deepEqual(violations, [{ rule: "stories-direction", from, to: "packages/service/src/index.ts" }]);
});

test("the command of the check passes sound imports and fails a planted one", async () => {
  await using workspace = await plantWorkspace(sound);
  const check = () =>
    runTool("depcruise", ["--config", join(root, ".dependency-cruiser.js"), "packages", "stories"], {
      cwd: workspace.folder,
      stdio: "ignore",
    });
  assert.equal(await check(), 0);
  await writeFile(join(workspace.folder, "packages/contract/src/planted.ts"), 'import "@customer-pulse/service";\n');
  assert.notEqual(await check(), 0);
});

test("an import of a type counts as a direction", async () => {
  const from = "packages/contract/src/planted.ts";
  const content = 'export type { version } from "@customer-pulse/warehouse";\n';
  await using workspace = await plantWorkspace({ ...sound, [from]: content });
  const { violations } = await cruise(workspace.folder);
  assert.deepEqual(
    violations.map(({ rule }) => rule),
    ["contract-direction"],
  );
});

test("contract/values importing anything is reported", async () => {
  const values = "packages/contract/src/values.ts";
  const content = 'import { join } from "node:path";\nexport const version = join("1");\n';
  await using workspace = await plantWorkspace({ ...sound, [values]: content });
  const { violations } = await cruise(workspace.folder);
  assert.deepEqual(violations, [{ rule: "values-import-nothing", from: values, to: "path" }]);
});

test("modules that import each other are reported", async () => {
  await using workspace = await plantWorkspace({
    ...sound,
    "packages/service/src/first.ts": 'export { second } from "./second.ts";\nexport const first = 1;\n',
    "packages/service/src/second.ts": 'export { first } from "./first.ts";\nexport const second = 2;\n',
  });
  const { violations } = await cruise(workspace.folder);
  assert.deepEqual([...new Set(violations.map(({ rule }) => rule))], ["no-cycle"]);
});

test("a module that nothing imports and that imports nothing is reported", async () => {
  const from = "packages/service/src/left-over.ts";
  await using workspace = await plantWorkspace({ ...sound, [from]: "export const nothing = 0;\n" });
  const { violations } = await cruise(workspace.folder);
  assert.deepEqual(violations, [{ rule: "no-orphan", from, to: from }]);
});
