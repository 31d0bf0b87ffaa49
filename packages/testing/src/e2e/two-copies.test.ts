import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Plugin } from "vite";
import { launchBrowser } from "../browser/launch.ts";
import { type BundledFile, bundle } from "../checks/bundle.ts";
import { buildPages } from "../service/build-pages.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";

/** Our tags by the copy whose class they got, and the parts that readers never write. */
declare global {
  interface Window {
    copies: Record<string, Record<string, CustomElementConstructor>>;
  }
}

/** The code of a release that reads another version of the contract. */
const otherContract: Plugin = {
  name: "other-contract",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith("/contract/src/values.ts") ? code.replace(/(contractVersion) = \d+/, "$1 = 1000") : null,
};

/** A part of a portal that brings the package along: it registers some tags, and says which classes it has for all. */
const copy = (name: string, registered: readonly string[]) => `
  import * as all from "./index.ts";
  (globalThis.copies ??= {})["${name}"] = all;
  ${registered.map((tag) => `import "./${tag}/cx-${tag}.ts";`).join("\n")}
`;

let service: ServiceProcess;
let browser: Browser;
before(async () => {
  await buildPages();
  service = await startService({ customers: 60, seed: 3, until: "2026-06-30" });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await service[Symbol.asyncDispose]();
});

/** A page of the service's own origin that runs the given copies, one after the other; and what went wrong in it. */
async function open(
  copies: Readonly<Record<string, readonly BundledFile[]>>,
  body: string,
): Promise<{ page: Page; failures: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  const address = `${service.url}/portal`;
  const entries: string[] = [];
  for (const [name, files] of Object.entries(copies)) {
    for (const { name: file, code, isEntry } of files) {
      const path = `${address}/${name}/${file}`;
      if (isEntry) entries.push(path);
      await page.route(path, (route) => route.fulfill({ contentType: "text/javascript", body: code }));
    }
  }
  const script = [...entries, `${service.url}/cdn/customer-pulse.js`]
    .map((path) => `await import("${path}");`)
    .join("\n");
  const html = `<!doctype html><html lang="en"><body>${body}</body><script type="module">${script}</script></html>`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(address);
  return { page, failures };
}

/** The figure that the service gives for these filters, as the card writes a count. */
async function customers(filters = ""): Promise<string> {
  const { data } = await (await fetch(`${service.url}/v1/widgets/kpi-card?metric=customer-count${filters}`)).json();
  return String(data.value);
}

/** The bar's own control for one churn risk. */
const highRisk = (page: Page) =>
  page.locator("cx-filter-options", { hasText: "Churn risk" }).getByRole("checkbox", { name: /^High/ });

const card = '<cx-kpi-card metric="customer-count" id="card"></cx-kpi-card>';

test("filters chosen in one copy's bar reach another copy's cards, and menus and parts of both work", async () => {
  const first = await bundle(copy("first", ["scope", "filter-bar", "churn-breakdown"]));
  const { page, failures } = await open(
    { first },
    `<cx-scope name="portal"><cx-filter-bar></cx-filter-bar><cx-churn-breakdown></cx-churn-breakdown>${card}</cx-scope>`,
  );
  const value = page.locator("#card [part=value]");
  await value.filter({ hasText: await customers() }).waitFor();

  // Each tag is of the copy that was there first for it.
  const owned = await page.evaluate(() => {
    const { first = {} } = window.copies;
    return [
      customElements.get("cx-filter-bar") === first["CxFilterBar"],
      customElements.get("cx-kpi-card") === first["CxKpiCard"],
    ];
  });
  assert.deepEqual(owned, [true, false]);

  const filtered = await customers("&churnRisk=High");
  assert.notEqual(filtered, await customers());
  await highRisk(page).check();
  await value.filter({ hasText: new RegExp(`^\\s*${filtered}\\s*$`) }).waitFor();

  // The menu's element is of whichever copy's menu was opened first; both cards use it.
  for (const tag of ["cx-churn-breakdown", "cx-kpi-card"]) {
    await page.locator(`${tag} .dots`).last().click();
    await page.locator(tag).getByRole("menuitem", { name: "View as table" }).click();
    await page.locator(tag).getByRole("table").waitFor();
  }
  assert.deepEqual(failures, []);
});

test("the script twice, from two addresses, is as if it were there once", async () => {
  const { page, failures } = await open({}, `<cx-scope><cx-filter-bar></cx-filter-bar>${card}</cx-scope>`);
  await page
    .locator("#card [part=value]")
    .filter({ hasText: await customers() })
    .waitFor();
  const batches: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/v1/batch")) batches.push(request.postData() ?? "");
  });
  await page.evaluate((path) => import(path), `${service.url}/cdn/customer-pulse.js?again`);
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<cx-kpi-card id="late"></cx-kpi-card>'));
  await page.locator("#late [part=value]").waitFor();
  assert.equal(batches.length, 1);
  await highRisk(page).check();
  await page
    .locator("#card [part=value]")
    .filter({ hasText: new RegExp(`^\\s*${await customers("&churnRisk=High")}\\s*$`) })
    .waitFor();
  assert.deepEqual(failures, []);
});

test("tags of a release with another contract say so, and those beside them go on", async () => {
  const next = await bundle(copy("next", ["scope", "churn-breakdown"]), [otherContract]);
  const { page, failures } = await open(
    { next },
    `<cx-scope><cx-filter-bar></cx-filter-bar><cx-churn-breakdown></cx-churn-breakdown>${card}</cx-scope>`,
  );
  const value = page.locator("#card [part=value]");
  await value.filter({ hasText: await customers() }).waitFor();
  const error = page.locator("cx-churn-breakdown [part=error]");
  await error.filter({ hasText: /in version 1 of its contract.*read version 1000.*contract-mismatch/s }).waitFor();
  await highRisk(page).check();
  await value.filter({ hasText: new RegExp(`^\\s*${await customers("&churnRisk=High")}\\s*$`) }).waitFor();
  assert.deepEqual(failures, []);
});

test("a service of another contract is not misread: the altered answer is told apart", async () => {
  const { page, failures } = await open({}, card);
  await page.locator("#card [part=value]").waitFor();
  await page.route("**/v1/batch", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/"contractVersion":\d+/g, '"contractVersion":7');
    await route.fulfill({ response, body });
  });
  await page.evaluate(() => document.querySelector("#card")?.setAttribute("metric", "average-rating"));
  await page.locator("#card [part=error]").filter({ hasText: "in version 7 of its contract" }).waitFor();
  assert.equal(await page.locator("#card [part=value]").count(), 0);
  assert.deepEqual(failures, []);
});

test("importing the classes registers nothing", async () => {
  const only = await bundle('import * as all from "./index.ts"; globalThis.copies = { only: all };');
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const define = customElements.define.bind(customElements);
    Object.assign(window, { defined: [] as string[] });
    customElements.define = (tag, element) => {
      (window as unknown as { defined: string[] }).defined.push(tag);
      define(tag, element);
    };
  });
  await page.route("http://portal.test/**", (route) => {
    const file = only.find(({ name }) => route.request().url().endsWith(`/${name}`));
    const entry = only.find(({ isEntry }) => isEntry)?.name;
    const html = `<!doctype html><script type="module" src="/${entry}"></script>`;
    return route.fulfill(
      file === undefined
        ? { contentType: "text/html", body: html }
        : { contentType: "text/javascript", body: file.code },
    );
  });
  await page.goto("http://portal.test/");
  await page.waitForFunction(() => window.copies !== undefined);
  const names = await page.evaluate(() => Object.keys(window.copies["only"] ?? {}));
  assert.ok(names.includes("CxFilterBar"));
  assert.deepEqual(await page.evaluate(() => (window as unknown as { defined: string[] }).defined), []);
  // Made by hand under a name of the host's, a class brings its parts along.
  const parts = await page.evaluate(() => {
    const trend = window.copies["only"]?.["CxSentimentTrend"];
    if (trend === undefined) return [];
    customElements.define("portal-trend", class extends trend {});
    document.createElement("portal-trend");
    return (window as unknown as { defined: string[] }).defined;
  });
  assert.deepEqual(parts, ["portal-trend", "cx-time-chart"]);
});
