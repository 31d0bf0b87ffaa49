import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { describeFocus, focusFault } from "./focused.ts";
import type { ToolsWindow } from "./in-page.ts";
import type { Stage } from "./stage.ts";

/** How long what follows a key may take, in milliseconds. */
const patience = 10_000;

/** One step of the way through a tag by keyboard: what is pressed, and what must be true afterwards. */
export interface Step {
  /** Keys in order, apart by spaces, as playwright names them; text to type stands in quotes. */
  press: string;
  /** What has the focus then: role, name in quotes, states. */
  focus: string | RegExp;
  /** What screen readers are told, in order, and nothing else. Default: nothing. */
  says?: readonly (string | RegExp)[];
  /** Lines of the accessibility tree that are there then. */
  shows?: readonly (string | RegExp)[];
  /** Lines of the accessibility tree that are not there then. */
  hides?: readonly (string | RegExp)[];
  /** The column header that says how the rows are ordered, and its `aria-sort`. */
  order?: string;
  /** Filters that the scope is asked for; nothing is asked by default. */
  asks?: Readonly<Record<string, unknown>>;
}

/** A way through a tag. */
export interface KeyboardScript {
  /** What is gone through, where a tag has several ways. */
  name?: string;
  /** The tag as it is put on the page. Default: its plain form. */
  markup?: string;
  steps: readonly Step[];
}

interface AskingWindow extends Window {
  pulseAsked?: unknown[];
}

/** Goes the way step by step, beginning at the button before the tag. After every step the focus must be visible. */
export async function follow(stage: Stage, { markup, steps }: KeyboardScript): Promise<void> {
  const { page } = stage;
  await stage.show("ready", markup);
  await page.evaluate(() => {
    const asking = window as unknown as AskingWindow;
    if (asking.pulseAsked === undefined) {
      document.addEventListener("cx-filter-request", (event) =>
        asking.pulseAsked?.push((event as CustomEvent).detail.filters),
      );
    }
    asking.pulseAsked = [];
  });
  await page.locator("#before").focus();
  for (const [index, step] of steps.entries()) {
    const where = `step ${index + 1}, ${step.press}`;
    for (const key of step.press.match(/"[^"]*"|\S+/g) ?? []) {
      if (key.startsWith('"')) await page.keyboard.type(key.slice(1, -1));
      else await page.keyboard.press(key);
    }
    const says = step.says ?? [];
    // What follows a key may have to be fetched first: code, figures, a file.
    const deadline = performance.now() + patience;
    let focus = "";
    const said: string[] = [];
    do {
      await stage.settle();
      const [focused, told] = await Promise.all([describeFocus(stage.cdp), stage.announced()]);
      focus = focused;
      said.push(...told);
    } while (!(holds(focus, step.focus) && said.length >= says.length) && performance.now() < deadline);
    matches(focus, step.focus, `${where}: the focus`);
    assert.equal(await focusFault(page), undefined, `${where}: the focus cannot be seen`);
    assert.equal(said.length, says.length, `${where} said ${JSON.stringify(said)}`);
    says.forEach((expected, at) => {
      matches(said[at] ?? "", expected, `${where}: what is said`);
    });
    const tree =
      step.shows !== undefined || step.hides !== undefined
        ? (await page.locator("main").ariaSnapshot()).split("\n")
        : [];
    for (const expected of step.shows ?? []) {
      assert.ok(
        tree.some((line) => holds(line, expected)),
        `${where}: there is no ${expected} in\n${tree.join("\n")}`,
      );
    }
    for (const gone of step.hides ?? []) {
      assert.ok(!tree.some((line) => holds(line, gone)), `${where}: there still is ${gone}`);
    }
    if (step.order !== undefined) assert.equal(await order(page), step.order, `${where}: the order`);
    const asked = await page.evaluate(() => (window as unknown as AskingWindow).pulseAsked?.splice(0));
    assert.deepEqual(asked, step.asks === undefined ? [] : [step.asks], `${where}: what is asked for`);
  }
}

/** The header that orders a table, and how. */
function order(page: Page): Promise<string> {
  return page.evaluate(() =>
    (window as unknown as ToolsWindow).pulse
      .elements()
      .filter((element) => /ending$/.test(element.ariaSort ?? ""))
      .map((header) => `${header.textContent?.replace(/[↑↓]\s*$/, "").trim()} ${header.ariaSort}`)
      .join(),
  );
}

function matches(actual: string, expected: string | RegExp, what: string): void {
  if (typeof expected === "string") assert.equal(actual, expected, what);
  else assert.match(actual, expected, what);
}

function holds(line: string, expected: string | RegExp): boolean {
  const text = line.trim().replace(/^- '?/, "");
  return typeof expected === "string" ? text.startsWith(expected) : expected.test(text);
}
