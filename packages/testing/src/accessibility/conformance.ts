import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type WidgetId, widgetIds } from "@customer-pulse/contract/values";
import { formattedMarkdown } from "../formatted.ts";
import { root } from "../paths.ts";
import { type Criterion, criteria } from "./criteria.ts";
import { updates } from "./tree.ts";

/** The kinds of proof, each with what is done and what its number counts. */
export const proofs = {
  axe: "axe-core finds nothing, in each state and with each thing opened: by all rules in light; by contrast in dark and in forced colours with figures, with an error, and with each thing opened; the number counts the runs",
  keyboard:
    "scripts of keys go through each kind of control of the tag; after each step the focus, what is announced, what is asked for and what is shown are as written down; the number counts the steps",
  "tab order": "by Tab from the element before the tag to the one after it, and back; the number counts the stops",
  tree: "role, name, state and level of everything, compared with a text that is kept; the number counts the lines",
  announcements:
    "what lands in live regions when a state comes, nothing of it twice; that a refresh that fails is said once, and one that goes well is not; the number counts the states and refreshes",
  "forced colours":
    "each drawing can be told from its ground, and the focus is visible; the number counts the drawings",
  "reduced motion":
    "no animation and no transition runs while loading, ready and refreshing; the number counts the states",
  zoom: "320 px wide (1,280 at 400 %), high and wide: nothing is cut, nothing scrolls sideways; the number counts states and orientations",
  "text spacing":
    "the room of WCAG 1.4.12 between letters, words, lines and paragraphs, at 480 px: nothing is cut; the number counts the states",
  tooltip:
    "pointer and focus bring up the same words, which stay, and in charts go by Escape; the number counts the ways",
} as const;
export type Proof = keyof typeof proofs;

/** How often each proof was brought for each tag. */
export class Proven {
  readonly #counts = new Map<WidgetId, Map<Proof, number>>();

  add(id: WidgetId, proof: Proof, count = 1): void {
    const counts = this.#counts.get(id) ?? new Map<Proof, number>();
    counts.set(proof, (counts.get(proof) ?? 0) + count);
    this.#counts.set(id, counts);
  }

  count(id: WidgetId, proof: Proof): number {
    return this.#counts.get(id)?.get(proof) ?? 0;
  }
}

const file = join(root, "packages", "widgets", "ACCESSIBILITY.md");

/** The page as it is kept; with `UPDATE_ACCESSIBILITY` set, the one given is kept from now on. */
export async function keptPage(page: string): Promise<string> {
  if (updates) await writeFile(file, page);
  return await readFile(file, "utf8");
}

/** The conformance page, from what was proved, as Biome formats it. */
export function conformancePage(proven: Proven): string {
  return formattedMarkdown(unformatted(proven));
}

function unformatted(proven: Proven): string {
  const names = Object.keys(proofs) as Proof[];
  const verdicts = new Map<string, number>();
  for (const { verdict } of criteria) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const summary = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  return `# Accessibility

The tags are made to WCAG 2.1, levels A and AA. This page is written by the tests that prove it, which run with
\`pnpm test accessibility\` on the tags of the built script, in Chromium, with data of the real service.
\`UPDATE_ACCESSIBILITY=1 pnpm test accessibility\` writes it anew; a test fails while it does not say what was found.

Of ${criteria.length} success criteria: ${summary}.

## Known limits

- Not tested with real screen readers. Names, roles, states and announcements are what the browser would hand to them.
- Forced colours are the dark ones that Chromium emulates; Windows has more of them.
- A chart is a canvas with one stop for the keyboard. Its periods and points are read by arrow keys, or in the table that
  its menu shows in its place.
- The tooltip of \`<cx-tickets-per-customer>\` does not go by Escape while pointer or focus rest on its column.
- A table of 25 rows has a stop for each control in them. What is behind it is reached from there by the page's own landmarks.
- The same failure of several cards at once is announced once a card.
- A new order of a table is told by \`aria-sort\` alone.

## Success criteria

| criterion | level | | how it is known |
| --- | --- | --- | --- |
${criteria.map(criterionRow).join("\n")}

## Proofs

${names.map((name) => `- **${name}**: ${proofs[name]}.`).join("\n")}

## Tags

\`<cx-scope>\` shows nothing and takes no focus: axe, the tab order and the tree find nothing of it.

| tag | ${names.join(" | ")} |
| --- | ${names.map(() => "---:").join(" | ")} |
${widgetIds.map((id) => `| \`<cx-${id}>\` | ${names.map((name) => proven.count(id, name) || "").join(" | ")} |`).join("\n")}
`;
}

function criterionRow({ number, name, level, verdict, remark }: Criterion): string {
  return `| ${number} ${name} | ${level} | ${verdict} | ${remark} |`;
}
