import type { Meta, Payloads } from "@customer-pulse/contract";
import { type WidgetId, widgetIds } from "@customer-pulse/contract/values";
import type { Page } from "playwright-core";

/** Tags that show data of the service. */
const dataTags = widgetIds.map((id) => `cx-${id}`);

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

/** Number of data tags on the page. */
export function countWidgets(page: Page): Promise<number> {
  return page.locator(dataTags.join()).count();
}

/**
 * Waits until every data tag has drawn an answer since a moment of the page's clock.
 *
 * @param since - milliseconds; 0 for all that the page ever drew.
 * @returns the first answer that each widget drew from then on, in order of time.
 */
export async function waitForAllLoads(page: Page, since = 0): Promise<Drawn[]> {
  const drawn = await page.waitForFunction(
    ([tags, from]) => {
      const later = (window as unknown as LogWindow).pulseLoads.filter(({ at }) => at >= from);
      const first = [...new Map(later.toReversed().map((entry) => [entry.index, entry])).values()];
      const count = document.querySelectorAll(tags).length;
      return count > 0 && first.length === count ? first.toSorted((a, b) => a.at - b.at) : false;
    },
    [dataTags.join(), since] as const,
  );
  return drawn.jsonValue() as Promise<Drawn[]>;
}
