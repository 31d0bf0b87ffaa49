import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * One tab stop for a group of items, between which the arrow keys move: left and right by one, up and down by a row,
 * Home and End to the ends. Items are found by their `data-index` (0, 1, …) under the tag's render root.
 */
export class RovingFocus implements ReactiveController {
  /** The item that Tab reaches. */
  current = 0;

  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #columns: () => number;

  /** @param columns - Items in a row; 1 for a list. */
  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, columns: () => number) {
    this.#host = host;
    this.#columns = columns;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The item's tabindex: 0 for the tab stop, -1 for the others. */
  tabindex(index: number): 0 | -1 {
    return index === this.current ? 0 : -1;
  }

  /** Keeps the tab stop on an item where there are fewer of them now. */
  keepWithin(length: number): void {
    this.current = Math.min(this.current, Math.max(0, length - 1));
  }

  readonly onFocusin = (event: FocusEvent): void => {
    const index = itemIndex(event.target);
    if (index === undefined || index === this.current) return;
    this.current = index;
    this.#host.requestUpdate();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const index = itemIndex(event.target);
    if (index === undefined) return;
    const items = this.#host.renderRoot.querySelectorAll<HTMLElement>("[data-index]");
    const columns = this.#columns();
    const isMirrored = event.target instanceof Element && getComputedStyle(event.target).direction === "rtl";
    const target = nextIndex((isMirrored && mirrored[event.key]) || event.key, index, items.length, columns);
    if (target === undefined) return;
    event.preventDefault();
    items[target]?.focus();
  };
}

/** Left is where the arrow points, also where items run from right to left. */
const mirrored: Readonly<Record<string, string>> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Where a key leads from an item; undefined for keys that do not move, and at an edge the item itself. */
function nextIndex(key: string, index: number, length: number, columns: number): number | undefined {
  const moves: Record<string, number> =
    columns === 1
      ? {
          ArrowUp: index - 1,
          ArrowDown: index + 1,
          ArrowLeft: index - 1,
          ArrowRight: index + 1,
          Home: 0,
          End: length - 1,
        }
      : {
          ArrowLeft: index % columns === 0 ? index : index - 1,
          ArrowRight: index % columns === columns - 1 ? index : index + 1,
          ArrowUp: index - columns,
          ArrowDown: index + columns,
          Home: index - (index % columns),
          End: index - (index % columns) + columns - 1,
        };
  const target = moves[key];
  if (target === undefined) return undefined;
  return target < 0 || target >= length ? index : target;
}

function itemIndex(target: EventTarget | null): number | undefined {
  const item = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-index]") : null;
  return item === null ? undefined : Number(item.dataset["index"]);
}
