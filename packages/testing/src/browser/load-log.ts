import type { Meta, Payloads } from "@customer-pulse/contract";
import { type WidgetId, widgetIds } from "@customer-pulse/contract/values";
import type { Page } from "playwright-core";

/** Tags that show data of the service as soon as they are seen; the picker asks when somebody types. */
const dataTags = widgetIds.filter((id) => id !== "customer-picker").map((id) => `cx-${id}`);

/** One answer that a widget has drawn. */
export interface Drawn {
  /** The widget's place among all data tags of the page. */
  index: number;
  tag: string;
  /** When the frame with it was about to be painted, in milliseconds of the page's clock. */
  at: number;
  data: Payloads[WidgetId];
  meta: Meta;
}

/** Where the page keeps what it saw. */
interface LogWindow extends Window {
  pulseLoads: Drawn[];
}

/** Makes every page that is opened from now on remember when each widget had drawn an answer. Call it before `goto`. */
export async function recordLoads(page: Page): Promise<void> {
  await page.addInitScript((tags) => {
    const log = window as unknown as LogWindow;
    log.pulseLoads = [];
    document.addEventListener("cx-load", (event) => {
      if (!(event instanceof CustomEvent)) return;
      const target = event.composedPath()[0];
      requestAnimationFrame(() => {
        const at = performance.now();
        const index = [...document.querySelectorAll(tags)].indexOf(target as Element);
        if (index >= 0) log.pulseLoads.push({ index, tag: (target as Element).localName, at, ...event.detail });
      });
    });
  }, dataTags.join());
}

/** Number of data tags in view: those of other views are not shown. */
export function countWidgets(page: Page): Promise<number> {
  return page.locator(dataTags.join()).filter({ visible: true }).count();
}

/**
 * Waits until every data tag that is shown has drawn an answer since a moment of the page's clock.
 *
 * @param since - milliseconds; 0 for all that the page ever drew.
 * @returns the first answer that each widget drew from then on, in order of time.
 */
export async function waitForAllLoads(page: Page, since = 0): Promise<Drawn[]> {
  const drawn = await page.waitForFunction(
    ([tags, from]) => {
      const later = (window as unknown as LogWindow).pulseLoads.filter(({ at }) => at >= from);
      const first = [...new Map(later.toReversed().map((entry) => [entry.index, entry])).values()];
      const all = [...document.querySelectorAll(tags)];
      const shown = first.filter(({ index }) => all[index]?.checkVisibility() ?? false);
      const count = all.filter((tag) => tag.checkVisibility()).length;
      return count > 0 && shown.length === count ? shown.toSorted((a, b) => a.at - b.at) : false;
    },
    [dataTags.join(), since] as const,
  );
  return drawn.jsonValue() as Promise<Drawn[]>;
}
