import type {
  Attribute,
  ClassField,
  ClassMember,
  ClassMethod,
  CustomElementDeclaration,
  Event as DocumentedEvent,
} from "custom-elements-manifest";
import type { PublicTag } from "../tags.ts";
import type { EventDetail } from "./event-details.ts";
import { withConstants, withValues } from "./value-types.ts";

type EventDetails = ReadonlyMap<string, EventDetail>;

/** What the analyzer found out about a class, as a host sees it: public members only, types as what they allow. */
export function publicElement(
  declaration: CustomElementDeclaration,
  { tag, className }: PublicTag,
  details: EventDetails,
): CustomElementDeclaration {
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
    events: (declaration.events ?? [])
      .filter(({ name }) => Boolean(name))
      .map((event) => publicEvent(event, tag, details)),
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

/**
 * An attribute is typed as its property, unless a class narrows it; one that is not there is how it says `undefined`, and
 * where the property takes text beside an object (its JSON), the attribute has the text.
 */
function publicAttribute(attribute: Attribute, types: ReadonlyMap<string, string | undefined>): Attribute {
  const ofField = types.get(attribute.fieldName ?? attribute.name) ?? "";
  const type = (attribute.type ? withValues(attribute.type.text) : ofField).replace(/ \| undefined$/, "");
  return {
    ...withoutOrigin(attribute),
    ...(attribute.description && { description: oneLine(attribute.description) }),
    type: { text: type.replace(/^.+ \| string$/, "string") },
    ...(attribute.default !== undefined && { default: withConstants(attribute.default) }),
  };
}

/** An event says what its listener gets, and whether it can be prevented. */
function publicEvent(event: DocumentedEvent, tag: string, details: EventDetails): DocumentedEvent {
  const type = event.type.text;
  const { detail, cancelable } = details.get(type) ?? { detail: "", cancelable: false };
  const said = event.description ?? "";
  const more = [
    cancelable && !/\bprevent|cancelable/i.test(said) ? "Cancelable." : "",
    detail && `Detail: \`${detail}\`.`,
  ];
  return {
    ...withoutOrigin(event),
    type: { text: type === "CxLoadEvent" ? ofTag("CxLoadEvent<Id>", tag) : type },
    ...(said !== "" && { description: ofTag([said, ...more].filter(Boolean).join(" "), tag) }),
  };
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
