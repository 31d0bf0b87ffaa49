import { minifyHTMLLiterals } from "minify-literals";
import { defineConfig, type Plugin } from "vite";
import { isUplot, slimUplot } from "./slim-uplot.ts";

/** White space and comments in templates and styles are for us, not for the wire. */
const minifyTemplates: Plugin = {
  name: "minify-templates",
  enforce: "pre",
  apply: "build",
  async transform(code, id) {
    if (!id.includes("/widgets/src/")) return null;
    const minified = await minifyHTMLLiterals(code, { fileName: id });
    return minified === null ? null : { code: minified.code, map: minified.map?.toString() ?? null };
  },
};

/** Leaves out of uPlot what no chart here can reach. */
const slimCharts: Plugin = {
  name: "slim-charts",
  apply: "build",
  transform: (code, id) => (isUplot(id) ? { code: slimUplot(code), map: null } : null),
};

/** The build for pages without one of their own: one entry, and a chunk for each tag that a page uses. */
export default defineConfig({
  plugins: [minifyTemplates, slimCharts],
  build: {
    outDir: "dist/cdn",
    target: "es2022",
    sourcemap: true,
    // As a library, so that vite adds no preloader of its own.
    lib: { entry: { "customer-pulse": "src/cdn.ts" }, formats: ["es"] },
    rolldownOptions: { output: { minify: true, chunkFileNames: "chunks/[name]-[hash].js" } },
  },
});
