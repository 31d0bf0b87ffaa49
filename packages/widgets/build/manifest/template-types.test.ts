import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
const elements = elementsOf(buildManifest(await readSources()));

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const ngc = fileURLToPath(import.meta.resolve("@angular/compiler-cli/package.json")).replace(
  /package\.json$/,
  "bundles/src/bin/ngc.js",
);
const vueTsc = fileURLToPath(new URL("bin/vue-tsc.js", import.meta.resolve("vue-tsc/package.json")));

/** Every line of a fixture that has to be refused says so by an expected error, which is an error where there is none. */
for (const [framework, typesOf, given, language, compiler] of [
  ["react", reactTypes, ["react.tsx", "events.ts"], "tsx", tsc],
  ["vue", vueTypes, ["page.vue"], "vue", vueTsc],
] as const) {
  test(`templates of ${framework} are checked against the tags: what they allow compiles, nothing else does`, async () => {
    const own = join(folder, framework);
    await mkdir(own, { recursive: true });
    const types = typesOf(elements).replaceAll('"./index.js"', '"../../../src/index.ts"');
    await writeFile(join(own, "tags.d.ts"), types);
    await writeFile(join(own, `example.${language}`), await example(framework, language));
    const files = ["tags.d.ts", `example.${language}`, ...given.map((fixture) => join(fixtures, fixture))];
    await writeFile(join(own, "tsconfig.json"), JSON.stringify({ ...config(framework), files }));
    assert.equal(await complaints(compiler, join(own, "tsconfig.json")), "");
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
    compilerOptions: {
      composite: false,
      declaration: false,
      declarationMap: false,
      noEmit: true,
      module: "esnext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      lib: ["es2024", "dom", "dom.iterable", "dom.asynciterable", "esnext.disposable"],
      experimentalDecorators: true,
      useDefineForClassFields: false,
      paths: { [`@customer-pulse/widgets/${framework}`]: ["./tags.d.ts"] },
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
