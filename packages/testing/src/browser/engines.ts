import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installWithApt } from "./apt.ts";
import { findFirefox, findWebKit } from "./engine-candidates.ts";
import { ensureBrowser } from "./ensure.ts";
import { thisMachine } from "./machine.ts";
import { startWebKitDriver } from "./webkit-driver.ts";

/** The engines that the widgets are tested in. */
export const engines = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof engines)[number];

/** Their names for people. */
export const engineNames: Readonly<Record<Engine, string>> = {
  chromium: "Chromium",
  firefox: "Firefox",
  webkit: "WebKit",
};

/** An engine that tests can run in. `await using` ends what it needs. */
export interface ReadyEngine extends AsyncDisposable {
  /** What packages/widgets/web-test-runner.config.mjs reads. */
  environment: Record<string, string>;
}

/** The engines that `pnpm test` runs in unless told otherwise: Chromium, which it installs, and those that are there. */
export function enginesOfThisMachine(): Engine[] {
  const machine = thisMachine();
  const there = { chromium: true, firefox: findFirefox(machine), webkit: findWebKit(machine) };
  return engines.filter((engine) => there[engine]);
}

/**
 * Gets an engine ready, and installs it where the machine has none.
 *
 * @throws {Error} when it cannot be installed or does not start; the message says what to do.
 */
export async function readyEngine(engine: Engine): Promise<ReadyEngine> {
  await using opened = new AsyncDisposableStack();
  const environment: Record<string, string> = { ENGINE: engine };
  if (engine === "chromium") {
    environment["CHROMIUM_PATH"] = await ensureBrowser();
  } else {
    // They leave a cache and settings at home: here it is one that goes with them.
    const home = await mkdtemp(join(tmpdir(), `pulse-${engine}-`));
    opened.defer(() => rm(home, { recursive: true, force: true }));
    environment["HOME"] = home;
    if (engine === "firefox") {
      environment["FIREFOX_PATH"] = await ensure(
        engine,
        findFirefox,
        ["firefox-esr"],
        "Install Firefox, or set FIREFOX_PATH to its executable",
      );
    } else {
      const tools = await ensure(
        engine,
        findWebKit,
        ["webkit2gtk-driver", "xvfb"],
        "On Linux install WebKitGTK's MiniBrowser, WebKitWebDriver and Xvfb; there is no WebKit to test in elsewhere",
      );
      environment["WEBKIT_PATH"] = tools.browser;
      environment["WEBKIT_DRIVER_URL"] = opened.use(await startWebKitDriver(tools, home)).url;
    }
  }
  const all = opened.move();
  return { environment, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

async function ensure<Found>(
  engine: Engine,
  find: (machine: ReturnType<typeof thisMachine>) => Found | undefined,
  packages: readonly string[],
  advice: string,
): Promise<Found> {
  const found = find(thisMachine());
  if (found !== undefined) return found;
  const name = engineNames[engine];
  console.log(`${name} was not found: installing ${packages.join(" and ")}.`);
  const installed = (await installWithApt(...packages)) ? find(thisMachine()) : undefined;
  if (installed !== undefined) return installed;
  throw new Error(`${name} could not be installed. ${advice}, and try again.`);
}
