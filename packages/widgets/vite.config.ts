import { transform } from "esbuild";
import { defineConfig, type Plugin } from "vite";

/** Browsers do not know decorators yet, and vite leaves them in: esbuild turns them into what es2022 has. */
const decorators: Plugin = {
  name: "decorators",
  enforce: "pre",
  async transform(code, id) {
    if (!id.endsWith(".ts")) return null;
    return await transform(code, { loader: "ts", target: "es2022", sourcefile: id, sourcemap: true });
  },
};

/** The build for pages without one of their own: one entry, and a chunk for each tag that a page uses. */
export default defineConfig({
  plugins: [decorators],
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
