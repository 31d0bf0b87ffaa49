import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Localize } from "../localize/localize.ts";

/** Texts longer than this, in UTF-16 code units, are folded. */
const longText = 100;

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

  [data-folded] + .more::before {
    content: "… ";
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
  readonly #host: ReactiveControllerHost;
  readonly #open = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

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
            ? html`<button class="link more" type="button" aria-expanded=${open} @click=${toggle}>${localize.term(
                open ? "showLess" : "showMore",
              )}<span class="visually-hidden"> (${what})</span></button>`
            : nothing
        }
      </div>
    `;
  }
}
