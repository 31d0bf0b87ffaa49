import type { WidgetId } from "@customer-pulse/contract";
import { churnHeatmap } from "./churn-heatmap.ts";
import type { WidgetDefinition } from "./definition.ts";
import { filterBar } from "./filter-bar.ts";
import { kpiCard } from "./kpi-card.ts";
import { sentimentTrend } from "./sentiment-trend.ts";
import { ticketPriority } from "./ticket-priority.ts";

/** Every widget that can be asked for. */
export const widgets: { readonly [Id in WidgetId]: WidgetDefinition<Id> } = {
  "kpi-card": kpiCard,
  "sentiment-trend": sentimentTrend,
  "ticket-priority": ticketPriority,
  "churn-heatmap": churnHeatmap,
  "filter-bar": filterBar,
};
