import type { CustomerTimelineData } from "@customer-pulse/contract";
import { formatPeriod } from "../format/days.ts";
import type { Localize } from "../localize/localize.ts";
import { cellText, type Field, factText, sentimentBand, withZone } from "../widget/cell-text.ts";

export type TimelineEvent = CustomerTimelineData["events"][number];

export interface Month {
  /** In words. */
  name: string;
  events: readonly TimelineEvent[];
  /** Place of its first event among all. */
  start: number;
}

/** Events in their order, those of one month together. */
export function byMonth(events: readonly TimelineEvent[], localize: Localize): Month[] {
  const months: { key: string; events: TimelineEvent[]; start: number }[] = [];
  events.forEach((event, start) => {
    const key = event.at?.slice(0, 7) ?? "";
    const last = months.at(-1);
    if (last?.key === key) last.events.push(event);
    else months.push({ key, events: [event], start });
  });
  return months.map(({ key, ...month }) => ({
    ...month,
    name:
      key === ""
        ? localize.term("dateNotStated")
        : formatPeriod(Date.parse(`${key}-01T00:00:00Z`) / 1000, "month", localize.lang()),
  }));
}

/** What may be known of an event beside its text, in the order in which it is shown. */
const fields: readonly (Field & { key: keyof TimelineEvent })[] = [
  { key: "interactionType", type: "category", filter: "interactionType" },
  { key: "ticketCategory", type: "category", filter: "ticketCategory" },
  { key: "priorityLevel", type: "category", filter: "priorityLevel" },
  { key: "ticketStatus", type: "category", filter: "ticketStatus" },
  { key: "productId", type: "category", filter: "productId" },
  { key: "reviewRating", type: "rating", filter: "reviewRating" },
  { key: "reviewLanguage", type: "category", filter: "reviewLanguage" },
  { key: "sentimentScore", type: "score" },
  { key: "agentId", type: "category", filter: "agentId" },
  { key: "expectedResolutionTimeframe", type: "text" },
  { key: "requestedRemedy", type: "text" },
];

/** A label and its words, and the band of a sentiment. */
export interface EventFact {
  label: string;
  text: string;
  band: string | undefined;
}

/** What is known of an event beside its text; what it does not have is left out. */
export function eventFacts(event: TimelineEvent, localize: Localize): EventFact[] {
  return fields.flatMap((field) => {
    const { key, filter } = field;
    const value = event[key];
    if (value === null) return [];
    const label = filter === undefined ? localize.term("eventFact", key) : localize.term("filter", filter);
    return [{ label, text: factText(field, value, localize), band: sentimentBand(field, value) }];
  });
}

/** When it happened, as stored; a dash where that is not stated. */
export function eventTime({ at }: TimelineEvent, localize: Localize): string {
  const field = { key: "at", type: "instant" } as const;
  const text = cellText(field, at, localize);
  return at === null ? text : withZone(text, field);
}
