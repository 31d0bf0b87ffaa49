import type { WidgetId } from "@customer-pulse/contract/values";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { somebodyAtRisk } from "./answers/somebody.ts";
import { type AlteredState, alteredClient } from "./parts/altered-client.ts";
import { renderAnatomy } from "./parts/anatomy.ts";
import { allowedValues, argTypesOf } from "./parts/arg-types.ts";
import { withEventLog } from "./parts/event-log.ts";
import { manifestOf } from "./parts/manifest.ts";
import { type Key, renderSpoken } from "./parts/spoken.ts";
import { type Attributes, framed, renderTag, type TagOptions } from "./parts/tag.ts";

export interface TagStoryOptions {
  /** The width that shows the tag at its best, in CSS pixels. */
  width: number;
  /** Attributes of the playground to begin with. Default: none. */
  attributes?: Attributes;
  /** What keys do in it, beside Tab. */
  keys: readonly Key[];
}

type Story = StoryObj<Attributes>;

/** Filters that match nobody, whatever the records. */
const nobody = { churnRisk: ["Nowhere"], customerId: ["Nobody"] };

/** Every story that each tag with data has, made from its manifest. */
export function tagStories(id: WidgetId, { width, attributes = {}, keys }: TagStoryOptions) {
  const tag = manifestOf(`cx-${id}`);
  const show = (options: TagOptions) =>
    renderTag(tag.tagName, { ...options, attributes: { ...attributes, ...options.attributes } });
  /** Tags about one customer are about somebody with a history. */
  const about = (loaded: Record<string, unknown>) =>
    id.startsWith("customer-") ? { customerId: [loaded["customerId"]] } : {};

  const state = (altered: AlteredState): Story => ({
    render: (_, { loaded }) =>
      framed(show({ properties: { client: alteredClient(altered) } }), { width, filters: about(loaded) }),
  });

  const meta = {
    component: tag.tagName,
    argTypes: argTypesOf(tag),
    parameters: { docs: { description: { component: tag.description ?? tag.summary } } },
    loaders: id.startsWith("customer-") ? [async () => ({ customerId: await somebodyAtRisk() })] : [],
  } satisfies Partial<Meta>;

  const playground: Story = {
    args: attributes,
    render: (args, { loaded }) =>
      framed(renderTag(tag.tagName, { attributes: args }), { width, filters: about(loaded) }),
  };

  const anatomy: Story = {
    render: (_, { loaded }) =>
      framed(renderAnatomy(tag, { attributes }), { width: width + 360, filters: about(loaded) }),
  };

  const closed = (tag.attributes ?? []).flatMap(({ name, type }) =>
    (allowedValues(type?.text) ?? []).map((value) => [name, value] as const),
  );
  const options: Story = {
    render: (_, { loaded }) =>
      framed(
        closed.map(
          ([name, value]) => html`
            <figure class="option">
              <figcaption><code>${name}="${value}"</code></figcaption>
              ${show({ attributes: { [name]: value } })}
            </figure>
          `,
        ),
        { width, filters: about(loaded) },
      ),
  };

  const empty: Story = { render: () => framed(show({}), { width, filters: nobody }) };

  const events: Story = {
    render: (_, { loaded }) =>
      withEventLog(
        framed(show({}), { width, filters: about(loaded) }),
        tag.events?.map(({ name }) => name),
      ),
  };

  const accessibility: Story = {
    render: (_, { loaded }) =>
      renderSpoken(tag.tagName, framed(show({}), { width, filters: about(loaded) }), [
        ["Tab", "goes from control to control"],
        ...keys,
      ]),
  };

  return {
    meta,
    playground,
    anatomy,
    options,
    loading: state("loading"),
    empty,
    stale: state("stale"),
    error: state("error"),
    unauthorised: state("unauthorised"),
    events,
    accessibility,
  };
}
