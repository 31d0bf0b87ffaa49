import type { CustomElementDeclaration } from "custom-elements-manifest";

/** The tags as web-types, which JetBrains' editors read, with the schema's names for everything. */
export function webTypes(
  elements: readonly CustomElementDeclaration[],
  { name, version }: Record<"name" | "version", string>,
): unknown {
  return {
    $schema: "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
    name,
    version,
    "js-types-syntax": "typescript",
    "description-markup": "markdown",
    contributions: { html: { elements: elements.map(webType) } },
  };
}

function webType({
  tagName,
  description,
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}: CustomElementDeclaration): unknown {
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: { type: attribute.type?.text },
      // Written without a value.
      ...(attribute.type?.text === "boolean" && { value: { type: "boolean", kind: "no-value" } }),
      ...(attribute.default !== undefined && { default: attribute.default.replaceAll('"', "") }),
    })),
    slots: slots.map((slot) => ({ name: slot.name, description: slot.description })),
    js: {
      properties: members.flatMap((member) =>
        member.kind === "field"
          ? [
              {
                name: member.name,
                description: member.description,
                type: member.type?.text,
                ...(member.readonly && { "read-only": true }),
              },
            ]
          : [],
      ),
      events: events.map((event) => ({ name: event.name, description: event.description, type: event.type.text })),
    },
    css: {
      parts: cssParts.map((part) => ({ name: part.name, description: part.description })),
      properties: cssProperties.map((property) => ({ name: property.name, description: property.description })),
    },
  };
}
