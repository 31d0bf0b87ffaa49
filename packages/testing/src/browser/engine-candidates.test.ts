import assert from "node:assert/strict";
import { test } from "node:test";
import type { Machine } from "./candidates.ts";
import { findFirefox, findWebKit } from "./engine-candidates.ts";

function machine(files: readonly string[], parts: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    environment: { PATH: "/usr/local/bin:/usr/bin" },
    isExecutable: (path) => files.includes(path),
    launcherInstallations: () => [],
    ...parts,
  };
}

const miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const webKit = [miniBrowser, "/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"];

test("FIREFOX_PATH comes before every other Firefox, and has to name an executable", () => {
  const environment = { FIREFOX_PATH: "/mine/firefox", PATH: "/usr/bin" };
  assert.equal(findFirefox(machine(["/mine/firefox", "/usr/bin/firefox"], { environment })), "/mine/firefox");
  assert.throws(
    () => findFirefox(machine(["/usr/bin/firefox"], { environment })),
    /FIREFOX_PATH is \/mine\/firefox, where no executable is/,
  );
});

test("Firefox is found on the PATH of Linux, among the applications of a Mac, and where Windows has programs", () => {
  assert.equal(findFirefox(machine(["/usr/bin/firefox-esr"])), "/usr/bin/firefox-esr");
  const onMac = "/Applications/Firefox.app/Contents/MacOS/firefox";
  assert.equal(findFirefox(machine([onMac], { platform: "darwin", environment: {} })), onMac);
  const onWindows = "C:\\Program Files\\Mozilla Firefox\\firefox.exe";
  const environment = { PROGRAMFILES: "C:\\Program Files" };
  assert.equal(findFirefox(machine([onWindows], { platform: "win32", environment })), onWindows);
  assert.equal(findFirefox(machine([])), undefined);
});

test("WebKit is there when its browser, its driver and Xvfb are", () => {
  const [browser, driver, screen] = webKit;
  assert.deepEqual(findWebKit(machine(webKit)), { browser, driver, screen });
  for (const missing of webKit) {
    assert.equal(findWebKit(machine(webKit.filter((file) => file !== missing))), undefined, missing);
  }
});

test("WEBKIT_PATH comes before every other MiniBrowser, and has to name an executable", () => {
  const environment = { WEBKIT_PATH: "/mine/MiniBrowser", PATH: "/usr/bin" };
  assert.equal(findWebKit(machine([...webKit, "/mine/MiniBrowser"], { environment }))?.browser, "/mine/MiniBrowser");
  assert.throws(() => findWebKit(machine(webKit, { environment })), /WEBKIT_PATH is \/mine\/MiniBrowser/);
});
