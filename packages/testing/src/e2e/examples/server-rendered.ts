import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { widgetIds } from "@customer-pulse/contract/values";
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html, unsafeStatic } from "lit/static-html.js";
import type { Page } from "playwright-core";
import { recordLoads, waitForAllLoads } from "../../browser/load-log.ts";
import { root } from "../../paths.ts";
import { customersAt } from "./figures.ts";
import type { ExampleStand } from "./stand.ts";

/** A module of the package as it is published. */
function published(module: string): string {
  return pathToFileURL(join(root, "packages", "widgets", "dist", "package", module)).href;
}

const tags = widgetIds.map((id) => `cx-${id}`);

/** A tag with what it needs to be more than empty. */
function markupOf(tag: string): string {
  const attributes = /customer-(profile|timeline)/.test(tag) ? ' customer-id="CUST-00004"' : "";
  return `<${tag}${attributes}></${tag}>`;
}

/** What a server sends for a piece of a page. */
async function drawn(markup: string): Promise<string> {
  await import(published("all.js"));
  return collectResult(render(html`${unsafeStatic(markup)}`));
}

/** Heights of all tags of the page in CSS pixels, by their names. */
function heightsOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate((selector) => {
    const elements = [...document.querySelectorAll<HTMLElement>(selector)];
    return Object.fromEntries(elements.map((element) => [element.localName, element.offsetHeight]));
  }, tags.join());
}

/** How much of what was painted has moved since the page began, without unit. */
function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // What was buffered is reported at once; a page without any shift reports its paint alone.
        new PerformanceObserver((list) => {
          const shifts = list.getEntriesByType("layout-shift") as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}

const viewport = { width: 1280, height: 14_000 };

export function testServerRenderedPages(stand: () => ExampleStand): void {
  describe("a page drawn by its server", () => {
    test("may import the published package there: every class, and every registered tag", async () => {
      const classes = Object.keys(await import(published("index.js"))).filter((name) => name.startsWith("Cx"));
      assert.ok(classes.length > tags.length, classes.join());
      await import(published("all.js"));
      for (const tag of tags) assert.ok(customElements.get(tag) !== undefined, tag);
    });

    for (const tag of ["cx-scope", ...tags]) {
      test(`has <${tag}> in declarative shadow DOM`, async () => {
        assert.match(await drawn(markupOf(tag)), new RegExp(`<${tag}[^>]*><template [^>]*shadowrootmode="open"`));
      });
    }

    test("reserves the box of every tag, and keeps it while the tags wait for their figures", async () => {
      const body = `<!doctype html><html lang="en"><meta charset="utf-8">${await drawn(tags.map(markupOf).join(""))}</html>`;
      await using page = await stand().browser.newPage({ viewport });
      const address = `${stand().service.url}/drawn-by-a-server`;
      await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
      // The figures never come.
      await page.route("**/v1/**", () => undefined);
      await page.goto(address);
      const reserved = await heightsOf(page);
      assert.ok(
        Object.values(reserved).every((height) => height > 40),
        JSON.stringify(reserved),
      );
      await page.addScriptTag({ type: "module", url: "/cdn/customer-pulse.js" });
      for (const tag of tags) await page.locator(`${tag}:defined`).waitFor();
      assert.deepEqual(await heightsOf(page), reserved);
    });

    test("shows figures in the place of its skeletons, once, and nothing moves", async () => {
      await using opened = await stand().open("server-rendered/", { prepare: recordLoads });
      const { page } = opened;
      await waitForAllLoads(page);
      await page.locator("cx-kpi-card [part=value]").getByText(customersAt("High"), { exact: true }).waitFor();
      assert.equal(await page.locator("[part~=card]").count(), 4);
      assert.equal(await page.locator("style").count(), 0);
      assert.equal(await layoutShiftOf(page), 0);
      assert.deepEqual(opened.complaints, []);
    });
  });
}
