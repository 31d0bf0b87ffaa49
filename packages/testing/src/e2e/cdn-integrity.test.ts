import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import type { Browser, ConsoleMessage, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { root } from "../paths.ts";
import { buildPages } from "../service/build-pages.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";

/** Where the released script's hash stands for people. */
const documents = ["README.md", "packages/widgets/README.md"];
const inDocuments = /(?<=\/cdn\/)[\w.-]+(\/customer-pulse\.js[\s\S]{0,60}?integrity=")sha384-[\w+/=]+/g;

let served = "";
let site: Server;
let service: ServiceProcess;
let browser: Browser;
let tags: string;
let sri: { version: string; entry: string; integrity: Record<string, string> };

before(async () => {
  await buildPages();
  site = createServer((_, response) => response.setHeader("content-type", "text/html").end(served));
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  service = await startService({ customers: 60, seed: 3, until: "2026-06-30" }, { CORS_ORIGINS: origin() });
  browser = await launchBrowser();
  const script = join(root, "packages", "widgets", "build", "cdn-tags.ts");
  tags = (await promisify(execFile)(process.execPath, [script, service.url])).stdout;
  const { version } = JSON.parse(await readFile(join(root, "packages", "widgets", "package.json"), "utf8"));
  sri = await (await fetch(`${service.url}/cdn/${version}/sri.json`)).json();
});
after(async () => {
  await browser.close();
  await service[Symbol.asyncDispose]();
  site.close();
});

/** The host page's origin: another one than the service's. */
const origin = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

/** Opens a page of the other origin with these tags in its head and one card, and notes what the browser refuses. */
async function open(head: string): Promise<{ page: Page; refused: string[] }> {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (isRefusal(message)) refused.push(message.text());
  });
  await goTo(page, head);
  return { page, refused };
}

/** The same for tags of which the browser refuses one; once it has said so. */
async function openRefusing(head: string): Promise<Page> {
  const page = await browser.newPage();
  const refused = page.waitForEvent("console", isRefusal);
  await goTo(page, head);
  await refused;
  return page;
}

const isRefusal = (message: ConsoleMessage) => /integrity/i.test(message.text());

async function goTo(page: Page, head: string): Promise<void> {
  served = `<!doctype html><html lang="en"><head>${head}</head><cx-kpi-card metric="customer-count"></cx-kpi-card></html>`;
  await page.goto(origin());
}

/** The same tags with the hash of one file changed. */
const withWrongHash = (file: string) => tags.replaceAll(sri.integrity[file] ?? "", `sha384-${"A".repeat(64)}`);

test("a page of another origin runs the release whose hashes it names, chunks too", async () => {
  const { page, refused } = await open(tags);
  await page.locator("cx-kpi-card [part=value]").waitFor();
  assert.deepEqual(refused, []);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const scripts = loaded.filter((name) => name.endsWith(".js"));
  assert.ok(scripts.length > 2, scripts.join(" "));
  for (const script of scripts) {
    assert.ok(script.slice(`${service.url}/cdn/${sri.version}/`.length) in sri.integrity, `${script} has no hash`);
  }
});

test("an entry that is not what the page's hash says does not run", async () => {
  const page = await openRefusing(withWrongHash(sri.entry));
  assert.equal(await page.evaluate(() => customElements.get("cx-kpi-card")), undefined);
});

test("a chunk that is not what the page's hash says does not run", async () => {
  const card = Object.keys(sri.integrity).find((file) => file.startsWith("chunks/kpi-card-"));
  assert.ok(card);
  const page = await openRefusing(withWrongHash(card));
  assert.equal(await page.evaluate(() => customElements.get("cx-kpi-card")), undefined);
});

test("the documents name the hash of this very build: UPDATE_INTEGRITY=1 pnpm test cdn-integrity", async () => {
  const hash = sri.integrity[sri.entry];
  for (const document of documents) {
    const path = join(root, document);
    const text = await readFile(path, "utf8");
    const current = text.replaceAll(inDocuments, `${sri.version}$1${hash}`);
    if (process.env["UPDATE_INTEGRITY"] === "1") await writeFile(path, current);
    else assert.ok(text === current, `${document} does not name ${sri.version} with ${hash}`);
    assert.equal(text.match(inDocuments)?.length, 1, `${document} names the hash once`);
  }
});
