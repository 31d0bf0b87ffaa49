import { fileURLToPath } from "node:url";
import type { StorybookConfig } from "@storybook/web-components-vite";
import remarkGfm from "remark-gfm";

/** Where `/v1` is answered while stories are written; `pnpm storybook` starts a data service and names it here. */
const service = process.env["STORIES_SERVICE"];

const config: StorybookConfig = {
  framework: "@storybook/web-components-vite",
  stories: ["../docs/*.mdx", "../docs/*.stories.ts", "../*.stories.ts"],
  addons: [
    {
      name: "@storybook/addon-docs",
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    "@storybook/addon-a11y",
  ],
  // Nothing is told to, or asked of, another origin.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: {
    sidebarOnboardingChecklist: false,
    backgrounds: false,
    measure: false,
    outline: false,
    actions: false,
    interactions: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    server: {
      ...vite.server,
      ...(service === undefined ? {} : { proxy: { "/v1": service } }),
      fs: { allow: [fileURLToPath(new URL("../..", import.meta.url))] },
    },
    build: {
      ...vite.build,
      target: "es2022",
      cssTarget: "esnext",
      sourcemap: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  }),
};

export default config;
