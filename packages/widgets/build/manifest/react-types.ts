import type { CustomElementDeclaration } from "custom-elements-manifest";
import { eventClasses, jsDoc, listenersOf, propsOf } from "./props.ts";

/** The tags as JSX of React 19, which sets properties and listens to custom events by `on` and the event's name. */
export function reactTypes(elements: readonly CustomElementDeclaration[]): string {
  const names = [...elements.map(({ name }) => name), ...eventClasses(elements)].sort();
  return `import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ${names.join(", ")} } from "./index.js";

/** A figure as an attribute has it. */
type NumberText = \`\${number}\`;

type Tag<Element extends HTMLElement, Props, Events> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  keyof Props
> &
  Props & {
    [Name in keyof Events & string as \`on\${Name}\`]?:
      | ((event: Events[Name] & { readonly currentTarget: Element }) => void)
      | undefined;
  };

${elements.map((element) => interfaces(element, elements)).join("\n\n")}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ name, tagName, description = "" }) => `${jsDoc(description, "      ")}\n      "${tagName}": Tag<${name}, ${name}Props, ${name}Events>;`).join("\n")}
    }
  }
}
`;
}

function interfaces(element: CustomElementDeclaration, all: readonly CustomElementDeclaration[]): string {
  const props = propsOf(element).map(
    ({ name, type, description }) => `${jsDoc(description, "  ")}\n  ${keyed(name)}?: ${type} | undefined;`,
  );
  const events = listenersOf(element, all).map(
    ({ name, type, description }) => `${jsDoc(description, "  ")}\n  ${keyed(name)}: ${type};`,
  );
  return [
    `export interface ${element.name}Props {\n${props.join("\n")}\n}`,
    `export interface ${element.name}Events {\n${events.join("\n")}\n}`,
  ].join("\n\n");
}

function keyed(name: string): string {
  return name.includes("-") ? `"${name}"` : name;
}
