import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

/** The examples of frameworks. Vue has to be told which tags are none of its own. */
export default defineConfig({
  plugins: [react(), vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("cx-") } } })],
  build: { target: "es2022", rolldownOptions: { input: ["react/index.html", "vue/index.html"] } },
});
