import { ts } from "@custom-elements-manifest/analyzer/index.js";
import type { Declared, Node, Program } from "./program.ts";
import { walkElement } from "./reach.ts";

/** What a page meets of a tag from outside, beside its attributes and members. */
export const outsideKinds = ["slots", "cssParts", "cssProperties", "events"] as const;
export type OutsideKind = (typeof outsideKinds)[number];

/**
 * By kind, what a tag's code comes to. Slots by name, `""` for the one without; parts by name; the `--cx-*` that its
 * styles, or those of the tags that it is made of, read; the classes of events that it dispatches.
 */
export type Rendered = Readonly<Record<OutsideKind, ReadonlySet<string>>>;

/** Whether a tag has what is said of it. */
export function isRendered(
  rendered: Rendered,
  kind: OutsideKind,
  item: { name: string; type?: { text: string } },
): boolean {
  return rendered[kind].has(keyOf(kind, item));
}

/** An event is known by its class, anything else by its name. */
export function keyOf(kind: OutsideKind, { name, type }: { name: string; type?: { text: string } }): string {
  return kind === "events" ? (type?.text ?? "").replace(/<.*/, "") : name;
}

/** What a tag renders, reads and dispatches in whatever state. */
export function renderedBy(program: Program, element: Declared): Rendered {
  return collect(program, element, new Set());
}

/** @param around - elements whose inner tags are being looked into, so that none is looked into for ever. */
function collect(program: Program, element: Declared, around: ReadonlySet<Node>): Rendered {
  const cssParts = new Set<string>();
  const slots = new Set<string>();
  const cssProperties = new Set<string>();
  const events = new Set<string>();
  const inner = new Set<string>();

  walkElement(program, element, (node, path) => {
    if (ts.isNewExpression(node) && /^Cx\w+Event$/.test(node.expression.getText()))
      events.add(node.expression.getText());
    const text = templateText(node);
    if (text === undefined) return;
    for (const [, names = ""] of text.matchAll(/\s(?:part|exportparts)="([^"]*)"/g)) {
      for (const name of names.split(/[\s,]+/).filter(Boolean)) cssParts.add(name.replace(/^.*:/, ""));
    }
    if (/\s(part|exportparts)=($|[^"])/.test(text))
      throw new Error(`${path}: a part's name has to stand in the template.`);
    for (const [, attributes = ""] of text.matchAll(/<slot([^>]*)>/g))
      slots.add(/name="([\w-]+)"/.exec(attributes)?.[1] ?? "");
    for (const [, tag = ""] of text.matchAll(/<(cx-[\w-]+)/g)) inner.add(tag);
    addProperties(text, cssProperties);
  });
  for (const tag of inner) {
    const part = definedAs(program, tag);
    if (part === undefined || part.node === element.node || around.has(part.node)) continue;
    const { cssProperties: read } = collect(program, part, new Set([...around, element.node]));
    for (const name of read) cssProperties.add(name);
  }
  return { cssParts, slots, cssProperties, events };
}

function addProperties(text: string, found: Set<string>): void {
  for (const [, name = ""] of text.matchAll(/var\((--cx-[\w-]+)/g)) found.add(name);
}

/** A template's own text, its holes left out; undefined for a node that is no part of a template. */
function templateText(node: Node): string | undefined {
  return ts.isTemplateLiteralToken(node) ? node.text : undefined;
}

/** The class that a module of ours registers a tag with. */
function definedAs(program: Program, tag: string): Declared | undefined {
  for (const file of program.files) {
    const className = new RegExp(`define\\("${tag}", (\\w+)\\)`).exec(file.text)?.[1];
    if (className !== undefined) return program.resolve(file.fileName, className);
  }
  return undefined;
}
