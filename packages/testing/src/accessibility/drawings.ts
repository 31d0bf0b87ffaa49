import type { WidgetId } from "@customer-pulse/contract/values";

const bars = [".bar .fill"];
const canvas = ["canvas"];
const cells = [".cell"];

/** What is drawn in each tag beside its text; each has to be seen under forced colours. */
export const drawings: Record<WidgetId, readonly string[]> = {
  "filter-bar": ["summary svg"],
  "kpi-card": [".sparkline", ".dots svg"],
  "sentiment-trend": [...canvas, ".legend i"],
  "sentiment-distribution": bars,
  "churn-breakdown": bars,
  "sentiment-scatter": [...canvas, ".legend i"],
  "interaction-sentiment": bars,
  "ticket-volume": canvas,
  "ticket-priority": bars,
  "ticket-categories": bars,
  "tickets-per-customer": [".fill"],
  "ticket-table": ["[aria-sort$=ending] .arrow"],
  "rating-trend": canvas,
  "rating-distribution": bars,
  "language-sentiment": bars,
  "review-table": ["[aria-sort$=ending] .arrow"],
  "persona-distribution": bars,
  "value-segments": bars,
  "churn-heatmap": cells,
  "segment-table": ["[aria-sort$=ending] .arrow"],
  "customer-picker": [".field button"],
  "customer-profile": [".signals > div"],
  "customer-timeline": ["li svg"],
};
