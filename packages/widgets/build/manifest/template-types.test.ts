import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "svelte/compiler";
import { root, widgets } from "../paths.ts";
import { buildManifest, elementsOf } from "./manifest.ts";
import { reactTypes } from "./react-types.ts";
import { readSources } from "./sources.ts";
import { vueTypes } from "./vue-types.ts";

/** The generated types beside the sources that they name, and the examples of the documents. */
const folder = join(widgets, ".cache", "template-types");
const fixtures = join(import.meta.dirname, "fixtures");
const examples = join(root, "packages", "examples");
const elements = elementsOf(buildManifest(await readSources()));

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const ngc = fileURLToPath(import.meta.resolve("@angular/compiler-cli/package.json")).replace(
  /package\.json$/,
  "bundles/src/bin/ngc.js",
);
const vueTsc = fileURLToPath(new URL("bin/vue-tsc.js", import.meta.resolve("vue-tsc/package.json")));

/**
 * Every line of a fixture that has to be refused says so by an expected error, which is an error where there is none. The
 * pages of packages/examples are checked with them.
 */
for (const [framework, typesOf, fixtureFiles, page, compiler] of [
  ["react", reactTypes, ["react.tsx", "events.ts"], "app.tsx", tsc],
  ["vue", vueTypes, ["page.vue"], "app.vue", vueTsc],
] as const) {
  test(`templates of ${framework} are checked against the tags: what they allow compiles, nothing else does`, async () => {
    const own = join(folder, framework);
    await mkdir(own, { recursive: true });
    const host = await readFile(join(examples, framework, page), "utf8");
    const types = typesOf(elements).replaceAll('"./index.js"', '"../../../src/index.ts"');
    const written = {
      "tags.d.ts": types,
      [`example-${page}`]: await example(framework, extname(page).slice(1)),
      [`wrong-value-${page}`]: host.replace('metric="customer-count"', 'metric="customer-counts"'),
      [`wrong-name-${page}`]: host.replace(/heading-?level/i, "$&s"),
    };
    for (const [file, text] of Object.entries(written)) await writeFile(join(own, file), text);
    const files = [
      ...Object.keys(written),
      ...fixtureFiles.map((file) => join(fixtures, file)),
      join(examples, framework, `main.${framework === "react" ? "tsx" : "ts"}`),
    ];
    await writeFile(join(own, "tsconfig.json"), JSON.stringify({ ...config(framework), files }));
    const found = (await complaints(compiler, join(own, "tsconfig.json"))).split(/\n(?=\S)/);
    const of = (mistake: string) => found.filter((text) => text.includes(`wrong-${mistake}-${page}`));
    assert.deepEqual(
      found.filter((text) => !/wrong-\w+-app/.test(text)),
      [],
    );
    assert.match(of("value").join(), /^[^\n]+"customer-counts"' is not assignable/);
    assert.match(of("name").join(), /headingLevels/);
  });
}

test("the example for Angular compiles under strictTemplates, and not with a listener for another tag's figures", async () => {
  const own = join(folder, "angular");
  await mkdir(own, { recursive: true });
  const source = await example("angular", "ts");
  const wrong = source.replace("<cx-churn-breakdown ", '$&(cx-load)="onLoad($event)" ');
  await writeFile(join(own, "example.ts"), source);
  await writeFile(join(own, "wrong.ts"), wrong);
  const files = ["example.ts", "wrong.ts"];
  const project = { ...config("angular"), angularCompilerOptions: { strictTemplates: true }, files };
  await writeFile(join(own, "tsconfig.json"), JSON.stringify(project));
  const found = await complaints(ngc, join(own, "tsconfig.json"));
  assert.doesNotMatch(found, /example\.ts/);
  assert.match(found, /wrong\.ts.+'CxLoadEvent<"churn-breakdown">' is not assignable/);
});

test("the example for Svelte compiles without a warning, for the browser and for the server", async () => {
  const source = await example("svelte", "svelte");
  for (const generate of ["client", "server"] as const) {
    const { js, warnings } = compile(source, { generate, filename: "Health.svelte" });
    assert.deepEqual(
      warnings.map(({ message }) => message),
      [],
    );
    if (generate === "client")
      assert.match(js.code, /event\("cx-load"|event\('cx-load'/, "Svelte listens to the event");
  }
});

/** The code of a framework's page in `docs`. */
async function example(framework: string, language: string): Promise<string> {
  const page = await readFile(join(widgets, "docs", `${framework}.md`), "utf8");
  const code = new RegExp(`^\`\`\`${language}\n(.+?)^\`\`\``, "ms").exec(page)?.[1];
  assert.ok(code, `docs/${framework}.md has no example in ${language}`);
  return code;
}

function config(framework: string) {
  return {
    extends: join(root, ".tsconfig.base.json"),
    vueCompilerOptions: { strictTemplates: true },
    compilerOptions: {
      composite: false,
      declaration: false,
      declarationMap: false,
      noEmit: true,
      module: "esnext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      // Imports of .vue files are nothing to rewrite.
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
      lib: ["es2024", "dom", "dom.iterable", "dom.asynciterable", "esnext.disposable"],
      experimentalDecorators: true,
      useDefineForClassFields: false,
      // Each package of the workspace has a Vue beside its own TypeScript; tags are told to one of them.
      paths: { [`@customer-pulse/widgets/${framework}`]: ["./tags.d.ts"], vue: [join(widgets, "node_modules", "vue")] },
    },
  };
}

/** What a compiler says; nothing when all is well. */
function complaints(compiler: string, project: string): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [compiler, "--project", project, "--pretty", "false"], (error, stdout, stderr) =>
      done(error === null ? stdout : stdout || stderr || error.message),
    );
  });
}
