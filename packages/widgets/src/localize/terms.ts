import type { Translation } from "@shoelace-style/localize";
import type { churnHeatmap } from "./en/churn-heatmap.ts";
import type { common } from "./en/common.ts";
import type { filterBar } from "./en/filter-bar.ts";
import type { filterPresets } from "./en/filter-presets.ts";
import type { kpiCard } from "./en/kpi-card.ts";
import type { record } from "./en/record.ts";
import type { reviewTable } from "./en/review-table.ts";
import type { segmentTable } from "./en/segment-table.ts";
import type { sentimentTrend } from "./en/sentiment-trend.ts";
import type { table } from "./en/table.ts";
import type { ticketPriority } from "./en/ticket-priority.ts";
import type { ticketTable } from "./en/ticket-table.ts";

/**
 * Every text of the tags. English comes with them, a piece with each tag, so that a page pays for the tags that it uses;
 * any other language is one file that fills this in.
 */
export type Terms = Translation &
  typeof churnHeatmap &
  typeof common &
  typeof filterBar &
  typeof filterPresets &
  typeof kpiCard &
  typeof record &
  typeof reviewTable &
  typeof segmentTable &
  typeof sentimentTrend &
  typeof table &
  typeof ticketPriority &
  typeof ticketTable;

/** Texts of one tag: a piece of all. */
export type Texts = Partial<Terms>;
