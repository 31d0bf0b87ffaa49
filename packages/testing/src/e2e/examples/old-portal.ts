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

/** What stands in a tag of the panel, in CSS pixels. */
interface Drawing {
  width: number;
  height: number;
  /** How far its content reaches beyond its right edge; what scrolls in a box of its own does not. */
  beyond: number;
  /** Widths of its bars and its canvas, and for a table the width that is seen and the whole one. */
  bars: number[];
  canvas: number[];
  scrolls: number[];
}

/** What each tag draws in a panel of that width, once its charts have followed. */
async function drawings(page: Page, panelWidth: number): Promise<Record<string, Drawing>> {
  await page.locator("#panel").evaluate((panel, pixels) => {
    panel.style.width = `${pixels}px`;
  }, panelWidth);
  const drawn = await page.waitForFunction(() => {
    const inside = (root: ParentNode | null): Element[] =>
      [...(root?.querySelectorAll("*") ?? [])].flatMap((element) => [element, ...inside(element.shadowRoot)]);
    const widthOf = (element: Element | null) => element?.getBoundingClientRect().width ?? 0;
    const tags = [...document.querySelectorAll("#panel > *")].map((tag) => {
      const elements = inside(tag.shadowRoot).filter((element) => element.checkVisibility());
      const found = (selector: string) => elements.filter((element) => element.matches(selector));
      const boxes = found("[part~=scroll]");
      const seen = elements.filter((element) => !boxes.some((box) => box !== element && box.contains(element)));
      const { width, height, right } = tag.getBoundingClientRect();
      const drawing = {
        width,
        height,
        beyond: Math.max(0, ...seen.map((element) => element.getBoundingClientRect().right - right)),
        bars: found("[part~=bar]").map(widthOf),
        canvas: found("canvas").map(widthOf),
        scrolls: boxes.flatMap(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]),
      };
      const follows = found("canvas").every((canvas) => widthOf(canvas) === widthOf(canvas.closest(".canvas")));
      return { name: tag.localName, drawing, follows };
    });
    return tags.every(({ follows }) => follows) && Object.fromEntries(tags.map(({ name, drawing }) => [name, drawing]));
  });
  return (await drawn.jsonValue()) as Record<string, Drawing>;
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

    test("is narrowed and widened: bars, charts, tables and filters follow, and are what they were before", async () => {
      await using portal = await openPortal(stand());
      const { page } = portal;
      await waitForAllLoads(page);
      const wide = await drawings(page, 900);
      const narrow = await drawings(page, 280);
      for (const [tag, { width, beyond }] of Object.entries(narrow))
        assert.deepEqual([tag, width, beyond], [tag, 280, 0]);
      const of = (tag: string) => [wide[tag], narrow[tag]] as const;
      for (const [tag, drawn] of [
        ["cx-churn-breakdown", "bars"],
        ["cx-sentiment-trend", "canvas"],
      ] as const) {
        const [before, after] = of(tag).map((drawing) => drawing?.[drawn] ?? []);
        assert.ok(before?.length && before.length === after?.length, tag);
        assert.ok(before.every((width) => width > 800) && after.every((width) => width > 200 && width < 280), tag);
      }
      const [seen = 0, whole = 0] = of("cx-ticket-table")[1]?.scrolls ?? [];
      assert.ok(seen > 200 && seen < 280 && whole > 800, "the table scrolls in a box of its own");
      const [before, after] = of("cx-filter-bar");
      assert.ok(before && after && after.height > before.height, "what stood beside each other stands in lines");
      assert.deepEqual(await drawings(page, 900), wide);
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
