import type { Translation } from "@shoelace-style/localize";
import type { cardActions } from "./en/card-actions.ts";
import type { category } from "./en/category.ts";
import type { churnBreakdown } from "./en/churn-breakdown.ts";
import type { churnHeatmap } from "./en/churn-heatmap.ts";
import type { common } from "./en/common.ts";
import type { comparison } from "./en/comparison.ts";
import type { counted } from "./en/counted.ts";
import type { customer } from "./en/customer.ts";
import type { customerPicker } from "./en/customer-picker.ts";
import type { customerProfile } from "./en/customer-profile.ts";
import type { customerTimeline } from "./en/customer-timeline.ts";
import type { filterBar } from "./en/filter-bar.ts";
import type { filterPresets } from "./en/filter-presets.ts";
import type { interactionSentiment } from "./en/interaction-sentiment.ts";
import type { kpiCard } from "./en/kpi-card.ts";
import type { languageSentiment } from "./en/language-sentiment.ts";
import type { personaDistribution } from "./en/persona-distribution.ts";
import type { ratingDistribution } from "./en/rating-distribution.ts";
import type { ratingTrend } from "./en/rating-trend.ts";
import type { record } from "./en/record.ts";
import type { reviewTable } from "./en/review-table.ts";
import type { segmentTable } from "./en/segment-table.ts";
import type { sentimentDistribution } from "./en/sentiment-distribution.ts";
import type { sentimentScatter } from "./en/sentiment-scatter.ts";
import type { sentimentTrend } from "./en/sentiment-trend.ts";
import type { table } from "./en/table.ts";
import type { ticketCategories } from "./en/ticket-categories.ts";
import type { ticketPriority } from "./en/ticket-priority.ts";
import type { ticketTable } from "./en/ticket-table.ts";
import type { ticketVolume } from "./en/ticket-volume.ts";
import type { ticketsPerCustomer } from "./en/tickets-per-customer.ts";
import type { trend } from "./en/trend.ts";
import type { valueSegments } from "./en/value-segments.ts";

/**
 * Every text of the tags. English comes with them, a piece with each tag, so that a page pays for the tags that it uses;
 * any other language is one file that fills this in.
 */
export type Terms = Translation &
  typeof cardActions &
  typeof category &
  typeof churnBreakdown &
  typeof churnHeatmap &
  typeof common &
  typeof comparison &
  typeof counted &
  typeof customer &
  typeof customerPicker &
  typeof customerProfile &
  typeof customerTimeline &
  typeof filterBar &
  typeof filterPresets &
  typeof interactionSentiment &
  typeof kpiCard &
  typeof languageSentiment &
  typeof personaDistribution &
  typeof ratingDistribution &
  typeof ratingTrend &
  typeof record &
  typeof reviewTable &
  typeof segmentTable &
  typeof sentimentDistribution &
  typeof sentimentScatter &
  typeof sentimentTrend &
  typeof table &
  typeof ticketCategories &
  typeof ticketPriority &
  typeof ticketTable &
  typeof ticketVolume &
  typeof ticketsPerCustomer &
  typeof trend &
  typeof valueSegments;

/** Texts of one tag: a piece of all. */
export type Texts = Partial<Terms>;
