import type { ArgTypes } from "@storybook/web-components-vite";
import type { Described, TagManifest } from "./manifest.ts";

/** The allowed values of a closed type such as `"day" | "week"`; undefined for any other type. */
export function allowedValues(type: string | undefined): readonly string[] | undefined {
  const parts = (type ?? "").split("|").map((part) => part.trim());
  const literals = parts.filter((part) => part !== "undefined").map((part) => /^"(.*)"$/.exec(part)?.[1]);
  return literals.length > 0 && literals.every((literal) => literal !== undefined) ? literals : undefined;
}

/** What the catalog's table says of a tag, and the control of each attribute. */
export function argTypesOf(tag: TagManifest): ArgTypes {
  const argTypes: ArgTypes = {};
  for (const attribute of tag.attributes ?? []) {
    const { name, type } = attribute;
    argTypes[name] = { ...controlFor(type?.text), ...row(name, "Attributes", attribute) };
  }
  for (const member of tag.members ?? []) {
    if (member.attribute !== undefined && member.attribute !== "") continue;
    const method = member.kind === "method";
    const category = method ? "Methods" : member.readonly ? "Properties to read" : "Properties";
    const name = method ? `${member.name}()` : member.name;
    argTypes[`property ${member.name}`] = { control: false, ...row(name, category, member) };
  }
  const others = { Events: tag.events, Slots: tag.slots, Parts: tag.cssParts, "CSS properties": tag.cssProperties };
  for (const [category, entries = []] of Object.entries(others)) {
    for (const entry of entries) {
      argTypes[`${category} ${entry.name}`] = { control: false, ...row(entry.name || "(default)", category, entry) };
    }
  }
  return argTypes;
}

function row(name: string, category: string, { description = "", type, default: byDefault }: Described) {
  const table = {
    category,
    ...(type === undefined ? {} : { type: { summary: type.text } }),
    ...(byDefault === undefined ? {} : { defaultValue: { summary: byDefault } }),
  };
  return { name, description, table };
}

function controlFor(type: string | undefined): Partial<ArgTypes[string]> {
  const values = allowedValues(type);
  if (values !== undefined) return { control: "select", options: values };
  if (/\bboolean\b/.test(type ?? "")) return { control: "boolean" };
  if (/\bnumber\b/.test(type ?? "")) return { control: "number" };
  return { control: /\bstring\b/.test(type ?? "") ? "text" : "object" };
}
