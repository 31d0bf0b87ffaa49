import type { SentimentDistributionData } from "@customer-pulse/contract";
import { html, nothing, type TemplateResult } from "lit";
import { categoryLabel } from "../category/category-bars.ts";
import type { RovingFocus } from "../controllers/roving-focus.ts";
import { formatCount, formatShare } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";

type Groups = Extract<SentimentDistributionData, { groups: unknown }>["groups"];

/** Design token of a band: they diverge from neutral. */
export function bandColor(band: string | null): string {
  return { Positive: "positive", Neutral: "neutral", Negative: "negative" }[band ?? ""] ?? "series-4";
}

interface SourcesOptions {
  /** Names the group of all sources. */
  label: string;
  /** Sources that are filtered by. */
  chosen: readonly string[];
  focus: RovingFocus;
  choose: (source: string | null) => void;
  localize: Localize;
}

/** A stacked bar a source, all of equal length, with each band's share and count under it. */
export function renderSources(groups: Groups, options: SourcesOptions): TemplateResult {
  const { label, focus } = options;
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { categories }) => sum + categories.length, 0),
  );
  focus.keepWithin(groups.reduce((sum, { categories }) => sum + categories.length, 0));
  return html`
    <div class="groups" role="group" aria-label=${label} @keydown=${focus.onKeydown} @focusin=${focus.onFocusin}>
      ${groups.map((group, index) => renderSource(group, starts[index] ?? 0, options))}
    </div>
  `;
}

/** @param start - Place of the first band among all of them. */
function renderSource({ key, categories, total }: Groups[number], start: number, options: SourcesOptions) {
  const { chosen, focus, choose, localize } = options;
  const locale = localize.lang();
  const name = categoryLabel("sourceType", key, localize);
  const pressed = key !== null && chosen.includes(key);
  return html`
    <div class="group" part="group" ?data-chosen=${pressed} @click=${() => choose(key)}>
      <b part="bar-label">${name}</b>
      <small title=${formatCount(total, locale, true)}>${localize.term("countOf", "events", total, formatCount(total, locale))}</small>
      <div class="stack" part="bar-track" aria-hidden="true">
        ${categories.map((band) => html`<i part="bar-fill" .style=${`--_color: var(--_${bandColor(band.key)}); flex-grow: ${band.count}`}></i>`)}
      </div>
      ${categories.map(
        (band, index) => html`
          <button
            class="plain band"
            part="bar-figure"
            type="button"
            data-index=${start + index}
            tabindex=${focus.tabindex(start + index)}
            aria-pressed=${key === null ? nothing : pressed}
            aria-disabled=${key === null ? "true" : nothing}
            .style=${`--_color: var(--_${bandColor(band.key)})`}
          >
            <i></i><span class="visually-hidden">${name}:</span>
            ${categoryLabel("overallSentiment", band.key, localize)}<br />
            <span>${formatShare(band.share, locale)}</span>
            <small title=${formatCount(band.count, locale, true)}>${formatCount(band.count, locale)}</small>
          </button>
        `,
      )}
    </div>
  `;
}

/** The same figures as a table: a row a band of each source. */
export function sourcesTable(groups: Groups, localize: Localize): TableTwin {
  const locale = localize.lang();
  return {
    columns: [
      { label: localize.term("filter", "sourceType") },
      { label: localize.term("sentimentBand") },
      { label: localize.term("count"), numeric: true },
      { label: localize.term("share"), numeric: true },
    ],
    rows: groups.flatMap(({ key, categories }) =>
      categories.map((band) => [
        categoryLabel("sourceType", key, localize),
        categoryLabel("overallSentiment", band.key, localize),
        formatCount(band.count, locale, true),
        formatShare(band.share, locale),
      ]),
    ),
  };
}
