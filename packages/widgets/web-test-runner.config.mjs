import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { chromeLauncher } from "@web/test-runner-chrome";
import { isUplot, slimUplot } from "./slim-uplot.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Chromium refuses to run as root inside its sandbox, and containers seldom allow the sandbox at all. */
const withoutSandbox = process.getuid?.() === 0 || process.env["CI"] !== undefined;

/**
 * Widgets' tests run in a real browser, from source: `pnpm test --only browser`, or `pnpm run test:watch` in this folder.
 * The browser is `CHROMIUM_PATH`, else the Chrome that the launcher finds.
 */
export default {
  // The contract and the installed packages are served too, and stand outside of this folder.
  rootDir: root,
  files: [fileURLToPath(new URL("src/**/*.test.ts", import.meta.url))],
  // Development builds report mistakes, such as a class field that hides a reactive property.
  nodeResolve: { exportConditions: ["development", "browser"] },
  plugins: [
    // The decorators' kind stands in the tsconfig.
    {
      name: "slim-charts",
      // As in the build; `?whole` is for the comparison of the two.
      transform: ({ url, body }) => (isUplot(url) ? { body: slimUplot(body) } : undefined),
    },
    esbuildPlugin({ ts: true, target: "es2022", tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        ...(process.env["CHROMIUM_PATH"] !== undefined && { executablePath: process.env["CHROMIUM_PATH"] }),
        args: [
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          ...(withoutSandbox ? ["--no-sandbox"] : []),
        ],
      },
    }),
  ],
  // Focus and visibility belong to one page at a time.
  concurrency: 1,
  testFramework: { config: { ui: "bdd", timeout: "10000" } },
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).startsWith("Lit is in dev mode")),
};
