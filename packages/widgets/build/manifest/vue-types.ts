import type { CustomElementDeclaration } from "custom-elements-manifest";
import { eventClasses, jsDoc, listenersOf, propsOf } from "./props.ts";

/** The tags as components of Vue's templates, as Vue's own guide types custom elements. */
export function vueTypes(elements: readonly CustomElementDeclaration[]): string {
  const names = [...elements.map(({ name }) => name), ...eventClasses(elements)].sort();
  return `import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { ${names.join(", ")} } from "./index.js";

/** A figure as an attribute has it. */
type NumberText = \`\${number}\`;

type Tag<Element extends HTMLElement, Props, Events> = new () => Element & {
  /** @deprecated Only there for templates to be checked with. */
  $props: Omit<HTMLAttributes, keyof Props> & Props & PublicProps;
  /** @deprecated Only there for templates to be checked with. */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

${elements.map((element) => interfaces(element, elements)).join("\n\n")}

declare module "vue" {
  interface HTMLAttributes {
    /** The slot of a tag that this is for. */
    slot?: string | undefined;
  }

  interface GlobalComponents {
${elements.map(({ name, tagName, description = "" }) => `${jsDoc(description, "    ")}\n    "${tagName}": Tag<${name}, ${name}Props, ${name}Events>;`).join("\n")}
  }
}
`;
}

/** Vue's checks write attributes as it writes props: \`heading-level\` as \`headingLevel\`. */
function interfaces(element: CustomElementDeclaration, all: readonly CustomElementDeclaration[]): string {
  const attributes = new Map(element.attributes?.map(({ name, fieldName }) => [name, fieldName]));
  const props = propsOf(element);
  const fields = props.filter(({ name }) => !attributes.has(name) || attributes.get(name) === name);
  const written = fields.map(({ name, type, description }) => {
    const attribute = props.find((prop) => prop.name !== name && attributes.get(prop.name) === name);
    return `${jsDoc(description, "  ")}\n  ${name}?: ${attribute === undefined ? type : attribute.type} | undefined;`;
  });
  const events = listenersOf(element, all).map(
    ({ name, type, description }) => `${jsDoc(description, "  ")}\n  "${name}": ${type};`,
  );
  return [
    `export interface ${element.name}Props {\n${written.join("\n")}\n}`,
    `export interface ${element.name}Events {\n${events.join("\n")}\n}`,
  ].join("\n\n");
}
