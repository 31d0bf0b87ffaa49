import { ReactiveElement } from "lit";

/**
 * A tag's shadow root, empty. What a server drew in it stands in until now, and makes way: it holds no figures, and cannot
 * know the reader's language. So a page's own support for hydration, which all copies of Lit share, is left out.
 */
export function ownRoot(element: ReactiveElement): HTMLElement | DocumentFragment {
  element.shadowRoot?.replaceChildren();
  return ReactiveElement.prototype["createRenderRoot"].call(element);
}
