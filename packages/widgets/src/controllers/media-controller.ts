import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Says whether a media query holds, and updates the tag when that changes. */
export class MediaController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #query: () => string | undefined;
  #list: MediaQueryList | undefined;
  #connected = false;

  /** @param query - The media query; undefined for one that never holds. */
  constructor(host: ReactiveControllerHost, query: () => string | undefined) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  get matches(): boolean {
    return this.#list?.matches ?? false;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#watch();
  }

  hostUpdate(): void {
    // A tag that has left the page may still update once.
    if (this.#connected) this.#watch();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#list?.removeEventListener("change", this.#onChange);
    this.#list = undefined;
  }

  #watch(): void {
    const query = this.#query();
    const list = query === undefined ? undefined : matchMedia(query);
    if (list?.media === this.#list?.media) return;
    this.#list?.removeEventListener("change", this.#onChange);
    this.#list = list;
    this.#list?.addEventListener("change", this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
