import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build } from "vite";
import { root } from "../paths.ts";
import { type PackedPackage, packPackage } from "./packed.ts";

const widgets = join(root, "packages", "widgets");
const run = promisify(execFile);

let packed: PackedPackage;
before(async () => {
  packed = await packPackage();
});
after(() => packed[Symbol.asyncDispose]());

async function tarball(): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(packed.tarball)).buffer;
}

/** The package's own package.json. */
async function manifest(): Promise<{
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
  [field: string]: unknown;
}> {
  return JSON.parse(await readFile(join(packed.folder, "package.json"), "utf8"));
}

test("publint finds nothing", async () => {
  const { messages, pkg } = await publint({ pack: { tarball: await tarball() }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test("are-the-types-wrong finds nothing for who imports ES modules", async () => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(await tarball())), {
    // Style sheets have no types.
    excludeEntrypoints: [/\.css$/],
  });
  assert.ok(result.types);
  // Custom elements are for browsers: neither `require` nor what came before `exports` reaches them.
  const others = new Set<unknown>(["node10", "node16-cjs"]);
  const problems = result.problems.filter(
    (problem) => !("resolutionKind" in problem && others.has(problem.resolutionKind)),
  );
  assert.deepEqual(problems, []);
  assert.ok(Object.keys(result.entrypoints).includes("./kpi-card"), "it looked at the entries");
});

test("a strict consumer compiles against every entry, libraries checked too, without zod", async () => {
  const project = join(dirname(packed.folder), "consumer");
  await mkdir(join(project, "node_modules", "@customer-pulse"), { recursive: true });
  await symlink(packed.folder, join(project, "node_modules", "@customer-pulse", "widgets"));
  const { exports, dependencies } = await manifest();
  // As installed beside it: its dependencies, and what they depend on.
  await symlink(join(widgets, "node_modules"), join(packed.folder, "node_modules"));
  assert.ok(!("zod" in dependencies));
  const entries = Object.keys(exports).filter((entry) => !/\.(json|css)$/.test(entry));
  assert.ok(entries.length > 24);
  const source = [
    ...entries.map((entry) => `import "@customer-pulse/widgets${entry.slice(1)}";`),
    'import { type CxLoadEvent, type FilterPatch, WidgetError } from "@customer-pulse/widgets";',
    'const card = document.createElement("cx-kpi-card");',
    'card.metric = "average-rating";',
    "// @ts-expect-error no such measure",
    'card.metric = "mood";',
    'export const filters: FilterPatch = { churnRisk: ["High"], dateRange: "last-90-days" };',
    "export const failed = (error: unknown) => error instanceof WidgetError && error.code === 'network';",
    "export const loaded = (event: CxLoadEvent): string => event.detail.meta.queriedAt;",
  ].join("\n");
  await writeFile(join(project, "index.ts"), source);
  for (const [module, moduleResolution] of [
    ["esnext", "bundler"],
    ["nodenext", "nodenext"],
  ] as const) {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
      target: "es2022",
      lib: ["es2024", "dom", "dom.iterable"],
      module,
      moduleResolution,
    };
    await writeFile(join(project, "package.json"), '{ "type": "module" }');
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = await run(process.execPath, [tsc, "--project", project, "--pretty", "false"]).catch((error) => {
      throw new Error(`${moduleResolution}:\n${error.stdout}`);
    });
    assert.equal(stdout, "");
  }
});

test("modules hold neither TypeScript nor decorators nor names of this workspace, and bring their sources", async () => {
  const files = globSync("**/*.js", { cwd: packed.folder });
  const own = files.filter((file) => !file.includes("node_modules"));
  assert.ok(own.length > 100);
  for (const file of own) {
    const code = await readFile(join(packed.folder, file), "utf8");
    assert.doesNotMatch(code, /^\s*@(property|state|query)\(/m, file);
    assert.doesNotMatch(code, /from "@customer-pulse|from "[^"]+\.ts"/, file);
  }
  const map = JSON.parse(await readFile(join(packed.folder, "kpi-card", "kpi-card.js.map"), "utf8"));
  const source = readFileSync(join(widgets, "src", "kpi-card", "kpi-card.ts"), "utf8");
  assert.deepEqual(map.sourcesContent, [source]);
});

test("it brings a README that points at nothing it does not bring, and the license", async () => {
  const readme = await readFile(join(packed.folder, "README.md"), "utf8");
  assert.match(readme, /npm install @customer-pulse\/widgets/);
  assert.match(readme, /<cx-kpi-card metric/);
  const targets = [...readme.matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? "");
  assert.deepEqual(
    targets.filter((target) => !/^(https?:|#)/.test(target)),
    [],
  );
  assert.match(await readFile(join(packed.folder, "LICENSE"), "utf8"), /MIT/);
});

test("it says what it is, and nothing private", async () => {
  const { name, version, license, description, keywords, dependencies, ...fields } = await manifest();
  assert.equal(name, "@customer-pulse/widgets");
  assert.match(String(version), /^\d+\.\d+\.\d+/);
  assert.equal(license, "MIT");
  assert.ok(String(description).length > 40);
  assert.ok(Array.isArray(keywords) && keywords.length > 3);
  assert.ok(!("private" in fields));
  assert.ok(!("devDependencies" in fields));
  for (const [dependency, range] of Object.entries(dependencies)) assert.match(range, /^\^?\d/, dependency);
});

/** Which of the package's modules a page's bundler takes for a source, by their paths in it. */
async function bundled(source: string): Promise<string[]> {
  const entry = join(packed.folder, "entry.virtual.js");
  const output = await build({
    configFile: false,
    root: packed.folder,
    logLevel: "error",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: entry,
        external: (id) => /^(lit|@lit|@shoelace-style|uplot)(\/|$)/.test(id),
      },
    },
  });
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((single) =>
    "output" in single ? single.output.filter((file) => file.type === "chunk") : [],
  );
  return chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id, { renderedLength }]) => renderedLength > 0 && id !== entry)
    .map(([id]) => id.slice(packed.folder.length + 1));
}

test("a page that imports a class and uses it takes no other widget along; one that uses none takes nothing", async () => {
  assert.deepEqual(await bundled('import { CxKpiCard } from "@customer-pulse/widgets";'), []);
  const modules = await bundled('import { CxKpiCard } from "@customer-pulse/widgets"; globalThis.card = CxKpiCard;');
  assert.ok(modules.includes("kpi-card/kpi-card.js"), modules.join(" "));
  const { exports } = await manifest();
  const registering = Object.values(exports).flatMap((target) => {
    const { default: path = "" } = target as { default?: string };
    return /\/cx-[^/]+$/.test(path) ? [path.slice(2)] : [];
  });
  assert.ok(registering.length > 20);
  const own = "kpi-card/cx-kpi-card.js";
  const elsewhere = registering.filter((path) => path !== own).map((path) => path.replace("/cx-", "/"));
  const others = modules.filter((module) => [...registering, ...elsewhere].includes(module));
  assert.deepEqual(others, []);
});
