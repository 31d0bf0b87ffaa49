import { html, type TemplateResult } from "lit";
import { attached } from "./attached.ts";
import type { TagManifest } from "./manifest.ts";
import { renderTag } from "./tag.ts";

/** How far numbers stand apart where parts begin at the same corner, in CSS pixels. */
const step = 20;

/** The real tag with a number on each of its parts, beside what each part and slot is. */
export function renderAnatomy(tag: TagManifest): TemplateResult {
  const parts = tag.cssParts ?? [];
  const slots = (tag.slots ?? []).filter(({ name }) => name !== "");
  const number = (board: HTMLElement, signal: AbortSignal) => {
    const names = parts.map(({ name }) => name);
    const place = () => {
      const element = board.querySelector(tag.tagName);
      if (element !== null) numberParts(board, element, names);
    };
    const observer = new ResizeObserver(place);
    observer.observe(board);
    signal.addEventListener("abort", () => observer.disconnect());
    board.addEventListener("cx-load", () => requestAnimationFrame(place), { signal });
  };
  const own = html`<span slot="actions" class="in-slot">actions</span>`;
  const hasActions = slots.some(({ name }) => name === "actions");
  return html`
    <div class="anatomy" ${attached(number)}>
      <div class="anatomy-tag">${renderTag(tag.tagName, { content: hasActions ? own : "" })}</div>
      <div class="anatomy-words">
        <h3>Parts</h3>
        <ol class="anatomy-parts">
          ${parts.map(
            ({ name, description }) => html`<li data-part=${name}><code>::part(${name})</code> ${description}</li>`,
          )}
        </ol>
        <p class="anatomy-others"></p>
        <h3>Slots</h3>
        <ul>
          ${slots.map(({ name, description }) => html`<li><code>slot="${name}"</code> ${description}</li>`)}
        </ul>
      </div>
    </div>
  `;
}

/** Puts a number on the first box of each part that is drawn, and says of the others that they are not. */
function numberParts(board: HTMLElement, element: Element, names: readonly string[]): void {
  for (const mark of board.querySelectorAll(".mark")) mark.remove();
  const origin = board.getBoundingClientRect();
  const taken = new Set<string>();
  const others: string[] = [];
  let drawn = 0;
  for (const name of names) {
    const box = boxOf(element, name);
    const word = board.querySelector(`[data-part="${name}"]`);
    word?.classList.toggle("absent", box === undefined);
    if (box === undefined) {
      others.push(name);
      continue;
    }
    const top = Math.round(box.top - origin.top);
    let left = Math.round(box.left - origin.left);
    const corner = () => `${Math.round(left / step)} ${Math.round(top / step)}`;
    while (taken.has(corner())) left += step;
    taken.add(corner());
    const mark = document.createElement("span");
    mark.className = "mark";
    drawn += 1;
    mark.textContent = `${drawn}`;
    mark.style.transform = `translate(${left}px, ${top}px)`;
    board.append(mark);
  }
  const words = board.querySelector(".anatomy-others");
  if (words !== null) words.textContent = others.length === 0 ? "" : `Drawn in other states: ${others.join(", ")}.`;
}

/** The first box of a part, in the tag's own tree or in that of a tag inside it. */
function boxOf(element: Element, part: string): DOMRect | undefined {
  const found = [...(element.shadowRoot?.querySelectorAll("*") ?? [])];
  for (const candidate of found) {
    const box = candidate.getBoundingClientRect();
    if (candidate.part.contains(part) && box.width > 0) return box;
    if (candidate.shadowRoot !== null && exportsPart(candidate, part)) return boxOf(candidate, part);
  }
  return undefined;
}

function exportsPart(element: Element, part: string): boolean {
  const exported = element.getAttribute("exportparts") ?? "";
  return exported.split(",").some((entry) => entry.split(":").at(-1)?.trim() === part);
}
