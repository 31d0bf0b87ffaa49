import assert from "node:assert/strict";
import { describeFocus, type FocusBox, focusBox, focusFault } from "./focused.ts";
import type { Stage } from "./stage.ts";

/** More stops than any tag may have: whoever gets here is in a trap. */
const limit = 60;

/**
 * Goes through the tag by Tab from the button before it to the one after it, and back by Shift+Tab.
 *
 * @returns what has the focus at each stop, in order.
 * @throws {AssertionError} where the focus cannot be seen, where it goes backwards on the screen, where it is caught, and
 * where the way back has other stops.
 */
export async function tabOrder(stage: Stage): Promise<string[]> {
  const { page } = stage;
  await page.locator("#before").focus();
  const there = await walk(stage, "Tab", 'button "After"');
  const stops = there.map(({ text }) => text);
  for (const [index, { box, text }] of there.entries()) {
    const last = there[index - 1]?.box;
    // Below the one before, or further on in its line: it may be a line of several heights.
    const follows = last === undefined || box.bottom > last.top || box.left >= last.right;
    assert.ok(follows, `${text} stands above what has the focus before it`);
  }
  await page.locator("#after").focus();
  const back = await walk(stage, "Shift+Tab", 'button "Before"');
  assert.deepEqual(back.map(({ text }) => text).reverse(), stops, "back by Shift+Tab");
  return stops;
}

async function walk(stage: Stage, key: string, end: string) {
  const stops: { text: string; box: FocusBox }[] = [];
  while (stops.length < limit) {
    await stage.page.keyboard.press(key);
    const [text, fault, box] = await Promise.all([
      describeFocus(stage.cdp),
      focusFault(stage.page),
      focusBox(stage.page),
    ]);
    if (text === end) return stops;
    assert.equal(fault, undefined, `${text}: the focus cannot be seen`);
    stops.push({ text, box });
  }
  throw new assert.AssertionError({ message: `by ${key} the focus does not leave the tag: ${stops.at(-1)?.text}` });
}
