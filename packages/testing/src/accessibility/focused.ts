import type { CDPSession, Page } from "playwright-core";
import type { ToolsWindow } from "./in-page.ts";

/** Finds what has the focus. */
const focused = "pulse.focused()";

/** States that screen readers say beside role and name. */
const states = ["expanded", "pressed", "checked", "selected", "disabled", "invalid"];

interface AxNode {
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  value?: { value?: unknown };
  properties?: readonly { name: string; value: { value?: unknown } }[];
}

/**
 * What has the focus, as the browser tells screen readers: role, name in quotes, states, and what stands in a field; for
 * a list that is steered from a field, also the option that is the active one.
 */
export async function describeFocus(cdp: CDPSession): Promise<string> {
  const [own, active] = await Promise.all([
    describe(cdp, focused),
    describe(
      cdp,
      `((field) => field?.getRootNode().getElementById(field.getAttribute("aria-activedescendant")))(${focused})`,
    ),
  ]);
  return active === undefined ? (own ?? "nothing") : `${own} → ${active}`;
}

async function describe(cdp: CDPSession, expression: string): Promise<string | undefined> {
  const { result } = await cdp.send("Runtime.evaluate", { expression });
  if (result.objectId === undefined) return undefined;
  const { nodes } = await cdp.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const node = nodes[0] as AxNode | undefined;
  if (node === undefined) return undefined;
  const own = (node.properties ?? [])
    .filter(({ name, value }) => states.includes(name) && !(name === "invalid" && value.value === "false"))
    .filter(({ name, value }) => !(name === "disabled" && value.value === false))
    .map(({ name, value }) => ` ${name}=${String(value.value)}`);
  const field = node.value?.value;
  const text = typeof field === "string" ? ` value="${field}"` : "";
  return `${String(node.role?.value)} "${String(node.name?.value ?? "")
    .replaceAll(/\s+/g, " ")
    .trim()}"${own.join("")}${text}`;
}

/** What is wrong with how the focus can be seen; undefined where it can be seen. */
export function focusFault(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { pulse } = window as unknown as ToolsWindow;
    const element = pulse.focused();
    if (element === null) return "nothing has the focus";
    // The button inside of a date field: the browser draws a ring of its own around it.
    const inField = element.matches(":focus-within:not(:focus)");
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const thin = outlineStyle !== "auto" && Number.parseFloat(outlineWidth) < 2;
    if (!inField && (outlineStyle === "none" || thin)) return `no outline: ${outlineStyle} ${outlineWidth}`;
    if (/^rgba\(.*, 0\)$/.test(outlineColor)) return `an outline of ${outlineColor}`;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return "it has no size";
    const seen = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return seen ? undefined : "it is not on the screen";
  });
}

/** Where what has the focus lies on the page, in CSS pixels. */
export interface FocusBox {
  left: number;
  right: number;
  /** As if nothing had been scrolled up or down. */
  top: number;
  bottom: number;
}

export function focusBox(page: Page): Promise<FocusBox> {
  return page.evaluate(() => {
    const { pulse } = window as unknown as ToolsWindow;
    const element = pulse.focused() ?? document.body;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    let scrolled = 0;
    for (let box = pulse.around(element); box !== null; box = pulse.around(box)) scrolled += box.scrollTop;
    return { left, right, top: top + scrolled, bottom: bottom + scrolled };
  });
}
