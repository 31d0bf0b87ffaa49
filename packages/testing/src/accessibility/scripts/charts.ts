import type { WidgetId } from "@customer-pulse/contract/values";
import type { KeyboardScript, Step } from "../keyboard.ts";
import { menu, out } from "./parts.ts";

/** A legend whose series are switched off and on again. */
function legend(...labels: string[]): Step[] {
  return labels.flatMap((label) => [
    { press: "Tab", focus: `button "${label}" pressed=true` },
    { press: "Space", focus: `button "${label}" pressed=false` },
    { press: "Enter", focus: `button "${label}" pressed=true` },
  ]);
}

/**
 * Lines over time.
 *
 * @param summary - Begins the chart's name.
 * @param spoken - What is said of a period after its name.
 */
function lines(heading: string, summary: string, spoken: string, before: readonly Step[] = []): KeyboardScript {
  const hint = "Use the left and right arrow keys to read each period, ";
  const chart = new RegExp(`^application ".* ${hint}`);
  const period = (name: string) => new RegExp(`^${name}, ${spoken}$`);
  return {
    steps: [
      ...menu(heading),
      ...before,
      { press: "Tab", focus: new RegExp(`^application "${summary} ${hint}`) },
      { press: "ArrowRight", focus: chart, says: [period("July 2025")] },
      { press: "ArrowRight", focus: chart, says: [period("August 2025")] },
      { press: "ArrowLeft", focus: chart, says: [period("July 2025")] },
      { press: "End", focus: chart, says: [period("June 2026")] },
      {
        press: "Shift+ArrowLeft",
        focus: chart,
        says: ["May 1 – Jun 30, 2026 selected. Enter filters by these days, Escape gives them up."],
      },
      { press: "Escape", focus: chart, says: [period("May 2026")] },
      { press: "Escape", focus: chart },
      { press: "Home", focus: chart, says: [period("July 2025")] },
      {
        press: "Enter",
        focus: chart,
        asks: { dateFrom: "2025-07-01", dateTo: "2025-07-31", dateRange: null },
        shows: ['button "Reset dates"'],
      },
      {
        press: "Delete",
        focus: chart,
        asks: { dateFrom: null, dateTo: null, dateRange: null },
        hides: ['button "Reset dates"'],
      },
      out,
    ],
  };
}

const month = String.raw`[A-Z][a-z]+ \d{4}`;

export const chartScripts: Partial<Record<WidgetId, KeyboardScript>> = {
  "sentiment-trend": lines(
    "Sentiment trend",
    String.raw`Interactions went from [+-]\d\.\d\d in ${month} to [+-]\d\.\d\d in ${month}\. Reviews went .*\. Tickets went .*\.`,
    String.raw`Interactions: [+-]\d\.\d\d \(\d+ events\), Reviews: .*, Tickets: .*`,
    legend("Interactions", "Reviews", "Tickets"),
  ),
  "ticket-volume": lines(
    "Ticket volume",
    String.raw`Tickets went from \d+ in ${month} to \d+ in ${month}\.`,
    String.raw`Tickets: \d+`,
  ),
  "rating-trend": lines(
    "Rating trend",
    String.raw`Average rating went from \d\.\d / 5 in ${month} to \d\.\d / 5 in ${month}\.`,
    String.raw`Average rating: \d\.\d / 5 \(\d+ reviews\)`,
  ),
  "sentiment-scatter": {
    steps: [
      ...menu("Sentiment volatility and trend"),
      ...legend("Positive", "Neutral", "Negative"),
      { press: "Tab", focus: /^application "\d+ customers by sentiment volatility and trend: Positive \d+, / },
      {
        press: "ArrowRight",
        focus: /^application/,
        says: [/^CUST-\d+, Positive, Trend: [+-]?\d\.\d\d, Volatility: \d/],
      },
      { press: "ArrowRight", focus: /^application/, says: [/^CUST-/] },
      { press: "ArrowLeft", focus: /^application/, says: [/^CUST-/] },
      { press: "PageDown", focus: /^application/, says: [/^CUST-/] },
      { press: "PageUp", focus: /^application/, says: [/^CUST-/] },
      { press: "End", focus: /^application/, says: [/^CUST-/] },
      { press: "Escape", focus: /^application/ },
      { press: "Home", focus: /^application/, says: [/^CUST-00081, /] },
      { press: "Enter", focus: /^application/, asks: { customerId: ["CUST-00081"] } },
      { press: "Home", focus: /^application "1 customer/, says: [/^CUST-00081, /] },
      { press: "Enter", focus: /^application "97 customers/, asks: { customerId: null } },
      out,
    ],
  },
  "tickets-per-customer": {
    steps: [
      ...menu("Tickets per customer"),
      { press: "Tab", focus: /^image "0 tickets: \d+ customers, / },
      { press: "ArrowRight", focus: /^image "1 ticket: \d+ customers, / },
      { press: "ArrowLeft", focus: /^image "0 tickets: / },
      { press: "End", focus: /^image "1\d tickets: \d+ customers?, / },
      { press: "Home", focus: /^image "0 tickets: / },
      out,
    ],
  },
  "churn-heatmap": {
    steps: [
      ...menu("Churn risk by upsell opportunity"),
      { press: "Tab", focus: /^gridcell "Churn risk High, Upsell opportunity High: .*" selected=false$/ },
      { press: "ArrowRight", focus: /^gridcell "Churn risk High, Upsell opportunity Medium: / },
      { press: "ArrowDown", focus: /^gridcell "Churn risk Medium, Upsell opportunity Medium: / },
      { press: "ArrowLeft ArrowUp", focus: /^gridcell "Churn risk High, Upsell opportunity High: / },
      { press: "End", focus: /^gridcell "Churn risk .*" selected=false$/ },
      { press: "Home", focus: /^gridcell "Churn risk High, Upsell opportunity High: / },
      {
        press: "ArrowRight Enter",
        focus: /^gridcell "Churn risk High, Upsell opportunity Medium: .*" selected=true$/,
        asks: { churnRisk: ["High"], upsellOpportunity: ["Medium"] },
      },
      {
        press: "Space",
        focus: /^gridcell "Churn risk High, Upsell opportunity Medium: .*" selected=false$/,
        asks: { churnRisk: null, upsellOpportunity: null },
      },
      out,
    ],
  },
};
