import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle } from "./bundle.ts";

/** Names the installed packages and our own among a bundle's modules, each once. */
async function packagesIn(source: string): Promise<string[]> {
  const modules = (await bundle(source)).flatMap((file) => file.modules);
  const names = modules.map((path) => /.*\/(?:node_modules|packages)\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? path);
  return [...new Set(names)];
}

test("zod is found in a bundle that imports the contract's schemas", async () => {
  const packages = await packagesIn(
    'import { filtersSchema } from "@customer-pulse/contract";\nconsole.log(filtersSchema);',
  );
  assert.ok(packages.includes("zod"), packages.join(", "));
});

test("the widgets' bundle reaches neither zod nor the service nor the warehouse", async () => {
  const packages = await packagesIn('export * from "./index.ts";\nimport "./all.ts";');
  assert.ok(packages.includes("widgets"), packages.join(", "));
  assert.ok(packages.includes("lit"), packages.join(", "));
  for (const banned of ["zod", "service", "warehouse"]) assert.ok(!packages.includes(banned), packages.join(", "));
});

test("contract/values brings nothing but itself", async () => {
  const modules = (await bundle('export * from "@customer-pulse/contract/values";')).flatMap((file) => file.modules);
  const files = modules.map((path) => path.replace(/^.*\/packages\//, ""));
  assert.deepEqual(files.toSorted(), ["contract/src/values.ts", "widgets/src/bundle-entry.virtual.ts"]);
});
