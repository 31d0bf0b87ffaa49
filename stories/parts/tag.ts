import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { html as staticHtml, unsafeStatic } from "lit/static-html.js";

/** Attributes by name; undefined, null and false leave one out, and so does an empty text of all but a heading. */
export type Attributes = Readonly<Record<string, unknown>>;

export interface TagOptions {
  attributes?: Attributes;
  properties?: Readonly<Record<string, unknown>>;
  /** What stands inside the tag. */
  content?: unknown;
}

/** A tag by its name; it stays the same element when its attributes change. */
export function renderTag(
  tagName: string,
  { attributes = {}, properties = {}, content = "" }: TagOptions = {},
): TemplateResult {
  const apply = (element: Element | undefined) => {
    if (element === undefined) return;
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined || value === null || value === false || (value === "" && name !== "heading"))
        element.removeAttribute(name);
      else
        element.setAttribute(
          name,
          value === true ? "" : typeof value === "object" ? JSON.stringify(value) : `${value}`,
        );
    }
    Object.assign(element, properties);
  };
  const tag = unsafeStatic(tagName);
  return staticHtml`<${tag} ${ref(apply)}>${content}</${tag}>`;
}

/** The tag in a scope with filters, and in the room that it is made for. */
export function framed(content: unknown, { width, filters = {} }: { width: number; filters?: object }): TemplateResult {
  return html`
    <cx-scope .filters=${filters}>
      <div class="frame" .style=${`--frame-width: ${width}px`}>${content}</div>
    </cx-scope>
  `;
}
