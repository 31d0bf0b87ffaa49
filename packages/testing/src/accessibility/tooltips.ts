import assert from "node:assert/strict";
import type { WidgetId } from "@customer-pulse/contract/values";
import type { Locator } from "playwright-core";
import type { Stage } from "./stage.ts";

/** Where a tag has a tooltip: what a pointer rests on, what the keys are pressed on, and the tooltip itself. */
export interface TooltipPlace {
  over: string;
  focus: string;
  /** The key that leads to the first datum. */
  key: string;
  tooltip: string;
  /** Whether it stays when Escape is pressed, and when the pointer goes on to it. Default: it goes. */
  stays?: true;
}

const inChart = (chart: string): TooltipPlace => ({
  over: `${chart} .u-over`,
  focus: `${chart} .frame`,
  key: "ArrowRight",
  tooltip: `${chart} .tooltip`,
});

/** The tags with tooltips of their own; titles are the browser's. */
export const tooltips: Partial<Record<WidgetId, TooltipPlace>> = {
  "sentiment-trend": inChart("cx-time-chart"),
  "ticket-volume": inChart("cx-time-chart"),
  "rating-trend": inChart("cx-time-chart"),
  "sentiment-scatter": inChart("cx-scatter-chart"),
  "tickets-per-customer": {
    over: ".column >> nth=0",
    focus: ".column >> nth=0",
    key: "Home",
    tooltip: ".tip",
    stays: true,
  },
};

/** WCAG 1.4.13: the same words for pointer and focus, which stay while one of them does, and go by Escape; see `stays`. */
export async function hasTooltip(stage: Stage, { over, focus, key, tooltip, stays }: TooltipPlace): Promise<number> {
  const { page, tag } = stage;
  const shown = tag.locator(tooltip).filter({ visible: true });
  await stage.show("ready");

  await tag.locator(focus).focus();
  await tag.locator(focus).press(key);
  await stage.settle();
  const byKey = await words(shown);
  await page.keyboard.press("Escape");
  await stage.settle();
  assert.equal(await shown.count(), stays ? 1 : 0, "the tooltip of the focus, after Escape");

  await page.locator("#after").focus();
  const box = await tag.locator(over).boundingBox();
  assert.ok(box);
  for (const x of [0.01, 0.5]) await page.mouse.move(box.x + 1 + x * 10, box.y + box.height / 2);
  await stage.settle();
  const byPointer = await words(shown);
  assert.equal(byPointer, byKey, "pointer and keyboard get other words");
  if (stays) {
    const place = await shown.boundingBox();
    assert.ok(place);
    await page.mouse.move(place.x + place.width - 4, place.y + place.height / 2);
    await stage.settle();
    assert.equal(await words(shown), byPointer, "the tooltip under the pointer");
  }
  await page.keyboard.press("Escape");
  await stage.settle();
  assert.equal(await shown.count(), stays ? 1 : 0, "the tooltip of the pointer, after Escape");
  await page.mouse.move(0, 0);
  return 2;
}

async function words(shown: Locator): Promise<string> {
  assert.equal(await shown.count(), 1, "there is not one tooltip");
  const text = ((await shown.textContent()) ?? "").replaceAll(/\s+/g, " ");
  assert.match(text, /\d/);
  return text;
}
