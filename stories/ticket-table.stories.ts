import { tableKeys } from "./parts/keys.ts";
import { tagStories } from "./tag-stories.ts";

const tag = tagStories("ticket-table", {
  width: 1040,
  keys: tableKeys,
  examples: [
    ["columns", "ticketDate priorityLevel ticketDescription"],
    ["page-size", "10"],
    ["sort", "priorityLevel"],
  ],
});

export default { title: "Support/Ticket table", ...tag.meta };
export const Playground = tag.playground;
export const Anatomy = tag.anatomy;
export const Options = tag.options;
export const Loading = tag.loading;
export const Empty = tag.empty;
export const Stale = tag.stale;
export const Failed = tag.failed;
export const Unauthorised = tag.unauthorised;
export const Events = tag.events;
export const Accessibility = tag.accessibility;
