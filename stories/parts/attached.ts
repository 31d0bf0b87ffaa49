import { type RefOrCallback, ref } from "lit/directives/ref.js";

/** Does something with an element while it stands in the story; the signal aborts what it began, before a new drawing too. */
export function attached(begin: (element: HTMLElement, signal: AbortSignal) => void): ReturnType<typeof ref> {
  const controller = new AbortController();
  const callback: RefOrCallback = (element) => {
    if (element instanceof HTMLElement) begin(element, controller.signal);
    else controller.abort();
  };
  return ref(callback);
}
