import type { Plugin } from "@custom-elements-manifest/analyzer";
import { ts } from "@custom-elements-manifest/analyzer/index.js";
import { create } from "@custom-elements-manifest/analyzer/src/create.js";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
import type {
  Attribute,
  ClassField,
  ClassMember,
  ClassMethod,
  CustomElementDeclaration,
  Event as DocumentedEvent,
  Package,
} from "custom-elements-manifest";
import { type PublicTag, publicTags } from "../tags.ts";
import type { Sources } from "./sources.ts";
import { readTokens } from "./tokens.ts";
import { withConstants, withValues } from "./value-types.ts";

/** JSDoc is read by the analyzer itself, Lit's decorators by this. */
const plugins: readonly Plugin[] = litPlugin();

/** The custom-elements manifest of the public tags: what each has of its own and what it inherits. */
export function buildManifest(sources: Sources): Package {
  const modules = [...sources].map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  const { modules: analysed } = create({ modules, plugins, context: { dev: false } });
  const tokens = readTokens(sources);
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: publicTags().flatMap((publicTag) => {
      const source = `src/${publicTag.name}/${publicTag.name}.ts`;
      const found = analysed.find(({ path }) => path === source)?.declarations ?? [];
      const declaration = found.find(({ name }) => name === publicTag.className);
      if (declaration === undefined) throw new Error(`${source} does not export ${publicTag.className}.`);
      const element = publicElement(declaration as CustomElementDeclaration, publicTag);
      const own = new Set(element.cssProperties?.map(({ name }) => name));
      const inherited = tokens.filter(({ name }) => !own.has(name));
      const path = built(source);
      return [
        {
          kind: "javascript-module",
          path,
          declarations: [{ ...element, cssProperties: [...(element.cssProperties ?? []), ...inherited] }],
          exports: [
            { kind: "js", name: publicTag.className, declaration: { name: publicTag.className, module: path } },
          ],
        },
        {
          kind: "javascript-module",
          path: built(`src/${publicTag.module}`),
          exports: [
            {
              kind: "custom-element-definition",
              name: publicTag.tag,
              declaration: { name: publicTag.className, module: path },
            },
          ],
        },
      ];
    }),
  };
}

/** Where the build puts a module. */
function built(source: string): string {
  return source.replace(/^src\/(.+)\.ts$/, "$1.js");
}

function publicElement(declaration: CustomElementDeclaration, { tag, className }: PublicTag): CustomElementDeclaration {
  const [summary = "", ...description] = (declaration.summary ?? "").split("\n\n");
  const members = (declaration.members ?? []).filter(isPublic).map((member) => publicMember(member, tag));
  const types = new Map(members.map((member) => [member.name, "type" in member ? member.type?.text : undefined]));
  return {
    kind: "class",
    customElement: true,
    tagName: tag,
    name: className,
    summary: oneLine(summary),
    description: oneLine([summary, ...description].join("\n\n")),
    superclass: { name: "LitElement", package: "lit" },
    attributes: (declaration.attributes ?? []).map((attribute) => publicAttribute(attribute, types)),
    members,
    events: (declaration.events ?? []).filter(({ name }) => Boolean(name)).map((event) => publicEvent(event, tag)),
    slots: (declaration.slots ?? []).map(withoutOrigin),
    cssParts: (declaration.cssParts ?? []).map(withoutOrigin),
    cssProperties: (declaration.cssProperties ?? []).map(withoutOrigin),
  };
}

/** What a host may read, set or call on an element. */
function isPublic(member: ClassMember): boolean {
  return member.privacy === undefined && member.static !== true;
}

function publicMember(member: ClassMember, tag: string): ClassField | ClassMethod {
  const described = {
    ...withoutOrigin(member),
    ...(member.description && { description: oneLine(member.description) }),
  };
  if (described.kind === "method") return { ...described, return: described.return ?? { type: { text: "void" } } };
  const { default: initial } = described;
  return {
    ...described,
    type: { text: ofTag(withValues(described.type?.text ?? typeOf(initial)), tag) },
    ...(initial !== undefined && { default: withConstants(initial) }),
  };
}

/** An attribute is typed as its property; one that is not there is how it says `undefined`. */
function publicAttribute(attribute: Attribute, types: ReadonlyMap<string, string | undefined>): Attribute {
  const type = types.get(attribute.fieldName ?? attribute.name) ?? attribute.type?.text ?? "string";
  return {
    ...withoutOrigin(attribute),
    ...(attribute.description && { description: oneLine(attribute.description) }),
    type: { text: type.replace(/ \| undefined$/, "") },
    ...(attribute.default !== undefined && { default: withConstants(attribute.default) }),
  };
}

function publicEvent(event: DocumentedEvent, tag: string): DocumentedEvent {
  const type = event.type.text;
  return { ...withoutOrigin(event), type: { text: type === "CxLoadEvent" ? ofTag("CxLoadEvent<Id>", tag) : type } };
}

/** A base class's type as it is in a tag: `WidgetResponse<Id>` → `WidgetResponse<"kpi-card">`. */
function ofTag(type: string, tag: string): string {
  return type.replaceAll(/\bId\b/g, JSON.stringify(tag.replace(/^cx-/, "")));
}

function typeOf(initial: string | undefined): string {
  const value: unknown = initial === undefined ? undefined : JSON.parse(withConstants(initial));
  return value === undefined ? "unknown" : typeof value;
}

/** Base classes are no part of the manifest, so nothing is said to come from them. */
function withoutOrigin<Item extends object>(item: Item): Item {
  const { inheritedFrom: _, ...rest } = item as Item & { inheritedFrom?: unknown };
  return rest as Item;
}

/** Line breaks of the source that do not end a paragraph. */
function oneLine(text: string): string {
  return text.replaceAll(/(?<!\n)\n(?!\n)/g, " ").trim();
}
