import type { CustomElementDeclaration } from "custom-elements-manifest";
import { allowedValues } from "./values.ts";

/** What a template may set on a tag. */
export interface Prop {
  /** `heading-level`, or the property's `headingLevel`. */
  name: string;
  type: string;
  description: string;
}

/** A listener that a template may give a tag. */
export interface Listener {
  /** `cx-load` */
  name: string;
  /** `CxLoadEvent<"kpi-card">` */
  type: string;
  description: string;
}

/**
 * What a template sets on a tag: each attribute, and each property that can be written. Where both have one name,
 * frameworks set the property once the tag is registered, so its type holds.
 */
export function propsOf({ name: className, attributes = [], members = [] }: CustomElementDeclaration): Prop[] {
  const fields = members.flatMap((member) => (member.kind === "field" && !member.readonly ? [member] : []));
  const ofFields = fields.map(({ name, type, description = "" }) => {
    const attribute = attributes.find(({ fieldName }) => fieldName === name)?.type?.text;
    const narrowest = allowedValues(attribute).length > 0 ? attribute : type?.text.replace(/ \| undefined$/, "");
    return { name, type: isPlain(narrowest) ? narrowest : `${className}["${name}"]`, description };
  });
  const ofAttributes = attributes
    .filter(({ name }) => !ofFields.some((field) => field.name === name))
    .map(({ name, type, description = "" }) => ({ name, type: asAttribute(type?.text), description }));
  return [...ofAttributes, ...ofFields];
}

/** What reaches a scope besides its own: every event of a tag goes up through it. */
export function listenersOf(element: CustomElementDeclaration, all: readonly CustomElementDeclaration[]): Listener[] {
  const own = element.events ?? [];
  const passing = element.tagName === "cx-scope" ? all.flatMap(({ events = [] }) => events) : [];
  const found = new Map<string, Listener>();
  for (const { name, type, description = "" } of own) found.set(name, { name, type: type.text, description });
  for (const { name, type } of passing) {
    if (found.has(name)) continue;
    const description = `\`${name}\` of a tag inside, on its way up.`;
    found.set(name, { name, type: type.text.replace(/<.*>/, ""), description });
  }
  return [...found.values()];
}

/** Names of the event classes in listeners. */
export function eventClasses(elements: readonly CustomElementDeclaration[]): string[] {
  const names = elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text.replace(/<.*>/, "")));
  return [...new Set(names)].sort();
}

/** A description as JSDoc. */
export function jsDoc(description: string, indent: string): string {
  const text = description.replaceAll("*/", "*\\/").replaceAll("\n", `\n${indent} * `);
  return `${indent}/** ${text} */`;
}

/** Whether a type names no other, and so can be written anywhere. */
function isPlain(type: string | undefined): type is string {
  return type === "string" || type === "number" || type === "boolean" || allowedValues(type).length > 0;
}

/** What can be written in markup: figures as text, and an attribute that needs no value. */
function asAttribute(type = "string"): string {
  if (type === "number") return "number | NumberText";
  return type === "boolean" ? 'boolean | ""' : type;
}
