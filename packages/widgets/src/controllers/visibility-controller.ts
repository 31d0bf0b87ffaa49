import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How far below or above the screen a tag already counts as visible, so that its figures are there when it is reached. */
const margin = "200px";

/** Says whether the tag is on (or near) the screen, and updates it when that changes. */
export class VisibilityController implements ReactiveController {
  visible = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const visible = entries.at(-1)?.isIntersecting ?? false;
        if (visible === this.visible) return;
        this.visible = visible;
        this.#host.requestUpdate();
      },
      { rootMargin: margin },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.visible = false;
  }
}
