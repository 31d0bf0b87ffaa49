import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";

const meta = { title: "Languages/Live" } satisfies Meta;
export default meta;

const figures = html`
  <cx-kpi-card></cx-kpi-card>
  <cx-ticket-priority></cx-ticket-priority>
`;

/** Each part of the page in its own language; the figures are asked for once. */
export const TwoLanguages: StoryObj = {
  render: () => html`
    <div class="two-columns" lang="en">${figures}</div>
    <div class="two-columns next" lang="de">${figures}</div>
  `,
};

/** Arabic, with the Arabic digits of Egypt. */
export const RightToLeft: StoryObj = {
  render: () => html`
    <div class="two-columns" lang="ar-EG" dir="rtl">
      ${figures}
      <cx-churn-heatmap></cx-churn-heatmap>
      <cx-sentiment-trend></cx-sentiment-trend>
    </div>
  `,
};

/** The same instant, in the time of three places. */
export const TimeZones: StoryObj = {
  render: () => html`
    <div class="two-columns">
      ${["UTC", "America/New_York", "Asia/Tokyo"].map(
        (timeZone) => html`<cx-kpi-card heading=${timeZone} time-zone=${timeZone}></cx-kpi-card>`,
      )}
    </div>
  `,
};
