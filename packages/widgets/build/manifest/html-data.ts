import type { CustomElementDeclaration } from "custom-elements-manifest";
import { allowedValues } from "./values.ts";

interface Markdown {
  kind: "markdown";
  value: string;
}

/** VS Code's HTML custom data, as far as it is used here. */
export interface HtmlData {
  version: 1.1;
  tags: {
    name: string;
    description: Markdown;
    /** `valueSet: "v"`: the attribute needs no value. */
    attributes: { name: string; description: Markdown; valueSet?: "v"; values?: { name: string }[] }[];
  }[];
}

/**
 * The tags as VS Code's HTML custom data: what it offers and explains in HTML files. Properties and CSS are left to the
 * manifest and the types, as the format has no place for them.
 */
export function htmlData(elements: readonly CustomElementDeclaration[]): HtmlData {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName ?? "",
      description: markdown(
        [
          element.description ?? "",
          list("Events", element.events),
          list("Slots", element.slots),
          list("Parts", element.cssParts),
        ].filter((text) => text !== ""),
      ),
      attributes: (element.attributes ?? []).map(({ name, description = "", type }) => {
        const values = allowedValues(type?.text);
        return {
          name,
          description: markdown([description]),
          ...(type?.text === "boolean" && { valueSet: "v" as const }),
          ...(values.length > 0 && { values: values.map((value) => ({ name: value })) }),
        };
      }),
    })),
  };
}

function markdown(paragraphs: readonly string[]): Markdown {
  return { kind: "markdown", value: paragraphs.join("\n\n") };
}

function list(heading: string, items: readonly { name: string; description?: string | undefined }[] = []): string {
  if (items.length === 0) return "";
  const lines = items.map(({ name, description }) => `- ${name === "" ? "(default)" : `\`${name}\``}: ${description}`);
  return `**${heading}**\n${lines.join("\n")}`;
}
