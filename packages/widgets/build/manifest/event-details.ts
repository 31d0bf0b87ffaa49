import type { Sources } from "./sources.ts";

/** What a listener gets of an event, in words. */
export interface EventDetail {
  /** `{ widget: WidgetId; filters: FilterPatch | null }` */
  detail: string;
  cancelable: boolean;
}

/**
 * Every event of ours by the name of its class, as `src/events` has it: one class a file, with the interface of its detail.
 *
 * @throws {Error} for an event whose detail is written in another way.
 */
export function readEventDetails(sources: Sources): ReadonlyMap<string, EventDetail> {
  const found = new Map<string, EventDetail>();
  for (const [path, text] of sources) {
    const [, className, interfaceName] = /export class (Cx\w+Event)\b.* extends CustomEvent<(\w+)/.exec(text) ?? [];
    if (!path.startsWith("src/events/") || className === undefined) continue;
    const fields = new RegExp(`export interface ${interfaceName}\\b[^{]*\\{\\n(.+?)\\n\\}`, "s").exec(text)?.[1];
    if (fields === undefined) throw new Error(`${path} has no interface ${interfaceName} with a field a line.`);
    const detail = [...fields.matchAll(/^ {2}(\w+\??: .+);$/gm)].map(([, field]) => field).join("; ");
    found.set(className, { detail: `{ ${detail} }`, cancelable: text.includes("cancelable: true") });
  }
  return found;
}
