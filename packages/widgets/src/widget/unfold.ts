import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { Localize } from "../localize/localize.ts";

/** Texts longer than this, in UTF-16 code units, are folded where they take more than two lines. */
const longText = 60;

/** Free text: any script, any length, line breaks as written, and never wider than its place. */
export const unfoldStyles = css`
  .fold {
    position: relative;
  }

  .prose {
    overflow-wrap: anywhere;
    white-space: pre-line;
    text-align: start;
  }

  .prose[data-folded] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  /* Over the end of the second line, so that no row is taller for it. */
  button.link.more {
    padding: 0;
    padding-inline-start: 2px;
    font-size: inherit;
    line-height: inherit;
  }

  [data-folded] + button.link.more {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    background: var(--_ground, var(--_card));
  }

  [data-folded][data-fits] + button.link.more {
    display: none;
  }

  [data-folded] + .more::before {
    content: "… " / "";
  }

  .english {
    margin-top: 4px;
    color: var(--_muted);
  }

  @media print {
    .prose[data-folded] {
      display: block;
    }

    .more {
      display: none;
    }
  }
`;

/** Free text as text, whatever is in it: two lines of a long one, and a button that unfolds the rest. */
export class Unfold implements ReactiveController {
  readonly #host: LitElement;
  readonly #open = new Set<string>();
  #sizes: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver(() => this.hostUpdated());
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }

  /** What fits in two lines has nothing to unfold. */
  hostUpdated(): void {
    const folded = [...(this.#host.shadowRoot?.querySelectorAll("[data-folded]") ?? [])];
    // All are read before any is changed, so that the page is laid out once.
    const fits = folded.map(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight);
    folded.forEach((prose, index) => {
      prose.toggleAttribute("data-fits", fits[index]);
    });
  }

  /**
   * @param id - Tells this text from the others of the tag, also after the next answer.
   * @param what - What the text is, for the button's name.
   */
  render(id: string, text: string, what: string, localize: Localize): TemplateResult {
    const long = text.length > longText;
    const open = this.#open.has(id);
    const toggle = () => {
      if (!this.#open.delete(id)) this.#open.add(id);
      this.#host.requestUpdate();
    };
    return html`
      <div class="fold" dir="auto">
        <div class="prose" ?data-folded=${long && !open}>${text}</div>
        ${
          long
            ? html`<button class="link more" part="more" type="button" aria-expanded=${open} @click=${toggle}>${localize.term(
                open ? "showLess" : "showMore",
              )}<span class="visually-hidden"> (${what})</span></button>`
            : nothing
        }
      </div>
    `;
  }
}
