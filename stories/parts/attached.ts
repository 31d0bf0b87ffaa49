import { type RefOrCallback, ref } from "lit/directives/ref.js";

/**
 * Does something with an element whenever it comes to stand in the story; the signal aborts what it began when it leaves,
 * and before it is drawn anew.
 */
export function attached(begin: (element: HTMLElement, signal: AbortSignal) => void): ReturnType<typeof ref> {
  let controller = new AbortController();
  const callback: RefOrCallback = (element) => {
    controller.abort();
    controller = new AbortController();
    if (element instanceof HTMLElement) begin(element, controller.signal);
  };
  return ref(callback);
}
