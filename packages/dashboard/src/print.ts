import type { CxKpiCard } from "@customer-pulse/widgets";

/** What every tag with data has; a key figure stands for them all. */
type DataTag = Pick<CxKpiCard, "response"> & Element;

/** The paper does not wait longer than this for figures, in milliseconds. */
const patience = 10_000;

/** Lets a button print the view that is open, with the figures of those cards too that nobody has scrolled to. */
export function bindPrintButton(button: HTMLButtonElement): void {
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      // Tags take it as the browser's own word: they ask for what they will have to show.
      dispatchEvent(new Event("beforeprint"));
      await figures(AbortSignal.timeout(patience));
      print();
    } finally {
      button.disabled = false;
    }
  });
}

/** Resolves when every card of the open view has its figures, or can have none; or when the time is over. */
function figures(over: AbortSignal): Promise<void> {
  const failed = new Set<EventTarget | null>();
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = (event?: Event) => {
    if (event?.type === "cx-error") failed.add(event.target);
    const waiting = [
      ...document.querySelectorAll<DataTag>(
        "[role=tabpanel]:not([hidden]) .grid > *, .grid[role=tabpanel]:not([hidden]) > *",
      ),
    ];
    if (waiting.every((tag) => !("response" in tag) || tag.response !== undefined || failed.has(tag))) resolve();
  };
  document.addEventListener("cx-load", look, { signal: over });
  document.addEventListener("cx-error", look, { signal: over });
  over.addEventListener("abort", () => resolve());
  look();
  return promise;
}
