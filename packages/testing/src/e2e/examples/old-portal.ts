import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { recordLoads, waitForAllLoads } from "../../browser/load-log.ts";
import { customersAt } from "./figures.ts";
import type { ExampleStand, OpenedExample } from "./stand.ts";

/** The same boxes for the tags as in the portal's own style sheet, and nothing else of it but its font's family. */
const cleanStyles = `
  body { font-family: "Times New Roman", serif; }
  #panel { width: 900px; }
  #tab { display: none; width: 900px; }
  #row { display: flex; }
`;

/** Computed styles of elements: by the element's place, each property's value. */
type Styles = Record<string, Record<string, string>>;

/** What the portal's style sheet sets, by the names of single properties, and what comes of it. */
function portalProperties(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const names = rules.flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : []));
    return [...new Set([...names, "width", "height"])];
  });
}

/** Those properties of every element in the tags' shadow trees. */
function stylesInside(page: Page, properties: readonly string[]): Promise<Styles> {
  return page.evaluate((names) => {
    const styles: Record<string, Record<string, string>> = {};
    const read = (root: ParentNode, path: string) => {
      [...root.querySelectorAll("*")].forEach((element, index) => {
        const place = `${path} ${index}:${element.localName}`;
        const computed = getComputedStyle(element);
        styles[place] = Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)]));
        if (element.shadowRoot !== null) read(element.shadowRoot, place);
      });
    };
    for (const tag of document.querySelectorAll("#panel > *")) if (tag.shadowRoot) read(tag.shadowRoot, tag.localName);
    return styles;
  }, properties);
}

/** Every computed style of the portal's own elements, but for sizes that come from what stands in them. */
function stylesOutside(page: Page): Promise<Styles> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll("*")].filter(({ localName }) => !localName.startsWith("cx-"));
    return Object.fromEntries(
      own.map((element, index) => {
        const computed = getComputedStyle(element);
        const names = [...computed].filter((name) => !/height|block-size|origin/.test(name));
        return [
          `${index}:${element.localName}`,
          Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)])),
        ];
      }),
    );
  });
}

/** What differs, as lines that say where. */
function differences(actual: Styles, expected: Styles): string[] {
  const places = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...places].flatMap((place) => {
    const [here = {}, there = {}] = [actual[place], expected[place]];
    const names = Object.keys({ ...here, ...there }).filter((name) => here[name] !== there[name]);
    return names.map((name) => `${place} { ${name}: ${here[name]}; } instead of ${there[name]}`);
  });
}

/** Names that scripts have left on the page's global object. */
function globals(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.getOwnPropertyNames(window).sort());
}

function openPortal(stand: ExampleStand, prepare?: (page: Page) => Promise<unknown>): Promise<OpenedExample> {
  return stand.open("old-portal/", {
    viewport: { width: 1280, height: 6000 },
    prepare: async (page) => {
      await recordLoads(page);
      await prepare?.(page);
    },
  });
}

export function testOldPortal(stand: () => ExampleStand): void {
  describe("an old portal", () => {
    test("does not change how the tags look, whatever its style sheet says", async () => {
      await using portal = await openPortal(stand());
      await using clean = await openPortal(stand(), (page) =>
        page.route("**/portal.css", (route) => route.fulfill({ contentType: "text/css", body: cleanStyles })),
      );
      await Promise.all([waitForAllLoads(portal.page), waitForAllLoads(clean.page)]);
      const properties = await portalProperties(portal.page);
      assert.ok(properties.includes("text-transform"), properties.join());
      const inPortal = await stylesInside(portal.page, properties);
      const inClean = await stylesInside(clean.page, properties);
      assert.ok(Object.keys(inClean).length > 200, "too few elements to believe");
      assert.deepEqual(differences(inPortal, inClean), []);
      assert.deepEqual(portal.complaints, []);
    });

    test("is not changed by the tags: neither its elements nor its globals", async () => {
      await using portal = await openPortal(stand());
      await using without = await openPortal(stand(), (page) =>
        page.route("**/cdn/**", (route) => route.fulfill({ contentType: "text/javascript", body: "" })),
      );
      await waitForAllLoads(portal.page);
      assert.deepEqual(differences(await stylesOutside(portal.page), await stylesOutside(without.page)), []);
      const before = await globals(without.page);
      const added = (await globals(portal.page)).filter((name) => !before.includes(name));
      // Lit's own notes.
      assert.deepEqual(added, [
        "litElementVersions",
        "litHtmlVersions",
        "litPropertyMetadata",
        "reactiveElementVersions",
      ]);
    });

    test("inserts tags by jQuery, and sets and hears filters with it", async () => {
      await using portal = await openPortal(stand());
      const { page } = portal;
      await waitForAllLoads(page);
      await page.locator("#only-high").click();
      await page.locator("cx-kpi-card [part=value]").getByText(customersAt("High"), { exact: true }).waitFor();
      assert.equal(await page.locator("#filters").textContent(), '{"churnRisk":["High"]}');
      await page.locator("cx-churn-breakdown").getByRole("button", { name: /^Low/ }).click();
      await page.locator("cx-kpi-card [part=value]").getByText(customersAt("Low"), { exact: true }).waitFor();
      assert.equal(await page.locator("#chosen").textContent(), '{"churnRisk":"Low"}');
      assert.deepEqual(portal.complaints, []);
    });

    test("shows tags in a tab that was hidden, and in a row that gives them no width", async () => {
      await using portal = await openPortal(stand());
      const { page } = portal;
      await waitForAllLoads(page);
      await page.locator("#more").click();
      await page.locator("cx-ticket-priority").scrollIntoViewIfNeeded();
      await page.locator("cx-ticket-volume canvas").waitFor();
      await page
        .locator("cx-ticket-priority")
        .getByRole("button", { name: /^Critical/ })
        .waitFor();
      for (const tag of await page.locator("#row > *").all()) {
        const box = await tag.boundingBox();
        assert.ok(box !== null && box.width >= 300 && box.width <= 900, JSON.stringify(box));
      }
    });
  });
}
