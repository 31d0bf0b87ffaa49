import { type CSSResultGroup, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { Localize } from "../localize/localize.ts";
import type { FilterPatch } from "../scope/filters.ts";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";

/** A part of the filter bar, internal to it: it has the bar's language, and asks the bar for changes. */
export abstract class FilterPart extends LitElement {
  static override styles: CSSResultGroup[] = [tokens, controls];

  /** BCP 47 language tag of the bar. */
  @property({ attribute: false }) locale = "en";

  protected readonly localize = new Localize(this, (key) => (key === "locale" ? this.locale : undefined));

  /**
   * Asks the bar for a change with `patch`. It stays between the two: it neither bubbles nor leaves the shadow root. What
   * the page hears is the bar's `cx-filter-request`.
   */
  protected ask(patch: FilterPatch): void {
    this.dispatchEvent(new CustomEvent("patch", { detail: patch }));
  }
}
