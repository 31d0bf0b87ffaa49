import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How far below or above the screen a tag already counts as visible, so that its figures are there when it is reached. */
const margin = "200px";

/** Says whether the tag is on (or near) the screen, or on paper, and updates it when that changes. */
export class VisibilityController implements ReactiveController {
  visible = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: margin,
    });
    this.#observer.observe(this.#host);
    addEventListener("beforeprint", this.#onPrint);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener("beforeprint", this.#onPrint);
    this.visible = false;
  }

  /** Paper shows what nobody has scrolled to; what is not shown at all stays out. */
  readonly #onPrint = (): void => {
    if (!this.#host.checkVisibility()) return;
    this.#see(true);
    // Observed anew, it says afterwards whether the tag is on the screen.
    this.#observer?.disconnect();
    this.#observer?.observe(this.#host);
  };

  #see(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    this.#host.requestUpdate();
  }
}
