import type { CssCustomProperty, CustomElementDeclaration } from "custom-elements-manifest";
import { isRendered, keyOf, type OutsideKind, outsideKinds, type Rendered } from "./rendered.ts";

/** What each kind is called, and the JSDoc of the class that describes it. */
const kinds = {
  slots: ["slot", "@slot"],
  cssParts: ["part", "@csspart"],
  cssProperties: ["CSS property", "@cssproperty"],
  events: ["event", "@event {CxSomeEvent}"],
} as const satisfies Record<OutsideKind, readonly [word: string, jsDoc: string]>;

/** Dispatched for a scope by the hub that every tag talks to. */
const ofTheHub = "CxFilterChangeEvent";

/** What is wrong with a tag's description, a sentence each: what has none, and what is described but not there. */
export function shortcomings(
  element: CustomElementDeclaration,
  rendered: Rendered,
  tokens: readonly CssCustomProperty[],
): string[] {
  const { tagName: tag, summary, attributes = [], members = [] } = element;
  return [
    ...(summary ? [] : [`${tag} has no @summary.`]),
    ...members.filter(({ description }) => !description).map(({ name }) => `${tag}: ${name} has no description.`),
    ...attributes.flatMap((attribute) => {
      const { name, description = "", type } = attribute;
      return [
        ...(description === "" ? [`${tag}: the attribute ${name} has no description.`] : []),
        ...(attribute.default === undefined && !/\bdefault\b/i.test(description)
          ? [`${tag}: the attribute ${name} does not say its default.`]
          : []),
        ...(/^(string|number|boolean|("[^"]+"( \| )?)+)$/.test(type?.text ?? "")
          ? []
          : [`${tag}: nobody can write the type of the attribute ${name}: ${type?.text}.`]),
      ];
    }),
    ...outsideKinds.flatMap((kind) => ofKind(element, kind, rendered, tokens)),
  ];
}

function ofKind(
  element: CustomElementDeclaration,
  kind: OutsideKind,
  rendered: Rendered,
  tokens: readonly CssCustomProperty[],
): string[] {
  const [word, jsDoc] = kinds[kind];
  const items: readonly { name: string; type?: { text: string }; description?: string | undefined }[] =
    element[kind] ?? [];
  const known = new Set([...items.map((item) => keyOf(kind, item)), ...tokens.map(({ name }) => name), ofTheHub]);
  const named = (name: string) => `the ${word} ${name || "without a name"}`;
  return [
    ...items
      .filter(({ description }) => !description)
      .map(({ name }) => `${element.tagName}: ${named(name)} has no description.`),
    ...items
      .filter((item) => !isRendered(rendered, kind, item))
      .map(({ name }) => `${element.tagName} has ${named(name)} in its description only.`),
    ...[...rendered[kind]]
      .filter((name) => !known.has(name))
      .map((name) => `${element.tagName}: ${named(name)} is not described by ${jsDoc}.`),
  ];
}
