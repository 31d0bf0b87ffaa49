import { timeKeys } from "./parts/keys.ts";
import { tagStories } from "./tag-stories.ts";

const tag = tagStories("sentiment-trend", { width: 720, keys: timeKeys });

export default { title: "Overview/Sentiment trend", ...tag.meta };
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
