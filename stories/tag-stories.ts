import type { WidgetId } from "@customer-pulse/contract/values";
import type { Meta, StoryContext, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { somebodyAtRisk } from "./answers/somebody.ts";
import { type AlteredState, alteredClient } from "./parts/altered-client.ts";
import { renderAnatomy } from "./parts/anatomy.ts";
import { allowedValues, argTypesOf } from "./parts/arg-types.ts";
import { filterEvents, withEventLog } from "./parts/event-log.ts";
import { everywhere } from "./parts/keys.ts";
import { manifestOf } from "./parts/manifest.ts";
import { type Key, renderSpoken } from "./parts/spoken.ts";
import { type Attributes, framed, renderTag, type TagOptions } from "./parts/tag.ts";

export interface TagStoryOptions {
  /** The width that shows the tag at its best, in CSS pixels. */
  width: number;
  /** Attributes whose values are open, each with one to show. Default: none. */
  examples?: readonly (readonly [name: string, value: string])[];
  /** What keys do in it, beside Tab. */
  keys: readonly Key[];
}

type Story = StoryObj<Attributes>;

/** Filters that match nobody, whatever the records. */
const nobody = { churnRisk: ["Nowhere"], customerId: ["Nobody"] };

/** The room in which values stand beside one another, in CSS pixels. */
const widest = 1360;

/** What every tag takes, with values that show what it does: a heading, none, and another language. */
const common = [
  ["heading", "What the host calls it"],
  ["heading", ""],
  ["locale", "de"],
] as const;

/** Every story that each tag with data has, made from its manifest. */
export function tagStories(id: WidgetId, { width, examples = [], keys }: TagStoryOptions) {
  const tag = manifestOf(`cx-${id}`);
  const ofOneCustomer = id.startsWith("customer-");
  /** In a scope; tags about one customer in that of somebody with a history. */
  const place = (content: unknown, { loaded }: Pick<StoryContext, "loaded">, room = width) =>
    framed(content, { width: room, filters: ofOneCustomer ? { customerId: [loaded["customerId"]] } : {} });
  const show = (options?: TagOptions) => renderTag(tag.tagName, options);
  const altered = (state: AlteredState): Story => ({
    render: (_, context) => place(show({ properties: { client: alteredClient(state) } }), context),
  });

  const meta = {
    component: tag.tagName,
    argTypes: argTypesOf(tag),
    parameters: { docs: { description: { component: tag.description ?? tag.summary } } },
    loaders: ofOneCustomer ? [async () => ({ customerId: await somebodyAtRisk() })] : [],
  } satisfies Partial<Meta>;

  const options = [
    ...(tag.attributes ?? []).flatMap(({ name, type }) =>
      (allowedValues(type?.text) ?? []).map((value) => [name, value] as const),
    ),
    ...examples,
    ...common,
  ];

  return {
    meta,
    playground: { render: (attributes, context) => place(show({ attributes }), context) } satisfies Story,
    anatomy: { render: (_, context) => place(renderAnatomy(tag), context, width + 352) } satisfies Story,
    options: {
      render: (_, context) =>
        place(
          html`<div class="options" .style=${`--option-width: ${width}px`}>${options.map(
            ([name, value]) => html`
              <figure class="option">
                <figcaption><code>${name}="${value}"</code></figcaption>
                ${show({ attributes: { [name]: value } })}
              </figure>
            `,
          )}</div>`,
          context,
          Math.max(width, widest),
        ),
    } satisfies Story,
    loading: altered("loading"),
    empty: { render: () => framed(show(), { width, filters: nobody }) } satisfies Story,
    stale: altered("stale"),
    failed: altered("failed"),
    unauthorised: altered("unauthorised"),
    events: {
      render: (_, context) => {
        const said = (tag.events ?? []).map(({ name }) => name);
        return withEventLog(place(show(), context), [...said, ...filterEvents]);
      },
    } satisfies Story,
    accessibility: {
      render: (_, context) => renderSpoken(tag.tagName, place(show(), context), [...everywhere, ...keys]),
    } satisfies Story,
  };
}
