import { html, nothing, type TemplateResult } from "lit";

/**
 * A tag's heading, at the level that the page's outline asks for; nothing for an empty one.
 *
 * @param definition - The measure in words, for those who point at it.
 */
export function renderHeading(text: string, level: number, definition?: string): TemplateResult | typeof nothing {
  if (text === "") return nothing;
  return html`
    <div class="heading" part="heading" role="heading" aria-level=${level} title=${definition ?? nothing}>${text}</div>
  `;
}
