/**
 * Runs the widgets' tests in a browser and sends the counts to the process that started this one. It is a process of its
 * own because the test runner ends its process when it cannot start.
 *
 * Arguments: the test files, absolute. Environment: `CHROMIUM_PATH`.
 */
import { join } from "node:path";
import { defaultReporter, startTestRunner, summaryReporter } from "@web/test-runner";
import { root } from "../paths.ts";
import { countSessions } from "./browser-results.ts";

const runner = await startTestRunner({
  config: {
    reporters: [summaryReporter({}), defaultReporter({ reportTestProgress: false })],
  },
  argv: [
    "--config",
    join(root, "packages", "widgets", "web-test-runner.config.mjs"),
    "--files",
    ...process.argv.slice(2),
  ],
  autoExitProcess: false,
});
if (runner === undefined) throw new Error("the browser test runner did not start");
await new Promise((resolve) => runner.on("stopped", resolve));
process.send?.(countSessions(runner.sessions.all()));
process.disconnect?.();
