import { type Preset, parsePresets, presetsText } from "./presets.ts";

/** Why presets are not, or may not be, in this browser's storage. */
export type StorageProblem = "closed" | "unreadable";

/** What storage did not take. It lasts as long as the page. */
const unsaved = new Map<string, readonly Preset[]>();

/** The presets of one key in this browser. */
export class PresetStorage {
  /** Name of the item in `localStorage`. */
  readonly item: string;
  problem: StorageProblem | undefined;

  /** @param key - Keeps presets of one kind of page apart from others'. */
  constructor(key: string) {
    this.item = `customer-pulse.presets.1.${key}`;
  }

  /** What is kept now, other pages' changes included. */
  read(): readonly Preset[] {
    this.problem = undefined;
    const kept = unsaved.get(this.item);
    if (kept !== undefined) {
      this.problem = "closed";
      return kept;
    }
    let text: string | null;
    try {
      text = localStorage.getItem(this.item);
    } catch {
      // The browser keeps nothing for this page; the reader is told.
      this.problem = "closed";
      return [];
    }
    if (text === null) return [];
    const found = parsePresets(text);
    if (found === undefined || found.unreadable > 0) this.problem = "unreadable";
    return found?.presets ?? [];
  }

  /** Keeps the presets; where storage is closed or full, until the page is left. */
  write(presets: readonly Preset[]): void {
    try {
      localStorage.setItem(this.item, presetsText(presets));
      unsaved.delete(this.item);
      this.problem = undefined;
    } catch {
      unsaved.set(this.item, presets);
      this.problem = "closed";
    }
  }
}
