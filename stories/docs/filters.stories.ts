import { CxFilterRequestEvent } from "@customer-pulse/widgets";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { attached } from "../parts/attached.ts";
import { filterEvents, withEventLog } from "../parts/event-log.ts";

const meta = { title: "Filters/Live" } satisfies Meta;
export default meta;

/** What a host asks for, in words and as a patch of filters. */
const wishes = [
  ["High churn risk", { churnRisk: ["High"] }],
  ["Last 90 days", { dateRange: "last-90-days" }],
  ["Everything", { churnRisk: null, dateRange: null, valueSegment: null }],
] as const;

/** Any element may ask: it dispatches the event, and the scope around it answers. */
function ask(event: Event, filters: object): void {
  const button = event.currentTarget;
  button?.dispatchEvent(
    new CustomEvent("cx-filter-request", {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { filters, source: "host", origin: button },
    }),
  );
}

const figures = html`
  <cx-kpi-card metric="customer-count"></cx-kpi-card>
  <cx-kpi-card metric="average-sentiment"></cx-kpi-card>
  <cx-churn-breakdown></cx-churn-breakdown>
  <cx-persona-distribution></cx-persona-distribution>
`;

/** Buttons of the host, a breakdown that can be clicked, and the scope between them: all they share is events. */
export const ByEvents: StoryObj = {
  render: () =>
    withEventLog(
      html`
      <cx-scope>
        <p class="host-controls">
          ${wishes.map(([words, filters]) => html`<button @click=${(event: Event) => ask(event, filters)}>${words}</button>`)}
        </p>
        <div class="two-columns">${figures}</div>
      </cx-scope>
    `,
      filterEvents,
    ),
};

/** The host stands on the way of every request, and turns those for one key away. */
export const AHostThatVetoes: StoryObj = {
  render: () => {
    const veto = (box: HTMLElement, signal: AbortSignal) => {
      const tick = box.querySelector("input");
      const turnAway = (event: Event) => {
        if (!(event instanceof CxFilterRequestEvent) || !("churnRisk" in event.detail.filters)) return;
        if (tick?.checked) event.preventDefault();
      };
      box.addEventListener("cx-filter-request", turnAway, { signal });
    };
    return withEventLog(
      html`
      <div ${attached(veto)}>
        <p class="host-controls"><label><input type="checkbox" checked /> This host allows no filter by churn risk</label></p>
        <cx-scope><div class="two-columns">${figures}</div></cx-scope>
      </div>
    `,
      filterEvents,
    );
  },
};

/** Two scopes on one page know nothing of each other; a tag elsewhere joins one by its name. */
export const TwoScopes: StoryObj = {
  render: () => html`
    <div class="two-columns">
      <cx-scope name="left"><cx-churn-breakdown heading="Left: click a bar"></cx-churn-breakdown></cx-scope>
      <cx-scope name="right"><cx-churn-breakdown heading="Right: click a bar"></cx-churn-breakdown></cx-scope>
      <cx-kpi-card metric="customer-count" scope="left" heading="Customers on the left"></cx-kpi-card>
      <cx-kpi-card metric="customer-count" scope="right" heading="Customers on the right"></cx-kpi-card>
    </div>
  `,
};
