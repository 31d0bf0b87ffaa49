import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { somebodyAtRisk } from "../answers/somebody.ts";

const meta = { title: "Dashboard" } satisfies Meta;
export default meta;

/** A view of the dashboard: the filters at its side, and tags on twelve columns. */
function view(tags: TemplateResult): TemplateResult {
  return html`
    <cx-scope>
      <div class="dashboard">
        <cx-filter-bar></cx-filter-bar>
        <div class="grid">${tags}</div>
      </div>
    </cx-scope>
  `;
}

/** Are we healthy? */
export const Overview: StoryObj = {
  render: () =>
    view(html`
      <cx-kpi-card class="quarter" metric="average-sentiment"></cx-kpi-card>
      <cx-kpi-card class="quarter" metric="total-interactions"></cx-kpi-card>
      <cx-kpi-card class="quarter" metric="high-churn-share"></cx-kpi-card>
      <cx-kpi-card class="quarter" metric="average-rating"></cx-kpi-card>
      <cx-sentiment-trend class="two-thirds"></cx-sentiment-trend>
      <cx-sentiment-distribution class="third"></cx-sentiment-distribution>
      <cx-churn-breakdown class="third"></cx-churn-breakdown>
      <cx-ticket-priority class="third"></cx-ticket-priority>
      <cx-churn-heatmap class="third"></cx-churn-heatmap>
    `),
};

/** Where does mood rise and fall, and whose swings? */
export const Sentiment: StoryObj = {
  render: () =>
    view(html`
      <cx-sentiment-trend class="two-thirds" by="source" heading="Sentiment over time"></cx-sentiment-trend>
      <cx-sentiment-distribution class="third" by="source"></cx-sentiment-distribution>
      <cx-sentiment-scatter class="two-thirds"></cx-sentiment-scatter>
      <cx-interaction-sentiment class="third"></cx-interaction-sentiment>
    `),
};

/** Where do tickets pile up? */
export const Support: StoryObj = {
  render: () =>
    view(html`
      <cx-ticket-volume class="two-thirds"></cx-ticket-volume>
      <cx-kpi-card class="third" metric="ticket-count"></cx-kpi-card>
      <cx-ticket-categories class="third"></cx-ticket-categories>
      <cx-ticket-priority class="third"></cx-ticket-priority>
      <cx-tickets-per-customer class="third"></cx-tickets-per-customer>
      <cx-ticket-table class="whole"></cx-ticket-table>
    `),
};

/** What do reviews say, in every language? */
export const Product: StoryObj = {
  render: () =>
    view(html`
      <cx-rating-trend class="two-thirds"></cx-rating-trend>
      <cx-rating-distribution class="third"></cx-rating-distribution>
      <cx-language-sentiment class="two-thirds"></cx-language-sentiment>
      <cx-kpi-card class="third" metric="average-rating"></cx-kpi-card>
      <cx-review-table class="whole"></cx-review-table>
    `),
};

/** Who are our customers? */
export const Segments: StoryObj = {
  render: () =>
    view(html`
      <cx-persona-distribution class="third"></cx-persona-distribution>
      <cx-value-segments class="third"></cx-value-segments>
      <cx-churn-heatmap class="third"></cx-churn-heatmap>
      <cx-segment-table class="whole"></cx-segment-table>
    `),
};

/** Who is about to leave, and why? */
export const Customer: StoryObj = {
  loaders: [async () => ({ customerId: await somebodyAtRisk() })],
  render: (_, { loaded }) => html`
    <cx-scope .filters=${{ customerId: [loaded["customerId"]] }}>
      <div class="grid">
        <cx-customer-picker class="third"></cx-customer-picker>
        <cx-customer-profile class="whole"></cx-customer-profile>
        <cx-customer-timeline class="whole"></cx-customer-timeline>
      </div>
    </cx-scope>
  `,
};
