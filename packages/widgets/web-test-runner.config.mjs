import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { chromeLauncher } from "@web/test-runner-chrome";
import { WebKitLauncher } from "./engines/webkit-launcher.ts";
import { isUplot, slimUplot } from "./slim-uplot.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Chromium refuses to run as root inside its sandbox, and containers seldom allow the sandbox at all. */
const withoutSandbox = process.getuid?.() === 0 || process.env["CI"] !== undefined;

/** Starts each engine's browser; the variables that it reads are set by the test command (CONTRIBUTING.md). */
const launchers = {
  chromium: () =>
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
  firefox: () => {
    const executablePath = process.env["FIREFOX_PATH"];
    if (executablePath === undefined) throw new Error("FIREFOX_PATH has to name Firefox's executable.");
    const launcher = chromeLauncher({ launchOptions: { browser: "firefox", executablePath } });
    launcher.name = "Firefox";
    return launcher;
  },
  webkit: () => {
    const { WEBKIT_DRIVER_URL: driverUrl, WEBKIT_PATH: binary } = process.env;
    if (driverUrl === undefined || binary === undefined) {
      throw new Error(
        "WEBKIT_DRIVER_URL has to say where a WebKitWebDriver listens, WEBKIT_PATH where MiniBrowser is.",
      );
    }
    return new WebKitLauncher(driverUrl, binary);
  },
};

/** @returns the launcher that `ENGINE` names. */
function launcher() {
  const engine = process.env["ENGINE"] ?? "chromium";
  if (!Object.hasOwn(launchers, engine)) throw new Error(`ENGINE is one of ${Object.keys(launchers).join(", ")}.`);
  return launchers[engine]();
}

/**
 * Widgets' tests run in a real browser, from source: `pnpm test --only browser`, or `pnpm run test:watch` in this folder.
 * The engine is `ENGINE`, Chromium unless told; its browser `CHROMIUM_PATH`, else the Chrome that the launcher finds.
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
  browsers: [launcher()],
  // Focus and visibility belong to one page at a time.
  concurrency: 1,
  // Longer than any test takes where two engines and the tests on Node share two cores.
  testFramework: { config: { ui: "bdd", timeout: "30000" } },
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).startsWith("Lit is in dev mode")),
};
