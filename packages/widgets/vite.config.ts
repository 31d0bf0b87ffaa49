import { minifyHTMLLiterals } from "minify-literals";
import { minify } from "terser";
import { defineConfig, type Plugin } from "vite";
import { isUplot, slimUplot } from "./slim-uplot.ts";

/** White space and comments in templates and styles are for us, not for the wire. */
const minifyTemplates: Plugin = {
  name: "minify-templates",
  enforce: "pre",
  apply: "build",
  async transform(code, id) {
    if (!id.includes("/widgets/src/")) return null;
    const minified = await minifyHTMLLiterals(code, { fileName: id, html: { removeAttributeQuotes: true } });
    return minified === null ? null : { code: minified.code, map: minified.map?.toString() ?? null };
  },
};

/** Leaves out of uPlot what no chart here can reach. */
const slimCharts: Plugin = {
  name: "slim-charts",
  apply: "build",
  transform: (code, id) => (isUplot(id) ? { code: slimUplot(code), map: null } : null),
};

/** The compiler's helper serves classes, methods and metadata too; here only fields are decorated. Brings 0.16 kB. */
const leanDecorators: Plugin = {
  name: "lean-decorators",
  enforce: "post",
  apply: "build",
  transform: {
    filter: { id: /\/helpers\/(esm\/)?decorate\.js$/ },
    handler: () => ({
      code: `export default function decorate(decorators, prototype, field) {
        let descriptor;
        for (const decorator of decorators) descriptor = decorator(prototype, field);
        if (descriptor) Object.defineProperty(prototype, field, descriptor);
      }`,
      map: null,
    }),
  },
};

/**
 * Lit's words for mistakes that only the code of these tags could make: the tests, which run on the sources, would hear
 * them. Brings 0.23 kB.
 */
const leanMessages: Plugin = {
  name: "lean-messages",
  apply: "build",
  transform: {
    filter: { id: /\/node_modules\/(lit-html|@lit\/(reactive-element|task))\// },
    handler: (code) => ({
      code: code.replaceAll(/\bError\("[^"]*"(\+[\w.]+(\+"[^"]*")?)?\)/g, 'Error("Lit")'),
      map: null,
    }),
  },
};

/** Brings 1.1 kB more than the bundler's own minifier, which still has the last word. */
const minifyMore: Plugin = {
  name: "minify-more",
  apply: "build",
  async renderChunk(source) {
    const { code = source, map } = await minify(source, {
      module: true,
      ecma: 2022,
      compress: { passes: 3, hoist_funs: true, pure_getters: true },
      sourceMap: true,
    });
    return { code, map: typeof map === "string" ? map : null };
  },
};

/** The build for pages without one of their own: one entry, and a chunk for each tag that a page uses. */
export default defineConfig({
  plugins: [minifyTemplates, slimCharts, leanDecorators, leanMessages, minifyMore],
  build: {
    outDir: "dist/cdn",
    target: "es2022",
    sourcemap: true,
    // As a library, so that vite adds no preloader of its own.
    lib: { entry: { "customer-pulse": "src/cdn.ts" }, formats: ["es"] },
    rolldownOptions: { output: { minify: true, chunkFileNames: "chunks/[name]-[hash].js" } },
  },
});
