import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { before, test } from "node:test";
import { launchBrowser } from "../browser/launch.ts";
import { root } from "../paths.ts";
import { buildPages } from "../service/build-pages.ts";
import { warehouses } from "./warehouses.ts";

const page = await example("html");
const script = await example("js");

/** The README's one code block in that language. */
async function example(language: string): Promise<string> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))];
  assert.equal(blocks.length, 1, `the README has ${blocks.length} ${language} examples`);
  return blocks[0]?.[1] ?? "";
}

before(buildPages);

test("the README's page is the plain example", async () => {
  assert.equal(page, await readFile(join(root, "packages", "examples", "plain", "index.html"), "utf8"));
});

for (const { name, start } of warehouses) {
  test(`the README's page, on an origin of its own, shows a figure and follows the README's filter request, on ${name}`, async () => {
    let served = "";
    const host = createServer((_, response) => response.setHeader("content-type", "text/html").end(served));
    host.listen(0, "127.0.0.1");
    await once(host, "listening");
    const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const browser = await launchBrowser();
    try {
      await using service = await start({ customers: 60, seed: 3, until: "2026-06-30" }, { CORS_ORIGINS: origin });
      served = page.replace("http://localhost:8787", service.url);
      assert.notEqual(served, page, "the README's page names another address than the service's");
      const tab = await browser.newPage();
      await tab.goto(origin);
      const value = tab.locator("cx-kpi-card [part=value]");
      await value.waitFor();
      const response = await fetch(`${service.url}/v1/widgets/kpi-card?metric=high-churn-share`);
      const { data } = await response.json();
      assert.equal(Number.parseInt((await value.textContent()) ?? "", 10), Math.round(data.value * 100));

      const changed = tab.waitForEvent("console", (message) => message.text().includes("churnRisk"));
      await tab.evaluate(script.replace("event.detail.filters)", "JSON.stringify(event.detail.filters))"));
      assert.equal((await changed).text(), '{"churnRisk":["High"]}');
      await tab.locator("cx-kpi-card [part=value]", { hasText: "100%" }).waitFor();
    } finally {
      await browser.close();
      host.close();
    }
  });
}
