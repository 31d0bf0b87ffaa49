import { minifyHTMLLiterals } from "minify-literals";
import { defineConfig, type Plugin } from "vite";

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

/** The build for pages without one of their own: one entry, and a chunk for each tag that a page uses. */
export default defineConfig({
  plugins: [minifyTemplates],
  build: {
    outDir: "dist/cdn",
    target: "es2022",
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      input: { "customer-pulse": "src/cdn.ts" },
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
