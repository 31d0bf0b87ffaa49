import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser, type Machine } from "./candidates.ts";

function machine(files: readonly string[], parts: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    environment: { PATH: "/usr/local/bin:/usr/bin" },
    isExecutable: (path) => files.includes(path),
    launcherInstallations: () => [],
    ...parts,
  };
}

test("CHROMIUM_PATH comes before every other browser", () => {
  const found = findBrowser(
    machine(["/mine/chrome", "/launcher/chrome", "/usr/bin/chromium"], {
      environment: { CHROMIUM_PATH: "/mine/chrome", PATH: "/usr/bin" },
      launcherInstallations: () => ["/launcher/chrome"],
    }),
  );
  assert.equal(found, "/mine/chrome");
});

test("a CHROMIUM_PATH without an executable is an error, not another browser", () => {
  const wrong = machine(["/usr/bin/chromium"], { environment: { CHROMIUM_PATH: "/gone", PATH: "/usr/bin" } });
  assert.throws(() => findBrowser(wrong), /CHROMIUM_PATH is \/gone, where no executable is/);
});

test("what chrome-launcher finds comes before the usual places, unless it is gone", () => {
  const files = ["/launcher/chrome", "/usr/bin/chromium"];
  const launcherInstallations = () => ["/gone/chrome", "/launcher/chrome"];
  assert.equal(findBrowser(machine(files, { launcherInstallations })), "/launcher/chrome");
  assert.equal(findBrowser(machine(["/usr/bin/chromium"], { launcherInstallations })), "/usr/bin/chromium");
});

test("on Linux Chromium, Chrome and Edge are found on the PATH, then in their own folders", () => {
  assert.equal(findBrowser(machine(["/usr/local/bin/microsoft-edge"])), "/usr/local/bin/microsoft-edge");
  assert.equal(
    findBrowser(machine(["/usr/bin/google-chrome", "/usr/bin/chromium"])),
    "/usr/bin/chromium",
    "Chromium comes before Chrome",
  );
  assert.equal(findBrowser(machine(["/opt/google/chrome/chrome"])), "/opt/google/chrome/chrome");
});

test("on macOS they are found among everyone's applications and the user's own", () => {
  const edge = "/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
  const mac = { platform: "darwin", environment: { HOME: "/Users/me" } } as const;
  assert.equal(findBrowser(machine([edge], mac)), edge);
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  assert.equal(findBrowser(machine([edge, chrome], mac)), chrome);
});

test("on Windows they are found below the folders that the environment names", () => {
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  const environment = { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
  assert.equal(findBrowser(machine([edge], { platform: "win32", environment })), edge);
});

test("a machine without a browser has none", () => {
  assert.equal(findBrowser(machine([])), undefined);
});
