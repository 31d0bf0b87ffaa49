import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { widgetIds } from "@customer-pulse/contract/values";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { recordLoads, waitForAllLoads } from "../browser/load-log.ts";
import { buildPages } from "../service/build-pages.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";

let service: ServiceProcess;
let browser: Browser;

before(async () => {
  await buildPages();
  service = await startService({ customers: 100, seed: 5, until: "2026-06-30" });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await service?.[Symbol.asyncDispose]();
});

const everyTag = widgetIds.map((id) => `<cx-${id} customer-id="CUST-00004"></cx-${id}>`).join("");

/** A page of the service's own origin. Tall enough that every tag is visible, and so asks for its data. */
async function open(html: string, body: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 16_000 }, locale: "en-GB" });
  const address = `${service.url}/a-page-of-tags`;
  const content = `<!doctype html><html ${html}><meta charset="utf-8"><title>Tags</title>
    <style>body { margin: 8px; font-family: sans-serif } main, cx-scope { display: grid; gap: 16px }</style>
    <script type="module" src="/cdn/customer-pulse.js"></script><main>${body}</main></html>`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: content }));
  await recordLoads(page);
  // Every heading that a reader could have seen, in its order.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenHeadings: seen });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      const note = () => {
        const text = root.querySelector(".heading")?.textContent ?? "";
        if (text !== "" && seen.at(-1) !== text) seen.push(text);
      };
      new MutationObserver(note).observe(root, { childList: true, subtree: true, characterData: true });
      return root;
    };
  });
  await page.goto(address);
  return page;
}

/** What sticks out of its card, and is in no box that scrolls. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (node: Element, tag: string, left: number, right: number): void => {
      const style = getComputedStyle(node);
      const hides = style.position === "absolute" || style.visibility === "hidden" || node.localName === "option";
      if (hides || style.overflowX !== "visible") return;
      const box = node.getBoundingClientRect();
      if (box.width > 1 && (box.left < left - 1 || box.right > right + 1)) {
        found.push(`${tag} ${node.localName}.${node.className}: ${node.textContent?.trim().slice(0, 40)}`);
        return;
      }
      for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) visit(child, tag, left, right);
    };
    for (const tag of document.querySelectorAll("main *")) {
      const { left, right } = tag.getBoundingClientRect();
      if (tag.shadowRoot !== null && tag.localName !== "cx-scope") visit(tag, tag.localName, left, right);
    }
    return found;
  });
}

/** How high each tag is, in CSS pixels, by its name. */
function heights(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll("main > *")].map((tag) => [tag.localName, tag.clientHeight])),
  );
}

describe("the tags in other languages", () => {
  for (const { html, width } of [
    { html: 'lang="de"', width: 320 },
    { html: 'lang="ar" dir="rtl"', width: 320 },
    { html: 'lang="ar-EG" dir="rtl"', width: 1024 },
  ]) {
    test(`fit in ${width} px with ${html}`, async () => {
      const page = await open(html, everyTag, width);
      await waitForAllLoads(page);
      assert.deepEqual(await findOverflow(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it scrolls sideways");
      await page.close();
    });
  }

  for (const width of [320, 420]) {
    test(`take as much room in German at ${width} px while they load as when they are ready`, async () => {
      // The page's own margins come beside the tags.
      const page = await open('lang="de"', "", width + 16);
      const held = Promise.withResolvers<void>();
      await page.route("**/v1/batch", async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.locator("main").evaluate((main, tags) => {
        main.innerHTML = tags;
      }, everyTag);
      // The texts are there, and so are the shapes that wait.
      await page.getByRole("heading", { name: "Tickets je Kunde" }).waitFor();
      const waiting = await heights(page);
      held.resolve();
      await waitForAllLoads(page);
      const ready = await heights(page);
      const moved = Object.entries(ready).filter(([tag, height]) => Math.abs(height - (waiting[tag] ?? 0)) > 2);
      assert.deepEqual(moved, []);
      await page.close();
    });
  }

  test("come with their texts: no English shows up before", async () => {
    const page = await open(
      'lang="de"',
      '<cx-kpi-card></cx-kpi-card><div lang="ar" dir="rtl"><cx-churn-breakdown></cx-churn-breakdown></div>',
      800,
    );
    await waitForAllLoads(page);
    assert.deepEqual(
      new Set(await page.evaluate<string[]>("seenHeadings")),
      new Set(["Durchschnittliche Stimmung", "خطر المغادرة"]),
    );
    await page.close();
  });

  test("follow a language that the page takes later", async () => {
    const page = await open('lang="en"', "<cx-kpi-card></cx-kpi-card>", 800);
    await waitForAllLoads(page);
    await page.evaluate(() => document.documentElement.setAttribute("lang", "de"));
    await page.getByRole("heading", { name: "Durchschnittliche Stimmung" }).waitFor();
    await page.locator("cx-kpi-card").evaluate((card) => Object.assign(card, { locale: "ar" }));
    await page.getByRole("heading", { name: "متوسط المشاعر" }).waitFor();
    await page.close();
  });

  test("speak English where there are no texts, and load none", async () => {
    const page = await open('lang="fr"', "<cx-kpi-card></cx-kpi-card>", 800);
    await waitForAllLoads(page);
    await page.getByRole("heading", { name: "Average sentiment" }).waitFor();
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.ok(loaded.some((name) => name.includes("/cdn/chunks/")));
    assert.deepEqual(
      loaded.filter((name) => /\/(de|ar)-[^/]*\.js$/.test(name)),
      [],
    );
    await page.close();
  });
});
