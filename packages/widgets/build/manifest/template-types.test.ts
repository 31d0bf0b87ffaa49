import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root, widgets } from "../paths.ts";
import { buildManifest, elementsOf } from "./manifest.ts";
import { reactTypes } from "./react-types.ts";
import { readSources } from "./sources.ts";
import { vueTypes } from "./vue-types.ts";

/** The generated types beside the sources that they name. */
const folder = join(widgets, ".cache", "template-types");
const fixtures = join(import.meta.dirname, "fixtures");
const elements = elementsOf(buildManifest(await readSources()));
const { resolve } = createRequire(import.meta.url);

/** Every line of a fixture that has to be refused says so by an expected error, which is an error where there is none. */
for (const [framework, typesOf, fixture, compiler] of [
  ["React", reactTypes, "react.tsx", join(root, "node_modules", "typescript", "bin", "tsc")],
  ["Vue", vueTypes, "page.vue", join(dirname(resolve("vue-tsc/package.json")), "bin", "vue-tsc.js")],
] as const) {
  test(`${framework} templates are checked against the tags: what they allow compiles, anything else does not`, async () => {
    const own = join(folder, framework.toLowerCase());
    await mkdir(own, { recursive: true });
    await writeFile(
      join(own, "tags.d.ts"),
      typesOf(elements).replaceAll('"./index.js"', JSON.stringify("../../../src/index.ts")),
    );
    const config = {
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
      },
      files: [join(own, "tags.d.ts"), join(fixtures, fixture)],
    };
    await writeFile(join(own, "tsconfig.json"), JSON.stringify(config));
    assert.equal(await compile(compiler, join(own, "tsconfig.json")), "");
  });
}

/** What the compiler complains about. */
function compile(compiler: string, config: string): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [compiler, "--project", config, "--pretty", "false"], (error, stdout, stderr) =>
      done(error === null ? stdout : stdout || stderr || error.message),
    );
  });
}
