import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Milliseconds without a key after which a reader counts as done with typing. */
const typingPause = 250;

/** Calls later, and gives a function that calls it off. */
export type Schedule = (then: () => void) => () => void;

function afterTypingPause(then: () => void): () => void {
  const timer = setTimeout(then, typingPause);
  return () => clearTimeout(timer);
}

/** Holds back what typing asks for until the reader pauses, so that a word is one request and not one a letter. */
export class PauseController implements ReactiveController {
  readonly #schedule: Schedule;
  #callOff: (() => void) | undefined;

  /** @param schedule - When to go ahead. Default: a quarter of a second after the last call. */
  constructor(host: ReactiveControllerHost, schedule: Schedule = afterTypingPause) {
    this.#schedule = schedule;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  /** Takes the place of what was held back before. */
  hold(action: () => void): void {
    this.end();
    this.#callOff = this.#schedule(action);
  }

  /** Drops what is held back. */
  end(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }
}
