import type { Plugin } from "@custom-elements-manifest/analyzer";
import { create } from "@custom-elements-manifest/analyzer/src/create.js";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
import type { Attribute, CustomElementDeclaration, Module, Package } from "custom-elements-manifest";
import { type PublicTag, publicTags } from "../tags.ts";
import { publicElement } from "./element.ts";
import { readEventDetails } from "./event-details.ts";
import { type Program, parse } from "./program.ts";
import { isRendered, type OutsideKind, outsideKinds, type Rendered, renderedBy } from "./rendered.ts";
import { shortcomings } from "./shortcomings.ts";
import type { Sources } from "./sources.ts";
import { readTokens } from "./tokens.ts";

/**
 * The custom-elements manifest of the public tags: what each has of its own, what it inherits, and the design tokens.
 * What a base class says of parts, slots, events and CSS properties belongs to those tags whose code comes to it.
 *
 * @throws {Error} that names every public member without a description, and every description of what is not there.
 */
export function buildManifest(sources: Sources): Package {
  const program = parse(sources);
  const { modules: analysed } = analyse(program);
  const tokens = readTokens(sources);
  const details = readEventDetails(sources);
  const problems: string[] = [];
  const inherited: Inherited = new Map();
  const modules = publicTags().flatMap((publicTag) => {
    const source = `src/${publicTag.name}/${publicTag.name}.ts`;
    const classNode = program.resolve(source, publicTag.className);
    const found = analysed
      .find(({ path }) => path === source)
      ?.declarations?.find(({ name }) => name === publicTag.className);
    if (classNode === undefined || found === undefined) {
      throw new Error(`${source} does not export ${publicTag.className}.`);
    }
    const rendered = renderedBy(program, classNode);
    const described = found as CustomElementDeclaration;
    for (const kind of outsideKinds) keepOwn(described, kind, rendered, inherited);
    const element = publicElement(described, publicTag, details);
    problems.push(...shortcomings(element, rendered, tokens));
    const ofItsOwn = new Set(element.cssProperties?.map(({ name }) => name));
    const cssProperties = [...(element.cssProperties ?? []), ...tokens.filter(({ name }) => !ofItsOwn.has(name))];
    return modulesOf(publicTag, built(source), { ...element, cssProperties });
  });
  problems.push(
    ...[...inherited].filter(([, used]) => !used).map(([what]) => `No tag has what ${what}.`),
    ...tokens.filter(({ description }) => !description).map(({ name }) => `The token ${name} has no comment.`),
  );
  if (problems.length > 0) throw new Error(`The tags are not described whole:\n${problems.join("\n")}`);
  return { schemaVersion: "2.1.0", readme: "README.md", modules };
}

/** By base class, what it describes, and whether any tag has it. */
type Inherited = Map<string, boolean>;

/** Leaves out of a tag's description what a base class describes and the tag's code does not come to. */
function keepOwn(element: CustomElementDeclaration, kind: OutsideKind, rendered: Rendered, inherited: Inherited): void {
  const items: readonly { name: string; inheritedFrom?: { name: string } }[] = element[kind] ?? [];
  const own = items.filter((item) => {
    if (item.inheritedFrom === undefined) return true;
    const used = isRendered(rendered, kind, item);
    const what = `${item.inheritedFrom.name} describes as ${kind}: ${item.name}`;
    inherited.set(what, used || inherited.get(what) === true);
    return used;
  });
  Object.assign(element, { [kind]: own });
}

/** The analyzer's own result: every class of every module, with what it inherits. */
function analyse({ files }: Program): Package {
  const described = new Map<string, Attribute["type"]>();
  const key = (className: string, attribute: string) => `${className} ${attribute}`;
  const narrowed: Plugin = {
    name: "attributes that a class narrows by @attribute {type}",
    moduleLinkPhase: ({ moduleDoc }) => {
      for (const { name, attributes = [] } of (moduleDoc.declarations ?? []) as CustomElementDeclaration[]) {
        for (const attribute of attributes) described.set(key(name, attribute.name), attribute.type);
      }
    },
    packageLinkPhase: ({ customElementsManifest }) => {
      for (const { name, attributes = [] } of elementsOf(customElementsManifest)) {
        // The analyzer takes the type of the class that has the property.
        for (const attribute of attributes) {
          const type = described.get(key(name, attribute.name));
          if (type !== undefined) attribute.type = type;
        }
      }
    },
  };
  return create({ modules: files, plugins: [...litPlugin(), narrowed], context: { dev: false } });
}

/** The module of the class, and the one that registers it. */
function modulesOf({ tag, className, module }: PublicTag, path: string, element: CustomElementDeclaration): Module[] {
  const declaration = { name: className, module: path };
  return [
    {
      kind: "javascript-module",
      path,
      declarations: [element],
      exports: [{ kind: "js", name: className, declaration }],
    },
    {
      kind: "javascript-module",
      path: built(`src/${module}`),
      exports: [{ kind: "custom-element-definition", name: tag, declaration }],
    },
  ];
}

/** Where the build puts a module. */
function built(source: string): string {
  return source.replace(/^src\/(.+)\.ts$/, "$1.js");
}

/** The tags in a manifest. */
export function elementsOf({ modules }: Package): CustomElementDeclaration[] {
  return modules.flatMap(({ declarations = [] }) => declarations as CustomElementDeclaration[]);
}
