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

/** Resolves when no card of the open view waits for figures any more; or when the time is over. */
function figures(over: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  // A frame later: tags first draw what they were told.
  const look = () =>
    requestAnimationFrame(() => {
      const tags = [...document.querySelectorAll("[role=tabpanel]:not([hidden]) *")];
      if (tags.every(({ shadowRoot }) => !shadowRoot?.querySelector("[aria-busy=true]"))) resolve();
    });
  document.addEventListener("cx-load", look, { signal: over });
  document.addEventListener("cx-error", look, { signal: over });
  over.addEventListener("abort", () => resolve());
  look();
  return promise;
}
