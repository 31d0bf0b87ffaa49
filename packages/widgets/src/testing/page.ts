import type { LitElement } from "lit";
import type { HandClient } from "./hand-client.ts";

/** The tag's text as a reader gets it, white space folded. */
export function shadowText(element: Element): string {
  return (element.shadowRoot?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** One element of the tag's own tree. */
export function part<Kind extends HTMLElement = HTMLElement>(element: Element, selector: string): Kind {
  const found = element.shadowRoot?.querySelector<Kind>(selector);
  if (found === null || found === undefined) throw new Error(`<${element.localName}> holds no ${selector}`);
  return found;
}

export function parts(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** Resolves with the next event of that type. */
export function nextEvent<Type extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: Type,
): Promise<GlobalEventHandlersEventMap[Type]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as GlobalEventHandlersEventMap[Type]), { once: true });
  });
}

/** Counts events until the test ends the count. */
export function countEvents(target: EventTarget, type: string): { count: number; end: () => void } {
  const counter = { count: 0, end: () => target.removeEventListener(type, listen) };
  const listen = () => {
    counter.count += 1;
  };
  target.addEventListener(type, listen);
  return counter;
}

/** Puts a tag on the page with a client that the test answers. Call `remove()` on the tag in the end. */
export function place<Kind extends LitElement & { client: unknown }>(
  html: string,
  client: HandClient,
  parent: Element = document.body,
): Kind {
  const template = document.createElement("template");
  template.innerHTML = html;
  const element = document.importNode(template.content, true).firstElementChild as Kind;
  element.client = client;
  parent.append(element);
  return element;
}

export function press(target: EventTarget, key: string): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
}

/** Opens a card's menu, which is loaded when it is first asked for. */
export async function openMenu(element: LitElement): Promise<HTMLElement[]> {
  const loaded = element.shadowRoot?.querySelector("cx-widget-menu");
  part(loaded ?? element, "button.dots").click();
  for (;;) {
    const menu = element.shadowRoot?.querySelector("cx-widget-menu");
    const items = menu ? parts(menu, "button[role]") : [];
    if (items.length > 0) return items;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens a card's menu and chooses the item at that place. */
export async function chooseFromMenu(element: LitElement, place: number): Promise<void> {
  const items = await openMenu(element);
  items[place]?.click();
  await element.updateComplete;
}
