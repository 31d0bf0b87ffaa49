import { html, type TemplateResult } from "lit";
import { attached } from "./attached.ts";

/** What a choice comes to, wherever it was made. */
export const filterEvents = ["cx-select", "cx-filter-request", "cx-filter-change"];

/** Longest detail that is written out, in characters. */
const longest = 240;

/** The content with a log of those events that it says, newest first. */
export function withEventLog(content: TemplateResult, events: readonly string[]): TemplateResult {
  const listen = (box: HTMLElement, signal: AbortSignal) => {
    const log = box.querySelector("ol");
    for (const name of new Set(events)) {
      box.addEventListener(name, (event) => log?.prepend(entryOf(event)), { signal });
    }
  };
  return html`
    <div class="with-log" ${attached(listen)}>
      ${content}
      <section class="log" aria-label="What the tag said">
        <h3>What the tag said</h3>
        <ol role="log"></ol>
      </section>
    </div>
  `;
}

function entryOf(event: Event): HTMLLIElement {
  const item = document.createElement("li");
  const name = document.createElement("code");
  name.textContent = event.type;
  const detail = document.createElement("span");
  detail.textContent = event instanceof CustomEvent ? brief(event.detail) : "";
  item.append(name, " ", detail);
  return item;
}

/** A detail as JSON; of long lists the first values, of elements the tag. */
function brief(detail: unknown): string {
  const text = JSON.stringify(detail, (_, value: unknown) => {
    if (value instanceof Element) return `<${value.localName}>`;
    if (value instanceof Error) return { name: value.name, message: value.message };
    return Array.isArray(value) && value.length > 3 ? [...value.slice(0, 3), `… ${value.length} in all`] : value;
  });
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
