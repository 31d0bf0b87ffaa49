import assert from "node:assert/strict";
import { test } from "node:test";
import { runBrowserTests } from "./browser-tests.ts";

const files = ["packages/widgets/src/kpi-card/kpi-card.test.ts"];

test("the tests of all engines are counted, and no more engines run at a time than were asked for", async () => {
  let running = 0;
  let most = 0;
  const tally = await runBrowserTests(files, ["chromium", "firefox", "webkit"], 2, async (engine, given) => {
    assert.equal(given, files);
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return { tally: { passed: 5, failed: engine === "webkit" ? 1 : 0 }, report: "" };
  });
  assert.deepEqual(tally, { passed: 15, failed: 1 });
  assert.equal(most, 2);
});

test("an engine that cannot be had or does not start is a failure, and the others run", async () => {
  const tally = await runBrowserTests(files, ["chromium", "firefox"], 1, (engine) =>
    engine === "chromium"
      ? Promise.reject(new Error("Chromium could not be installed."))
      : Promise.resolve({ tally: { passed: 5, failed: 0 }, report: "" }),
  );
  assert.deepEqual(tally, { passed: 5, failed: 1 });
});
