import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface RefreshOptions {
  /** Seconds between two refreshes; undefined or 0 for none. */
  interval: () => number | undefined;
  /** Whether the tag can be seen; a hidden one waits. */
  visible: () => boolean;
  refresh: () => void;
}

/** Shortest interval in seconds: a slip such as `refresh-interval="0.1"` must not hammer the service. */
const shortest = 5;

/** Refreshes the tag at an interval while it and the page are visible, and at once when a refresh was missed meanwhile. */
export class RefreshController implements ReactiveController {
  readonly #options: RefreshOptions;
  #timer: ReturnType<typeof setInterval> | undefined;
  #seconds: number | undefined;
  #missed = false;

  constructor(host: ReactiveControllerHost, options: RefreshOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.#catchUp);
  }

  hostUpdated(): void {
    const wanted = this.#options.interval();
    const seconds = wanted !== undefined && wanted > 0 ? Math.max(wanted, shortest) : undefined;
    if (seconds !== this.#seconds) this.#start(seconds);
    this.#catchUp();
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.#catchUp);
    this.#start(undefined);
  }

  #start(seconds: number | undefined): void {
    clearInterval(this.#timer);
    this.#seconds = seconds;
    this.#missed = false;
    if (seconds !== undefined) this.#timer = setInterval(() => this.#tick(), seconds * 1000);
  }

  #tick(): void {
    if (this.#seen()) this.#options.refresh();
    else this.#missed = true;
  }

  readonly #catchUp = (): void => {
    if (!this.#missed || !this.#seen()) return;
    this.#missed = false;
    this.#options.refresh();
  };

  #seen(): boolean {
    return this.#options.visible() && document.visibilityState === "visible";
  }
}
