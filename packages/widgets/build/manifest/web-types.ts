import type { CustomElementDeclaration } from "custom-elements-manifest";

interface Described {
  name: string;
  description: string | undefined;
}

interface Typed extends Described {
  type: string | undefined;
}

/** JetBrains' web-types, as far as they are used here. */
export interface WebTypes {
  $schema: string;
  name: string;
  version: string;
  "js-types-syntax": "typescript";
  "description-markup": "markdown";
  contributions: { html: { elements: WebTypesElement[] } };
}

interface WebTypesElement extends Described {
  /** `no-value`: written without one. */
  attributes: (Described & { value: { type: string | undefined; kind?: "no-value" }; default?: string })[];
  slots: Described[];
  js: { properties: (Typed & { "read-only"?: true })[]; events: Typed[] };
  css: { parts: Described[]; properties: Described[] };
}

/** The tags as web-types, which JetBrains' editors read, with the schema's names for everything. */
export function webTypes(
  elements: readonly CustomElementDeclaration[],
  { name, version }: Record<"name" | "version", string>,
): WebTypes {
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
}: CustomElementDeclaration): WebTypesElement {
  return {
    name: tagName ?? "",
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: { type: attribute.type?.text, ...(attribute.type?.text === "boolean" && { kind: "no-value" as const }) },
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
                ...(member.readonly && { "read-only": true as const }),
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
