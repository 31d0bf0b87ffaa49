import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";
import { buildPages } from "../service/build-pages.ts";
import { type ServiceProcess, startService } from "../service/service-process.ts";
import { dataTags } from "../tags/tag-page.ts";
import { somebodyAtRisk, tagStates } from "../tags/tag-states.ts";
import { violations } from "./axe.ts";
import { conformancePage, keptPage, type Proof, Proven } from "./conformance.ts";
import { drawings } from "./drawings.ts";
import { follow } from "./keyboard.ts";
import { cutText, ink, running, spaceText } from "./looks.ts";
import { open, openings } from "./openings.ts";
import { scripts } from "./scripts/index.ts";
import { Stage, type StageState } from "./stage.ts";
import { tabOrder } from "./tab-order.ts";
import { hasTooltip, tooltips } from "./tooltips.ts";
import { kept, type Reading, written } from "./tree.ts";

/** The same records every time. */
const records = { customers: 100, seed: 5, until: "2026-06-30" };
const proven = new Proven();
let service: ServiceProcess;
let browser: Browser;
let customerId: string;

before(async () => {
  await buildPages();
  service = await startService(records);
  browser = await launchBrowser();
  customerId = await somebodyAtRisk(service.url);
});

after(async () => {
  await browser?.close();
  await service?.[Symbol.asyncDispose]();
});

/** Rows that are all alike are proved by a few. */
function short(id: WidgetId): string | undefined {
  return id.endsWith("-table") ? `<cx-${id} page-size="3"></cx-${id}>` : undefined;
}

function statesOf(id: WidgetId): readonly StageState[] {
  return id === "customer-profile" || id === "customer-timeline" ? [...tagStates, "unasked"] : tagStates;
}

/** Two tags at a time, each on a page of its own. */
describe("the tags", { concurrency: 2 }, () => {
  for (const id of dataTags) proveTag(id);
});

function proveTag(id: WidgetId): void {
  describe(`cx-${id}`, { concurrency: 1 }, () => {
    let stage: Stage;
    const prove = (proof: Proof, count?: number) => proven.add(id, proof, count);

    before(async () => {
      stage = await Stage.open(browser, service.url, id, { customerId });
    });
    after(() => stage?.page.close());

    async function isAccessible(what: string): Promise<void> {
      assert.deepEqual(await violations(stage.page, "everything"), [], what);
      prove("axe");
    }

    /** @param again - Brings back what goes when a chart is drawn anew in other colours. */
    async function canBeReadInOtherColours(what: string, again?: () => Promise<void>): Promise<void> {
      const { page } = stage;
      await page.emulateMedia({ colorScheme: "dark" });
      await stage.settle();
      await again?.();
      assert.deepEqual(await violations(page, "contrast"), [], `${what}, dark`);
      await page.emulateMedia({ forcedColors: "active" });
      await stage.settle();
      await again?.();
      assert.deepEqual(await violations(page, "contrast"), [], `${what}, forced colours`);
      prove("axe", 2);
    }

    async function isSeenUnderForcedColours(): Promise<void> {
      for (const selector of drawings[id]) {
        assert.ok((await ink(stage.tag.locator(selector).first())) > 0.002, `${selector} cannot be seen`);
        prove("forced colours");
      }
      await tabOrder(stage);
    }

    const inUsualColours = () => stage.page.emulateMedia({ forcedColors: "none", colorScheme: "light" });

    test("is accessible in each state and colour scheme, says what came, and reads as its tree is kept", async () => {
      const readings: Reading[] = [];
      for (const state of statesOf(id)) {
        const said = await stage.show(state, short(id));
        assert.deepEqual(new Set(said).size, said.length, `${state} says something twice`);
        prove("announcements");
        const tree = await stage.tag.ariaSnapshot();
        const lines = [...tree.split("\n"), ...said.map((text) => `says: ${text}`)];
        if (state === "ready") lines.push(...(await tabOrder(stage)).map((stop) => `Tab: ${stop}`));
        readings.push({ name: state, lines });
        await isAccessible(state);
        // The others are written in the colours of these two.
        if (state === "ready" || state === "error") await canBeReadInOtherColours(state);
        if (state === "ready") await isSeenUnderForcedColours();
        await inUsualColours();
      }
      for (const opening of openings[id]) {
        await stage.show("ready", opening.markup ?? short(id));
        const act = async () => {
          await open(stage.page, opening);
          await stage.settle();
        };
        await act();
        const said = await stage.announced();
        const tree = await stage.tag.ariaSnapshot();
        readings.push({ name: opening.name, lines: [...tree.split("\n"), ...said.map((text) => `says: ${text}`)] });
        await isAccessible(opening.name);
        await canBeReadInOtherColours(opening.name, opening.name === "tooltip" ? act : undefined);
        await inUsualColours();
      }
      const found = written(id, readings);
      assert.equal(found, await kept(id, found));
      prove("tree", readings.flatMap(({ lines }) => lines).filter((line) => !line.startsWith("Tab: ")).length);
      prove("tab order", readings.flatMap(({ lines }) => lines).filter((line) => line.startsWith("Tab: ")).length);
    });

    for (const script of [scripts[id] ?? []].flat()) {
      const what = script.name === undefined ? "" : `: ${script.name}`;
      test(`is gone through by keyboard alone${what}`, async () => {
        await follow(stage, script);
        prove("keyboard", script.steps.length);
      });
    }

    test("keeps figures that could not be refreshed, and says so once, and nothing when it goes well again", async () => {
      await stage.show("ready", short(id));
      const said = await stage.refresh("error");
      assert.equal(said.length, 1, `it says ${JSON.stringify(said)}`);
      assert.match(said[0] ?? "", /still shown|could not|does not answer/);
      assert.deepEqual(await stage.refresh("ready"), []);
      prove("announcements", 2);
    });

    const tooltip = tooltips[id];
    if (tooltip !== undefined) {
      test("shows the same tooltip to pointer and keyboard, until Escape", async () => {
        prove("tooltip", await hasTooltip(stage, tooltip));
      });
    }

    test("stands still under reduced motion", async () => {
      const { page } = stage;
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const state of ["loading", "ready"] as const) {
        await stage.show(state, short(id));
        assert.deepEqual(await running(page), [], state);
        prove("reduced motion");
      }
      await stage.refreshForEver();
      assert.deepEqual(await running(page), [], "refreshing");
      prove("reduced motion");
      await page.emulateMedia({ reducedMotion: "no-preference" });
      await stage.settle();
      const moves = await running(page);
      assert.equal(moves.length, id === "customer-picker" ? 0 : 1, `without reduction there is ${moves}`);
    });

    test("holds together at 400 % zoom, high and wide, and with more room for letters, words and lines", async () => {
      const { page } = stage;
      for (const state of statesOf(id)) {
        await stage.show(state, short(id));
        for (const viewport of [
          { width: 320, height: 640 },
          { width: 320, height: 256 },
        ]) {
          await page.setViewportSize(viewport);
          await stage.settle();
          assert.deepEqual(await cutText(page), [], `${state} at ${viewport.width} × ${viewport.height} px`);
          prove("zoom");
        }
        await page.setViewportSize({ width: 480, height: 800 });
        await spaceText(page);
        await stage.settle();
        assert.deepEqual(await cutText(page), [], `${state} with more room`);
        prove("text spacing");
        await page.evaluate(() => document.adoptedStyleSheets.pop());
      }
    });
  });
}

describe("cx-scope", () => {
  test("shows nothing, takes no focus and says nothing", async () => {
    const stage = await Stage.open(browser, service.url, "kpi-card", { customerId });
    const { page } = stage;
    await page.locator("main").evaluate((main) => {
      main.innerHTML =
        '<button id="before">Before</button><cx-scope name="other"></cx-scope><button id="after">After</button>';
    });
    await stage.settle();
    assert.deepEqual(await violations(page, "everything"), []);
    assert.deepEqual(await tabOrder(stage), []);
    assert.deepEqual((await page.locator("main").ariaSnapshot()).split("\n"), [
      "- main:",
      '  - button "Before"',
      '  - button "After"',
    ]);
    assert.deepEqual(await stage.announced(), []);
    await page.close();
  });
});

test("the conformance page says what these tests found", async () => {
  const page = conformancePage(proven);
  assert.equal(page, await keptPage(page));
});
