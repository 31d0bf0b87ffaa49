/** How long the button says what it did, in milliseconds. */
const sayFor = 2000;

/** Lets a button copy the page's address, which holds every filter that was chosen. */
export function bindShareButton(button: HTMLButtonElement): void {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = "Link copied";
    } catch {
      // The browser keeps the clipboard from this page; the address bar holds the same link.
      button.textContent = "Copy it from the address bar";
    }
    setTimeout(() => {
      button.textContent = label;
    }, sayFor);
  });
}
