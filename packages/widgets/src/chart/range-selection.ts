/** Periods from the one where a selection began to the one that it has reached, by their places. */
interface Reach {
  readonly anchor: number;
  readonly head: number;
}

interface RangeSelectionOptions {
  /** The period at a place of the page (CSS pixels from the viewport's left); undefined beside the plot. */
  indexAt: (clientX: number) => number | undefined;
  /** The period that is read. */
  reading: () => number | undefined;
  /** Told whenever what is selected changes. */
  changed: () => void;
  /** Told of the periods that were chosen, first and last. */
  choose: (from: number, to: number) => void;
}

/**
 * Selects periods of a time axis: by dragging a pointer of any kind, by a click for one period, and by keyboard from the
 * period that is read.
 */
export class RangeSelection {
  readonly #options: RangeSelectionOptions;
  #reach: Reach | undefined;
  #dragged = false;
  /** The period that was read when the pointer went down. */
  #readBefore: number | undefined;
  #listening: AbortController | undefined;

  constructor(options: RangeSelectionOptions) {
    this.#options = options;
  }

  /** First and last period that are selected and not yet chosen; undefined while there are none. */
  get range(): readonly [from: number, to: number] | undefined {
    if (this.#reach === undefined) return undefined;
    const { anchor, head } = this.#reach;
    return [Math.min(anchor, head), Math.max(anchor, head)];
  }

  /** Extends the selection to a period, from where it began or else from another one. */
  extend(from: number, to: number): void {
    this.#reach = { anchor: this.#reach?.anchor ?? from, head: to };
    this.#options.changed();
  }

  /** Gives the selection up. */
  clear(): void {
    this.#listening?.abort();
    if (this.#reach === undefined) return;
    this.#reach = undefined;
    this.#options.changed();
  }

  /** Chooses what is selected. */
  apply(): void {
    const { range } = this;
    this.clear();
    if (range !== undefined) this.#options.choose(...range);
  }

  readonly onPointerdown = (event: PointerEvent): void => {
    const start = this.#options.indexAt(event.clientX);
    this.#dragged = false;
    this.#readBefore = this.#options.reading();
    this.clear();
    if (start === undefined || event.button !== 0 || !event.isPrimary) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const move = ({ clientX }: PointerEvent) => {
      const index = this.#options.indexAt(clientX);
      if (index === undefined || (index === start && this.#reach === undefined)) return;
      this.#dragged = true;
      this.extend(start, index);
    };
    // On the window, so that a drag may leave the chart and end anywhere.
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", () => this.apply(), { signal });
    window.addEventListener("pointercancel", () => this.clear(), { signal });
  };

  /**
   * A click without a drag chooses one period; the second one of a double click is none, and of taps the first only reads.
   */
  readonly onClick = (event: MouseEvent): void => {
    const index = this.#options.indexAt(event.clientX);
    const firstTap = event instanceof PointerEvent && event.pointerType === "touch" && index !== this.#readBefore;
    if (!this.#dragged && !firstTap && event.detail < 2 && index !== undefined) this.#options.choose(index, index);
    this.#dragged = false;
  };
}
