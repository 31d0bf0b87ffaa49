/** Registers every tag. Scopes come first, so that the others find theirs ready. */
import "./scope/cx-scope.ts";
import "./churn-heatmap/cx-churn-heatmap.ts";
import "./filter-bar/cx-filter-bar.ts";
import "./kpi-card/cx-kpi-card.ts";
import "./sentiment-trend/cx-sentiment-trend.ts";
import "./ticket-priority/cx-ticket-priority.ts";
import "./ticket-table/cx-ticket-table.ts";
import "./review-table/cx-review-table.ts";
import "./segment-table/cx-segment-table.ts";
import "./churn-breakdown/cx-churn-breakdown.ts";
import "./interaction-sentiment/cx-interaction-sentiment.ts";
import "./language-sentiment/cx-language-sentiment.ts";
import "./persona-distribution/cx-persona-distribution.ts";
import "./rating-distribution/cx-rating-distribution.ts";
import "./sentiment-distribution/cx-sentiment-distribution.ts";
import "./ticket-categories/cx-ticket-categories.ts";
import "./value-segments/cx-value-segments.ts";
