import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { allowedValues, argTypesOf } from "./parts/arg-types.ts";
import { withEventLog } from "./parts/event-log.ts";
import { everywhere } from "./parts/keys.ts";
import { manifestOf } from "./parts/manifest.ts";
import { renderSpoken } from "./parts/spoken.ts";
import { type Attributes, renderTag } from "./parts/tag.ts";

const tag = manifestOf("cx-scope");
const meta = {
  title: "Scope and filters/Scope",
  component: tag.tagName,
  argTypes: argTypesOf(tag),
  parameters: { docs: { description: { component: tag.description } } },
} satisfies Meta;
export default meta;

type Story = StoryObj<Attributes>;

/** It draws nothing itself: two tags inside show what it hands down. */
const inside = html`
  <div class="two-columns">
    <cx-kpi-card></cx-kpi-card>
    <cx-churn-breakdown></cx-churn-breakdown>
  </div>
`;

const show = (attributes: Attributes) => renderTag(tag.tagName, { attributes, content: inside });

export const Playground: Story = { render: show };

/** It has no box, no part and one slot: the page's own content. */
export const Anatomy: Story = {
  render: () => html`<cx-scope><p class="in-slot">the default slot: the page's own content</p></cx-scope>`,
};

const options = [
  ...(tag.attributes ?? []).flatMap(({ name, type }) =>
    (allowedValues(type?.text) ?? []).map((value) => [name, value]),
  ),
  ["filters", '{"churnRisk":["High"]}'],
  ["locale", "de"],
] as const;

export const Options: Story = {
  render: () =>
    html`${options.map(
      ([name = "", value]) => html`
        <figure class="option">
          <figcaption><code>${name}="${value}"</code></figcaption>
          ${show({ [name]: value })}
        </figure>
      `,
    )}`,
};

/** Choose a bar: the scope says which filters hold. */
export const Events: Story = { render: () => withEventLog(show({}), ["cx-filter-change"]) };

export const Accessibility: Story = { render: () => renderSpoken("cx-churn-breakdown", show({}), everywhere) };
