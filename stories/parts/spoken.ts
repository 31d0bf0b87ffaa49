import { html, type TemplateResult } from "lit";
import { attached } from "./attached.ts";

/** A key and what it does, as a reader would say it. */
export type Key = readonly [keys: string, does: string];

/** Roles that elements have of themselves, as far as the tags use them. */
const ownRoles: Readonly<Record<string, string>> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  BUTTON: "button",
  TABLE: "table",
  INPUT: "textbox",
  SELECT: "combobox",
  DETAILS: "group",
};

/** The tag, what keys do, and the roles and names that assistive technology finds in it now. */
export function renderSpoken(tagName: string, tag: TemplateResult, keys: readonly Key[]): TemplateResult {
  const read = (box: HTMLElement, signal: AbortSignal) => {
    const body = box.querySelector("tbody.spoken");
    const write = () => {
      const element = box.querySelector(tagName);
      if (element !== null) body?.replaceChildren(...rolesIn(element).map(([role, name]) => row(role, name)));
    };
    box.addEventListener("cx-load", () => requestAnimationFrame(write), { signal });
  };
  return html`
    <div class="with-words" ${attached(read)}>
      ${tag}
      <div class="words">
        <h3>By keyboard</h3>
        <table class="facts">
          <thead><tr><th>Key</th><th>Does</th></tr></thead>
          <tbody>${keys.map(([key, does]) => html`<tr><td><kbd>${key}</kbd></td><td>${does}</td></tr>`)}</tbody>
        </table>
        <h3>Roles and names</h3>
        <table class="facts">
          <thead><tr><th>Role</th><th>Name</th></tr></thead>
          <tbody class="spoken"></tbody>
        </table>
      </div>
    </div>
  `;
}

function row(role: string, name: string): HTMLTableRowElement {
  const line = document.createElement("tr");
  for (const text of [role, name]) {
    const cell = document.createElement("td");
    cell.textContent = text;
    line.append(cell);
  }
  return line;
}

/** Roles with their names in the order of the tree, those that repeat named once. */
function rolesIn(element: Element): [role: string, name: string][] {
  const found: [string, string][] = [];
  const walk = (root: ParentNode) => {
    for (const child of root.querySelectorAll("*")) {
      const role = child.getAttribute("role") ?? roleOf(child);
      if (role !== undefined && role !== "presentation") found.push([role, nameOf(child)]);
      if (child.shadowRoot !== null) walk(child.shadowRoot);
    }
  };
  if (element.shadowRoot !== null) walk(element.shadowRoot);
  return grouped(found);
}

function roleOf(element: Element): string | undefined {
  if (element instanceof HTMLInputElement && ["checkbox", "radio"].includes(element.type)) return element.type;
  if (element.localName === "section" && element.hasAttribute("aria-label")) return "region";
  return ownRoles[element.tagName];
}

function nameOf(element: Element): string {
  const labelled = element.getAttribute("aria-labelledby");
  const root = element.getRootNode();
  const label =
    labelled !== null && root instanceof ShadowRoot ? root.getElementById(labelled)?.textContent : undefined;
  const text = element.getAttribute("aria-label") ?? label ?? element.textContent ?? "";
  const words = text.replaceAll(/\s+/g, " ").trim();
  return words.length > 120 ? `${words.slice(0, 120)} …` : words;
}

/** Of many with one role in a row, the first two stand for all. */
function grouped(found: readonly [string, string][]): [string, string][] {
  const counts = Map.groupBy(found, ([role]) => role);
  return [...counts].flatMap(([role, all]): [string, string][] =>
    all.length <= 3 ? all : [...all.slice(0, 2), [role, `… ${all.length} in all`]],
  );
}
