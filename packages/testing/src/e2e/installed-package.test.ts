import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { preview } from "vite";
import { launchBrowser } from "../browser/launch.ts";
import { packPackage } from "../package/packed.ts";
import { root } from "../paths.ts";
import { startService } from "../service/service-process.ts";

const run = promisify(execFile);

/** What `npm create vite` leaves when everything that can be left out is: a page, its script, and vite. */
const project = {
  "package.json": (vite: string) =>
    JSON.stringify({ private: true, type: "module", devDependencies: { vite }, scripts: { build: "vite build" } }),
  "index.html": (service: string) => `<!doctype html>
<html lang="en">
  <cx-scope endpoint="${service}">
    <cx-kpi-card metric="high-churn-share"></cx-kpi-card>
  </cx-scope>
  <script type="module" src="/src/main.js"></script>
</html>
`,
  "src/main.js": () => 'import "@customer-pulse/widgets/scope";\nimport "@customer-pulse/widgets/kpi-card";\n',
};

test("what npm pack gives installs into an empty Vite project, builds there, and shows the service's figure", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pulse-vite-"));
  const browser = await launchBrowser();
  try {
    await using packed = await packPackage();
    const { version } = JSON.parse(
      await readFile(join(root, "packages", "testing", "node_modules", "vite", "package.json"), "utf8"),
    );
    await mkdir(join(folder, "src"));
    await writeFile(join(folder, "package.json"), project["package.json"](version));
    await run("npm", ["install", packed.tarball, "--no-audit", "--no-fund", "--prefer-offline"], { cwd: folder });

    // The page's origin has to be known before the service starts.
    const site = await preview({ root: folder, logLevel: "error", preview: { host: "127.0.0.1", port: 0 } });
    const [origin = ""] = site.resolvedUrls?.local ?? [];
    await using service = await startService(
      { customers: 60, seed: 3, until: "2026-06-30" },
      { CORS_ORIGINS: new URL(origin).origin },
    );
    try {
      await writeFile(join(folder, "index.html"), project["index.html"](service.url));
      await writeFile(join(folder, "src", "main.js"), project["src/main.js"]());
      await run("npm", ["run", "build"], { cwd: folder });

      const page = await browser.newPage();
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(String(error)));
      await page.goto(origin);
      const value = page.locator("cx-kpi-card [part=value]");
      await value.waitFor();
      const { data } = await (await fetch(`${service.url}/v1/widgets/kpi-card?metric=high-churn-share`)).json();
      assert.ok(data.value > 0 && data.value < 1, "a share that says something");
      assert.equal(Number.parseInt((await value.textContent()) ?? "", 10), Math.round(data.value * 100));
      assert.equal(await page.evaluate(() => customElements.get("cx-filter-bar")), undefined);
      assert.deepEqual(failures, []);
    } finally {
      await site.close();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
});
