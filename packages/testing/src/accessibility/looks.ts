import type { Locator, Page } from "playwright-core";
import type { ToolsWindow } from "./in-page.ts";

/** WCAG 1.4.12: the room between letters, words and lines that a reader may ask for, in every shadow root too. */
const roomyText = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Gives all text that room, as a reader's own style sheet would. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const { pulse } = window as unknown as ToolsWindow;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const roots = pulse.elements().flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of [document, ...roots]) root.adoptedStyleSheets.push(sheet);
  }, roomyText);
}

/**
 * Text that cannot be read: cut by a box that does not scroll, or outside of the screen. Left out is what only screen
 * readers get, and texts of which a button or a name shows the rest.
 */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { pulse } = window as unknown as ToolsWindow;
    const hidden = (value: string) => value === "hidden" || value === "clip";
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) {
      faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} px`);
    }
    for (const element of pulse.elements()) {
      const own = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== "");
      if (own.length === 0 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest(".visually-hidden,option,[data-folded],[aria-hidden=true].sparkline") !== null) continue;
      const text = own.flatMap((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      });
      const words = (element.textContent ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 60);
      let scrolls = false;
      for (let around: Element | null = element; around !== null; around = pulse.around(around)) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (/auto|scroll/.test(overflowX + overflowY)) {
          scrolls = true;
          break;
        }
        if (!hidden(overflowX) && !hidden(overflowY)) continue;
        const box = around.getBoundingClientRect();
        const lost = text.some(
          ({ left, right, top, bottom }) =>
            (hidden(overflowX) && (left < box.left - 1 || right > box.right + 1)) ||
            // A line's own box is higher than its letters.
            (hidden(overflowY) && (top + 4 < box.top || bottom - 4 > box.bottom)),
        );
        // What is shortened with an ellipsis has its whole text in a name or a title.
        const named =
          around.closest("[aria-label],[title]") !== null && getComputedStyle(around).textOverflow === "ellipsis";
        if (lost && !named) faults.push(`“${words}” is cut by ${around.localName}.${around.className}`);
      }
      const beside = text.some(({ left, right }) => left < -1 || right > document.documentElement.clientWidth + 1);
      if (!scrolls && beside) faults.push(`“${words}” stands outside of the screen`);
    }
    return faults;
  });
}

/** Animations and transitions that are running, a line each. */
export function running(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as ToolsWindow).pulse.moves().map((move) => {
      const target = move.effect instanceof KeyframeEffect ? move.effect.target : null;
      return `${move.constructor.name} on ${target?.localName}.${target?.className}`;
    }),
  );
}

/**
 * How much of an element is drawn so that it can be told from what it lies on (3 : 1 at least): 0…1 of its pixels, edges
 * left out.
 */
export async function ink(element: Locator): Promise<number> {
  const picture = (await element.screenshot({ animations: "disabled" })).toString("base64");
  return await element.page().evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("there is no canvas");
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const light = (at: number) => {
      const [r = 0, g = 0, b = 0] = [0, 1, 2].map((band) => {
        const value = (pixels[at + band] ?? 0) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [0, 0, 0];
    const [r = 0, g = 0, b = 0] = ground.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    const under = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let told = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const own = light(at);
      if ((Math.max(own, under) + 0.05) / (Math.min(own, under) + 0.05) >= 3) told += 1;
    }
    return told / (pixels.length / 4);
  }, picture);
}
