import type { Page } from "playwright-core";

/** Where the page keeps what was said. */
interface SpokenWindow extends Window {
  pulseSaid: string[];
}

/**
 * Makes every page that is opened from now on remember what its live regions said: each text that a region has come to
 * hold, with what the region is. Call it before `goto`.
 */
export async function keepAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const live = "[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive]";
    const spoken = window as unknown as SpokenWindow;
    spoken.pulseSaid = [];
    const texts = new WeakMap<Element, string>();
    const textOf = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || node.getAttribute("aria-hidden") === "true") return "";
      const { display } = getComputedStyle(node);
      // What has no box of its own is as visible as what it holds.
      if (display !== "contents" && !node.checkVisibility()) return "";
      const text = [...node.childNodes].map(textOf).join("");
      return display === "inline" ? text : ` ${text} `;
    };
    const hear = (region: Element) => {
      const text = textOf(region).replaceAll(/\s+/g, " ").trim();
      const before = texts.get(region);
      texts.set(region, text);
      if (text === before || text === "") return;
      spoken.pulseSaid.push(text);
    };
    const regionsOf = (node: Node): Element[] => {
      const element = node instanceof Element ? node : node.parentElement;
      const around = element?.closest(live);
      const inside = node instanceof Element ? [...node.querySelectorAll(live)] : [];
      return around ? [around, ...inside] : inside;
    };
    const observer = new MutationObserver((records) => {
      const regions = new Set(
        records.flatMap(({ target, addedNodes }) => [
          ...regionsOf(target).slice(0, target instanceof Element && target.matches(live) ? 1 : undefined),
          ...[...addedNodes].flatMap(regionsOf),
        ]),
      );
      for (const region of regions) if (region.isConnected) hear(region);
    });
    const watch = (root: Node) =>
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    watch(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };
  });
}

/** What was said since this was last asked, in order. */
export function takeAnnouncements(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as SpokenWindow).pulseSaid.splice(0));
}
