import type { Page } from "playwright-core";

/** What the proofs ask of a page in which everything of interest lies in shadow roots. */
interface Tools {
  /** Every element between the page's `main` and its last shadow root. */
  elements(): Element[];
  /** The element that has the focus, whatever it lies in; null where nothing has it. */
  focused(): HTMLElement | null;
  /** What an element lies in, as it is drawn: its slot, its parent, or the host of its shadow root. */
  around(element: Element): Element | null;
  /** Animations and transitions that run, those in shadow roots included. */
  moves(): Animation[];
  /** Whether the tag has come into the state that it was brought into last. */
  ended: boolean;
}

/** The window of a page that has them. */
export interface ToolsWindow extends Window {
  pulse: Tools;
}

/** Gives every page that is opened from now on the tools. Call it before `goto`. */
export async function bringTools(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const below = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((element) => [
        element,
        ...(element.shadowRoot === null ? [] : below(element.shadowRoot)),
      ]);
    (window as unknown as ToolsWindow).pulse = {
      elements: () => below(document.querySelector("main") ?? document),
      focused: () => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element instanceof HTMLElement && element !== document.body ? element : null;
      },
      moves: () => {
        const roots = below(document).flatMap(({ shadowRoot }) => shadowRoot ?? []);
        const all = new Set([document, ...roots].flatMap((root) => root.getAnimations()));
        return [...all].filter(({ playState }) => playState === "running");
      },
      ended: true,
      around: (element) => {
        const root = element.getRootNode();
        return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      },
    };
  });
}
