import type { CustomerTimelineData } from "@customer-pulse/contract";
import type { ListFilterKey } from "@customer-pulse/contract/values";
import { formatPeriod, formatTimestamp } from "../format/days.ts";
import { formatScore, formatStars, noFigure } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import { sentimentBand } from "../widget/sentiment-band.ts";

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

/** A label and its words, and the band of a sentiment. */
export interface EventFact {
  label: string;
  text: string;
  band?: string;
}

/** What is known of an event beside its text; what it does not have is left out. */
export function eventFacts(event: TimelineEvent, localize: Localize): EventFact[] {
  const locale = localize.lang();
  const category = (key: ListFilterKey, value: string | null): EventFact[] =>
    value === null ? [] : [{ label: localize.term("filter", key), text: localize.term("category", key, value) }];
  const text = (label: string, value: string | null): EventFact[] => (value === null ? [] : [{ label, text: value }]);
  const { sentimentScore: score, reviewRating: rating } = event;
  const band = score === null ? undefined : sentimentBand(score);
  return [
    ...category("interactionType", event.interactionType),
    ...category("ticketCategory", event.ticketCategory),
    ...category("priorityLevel", event.priorityLevel),
    ...category("ticketStatus", event.ticketStatus),
    ...category("productId", event.productId),
    ...text(
      localize.term("filter", "reviewRating"),
      rating === null ? null : localize.term("outOfFive", formatStars(rating, locale)),
    ),
    ...category("reviewLanguage", event.reviewLanguage),
    ...(band === undefined
      ? []
      : [
          {
            label: localize.term("eventFact", "sentiment"),
            text: `${formatScore(score, locale)} (${localize.term("category", "overallSentiment", band)})`,
            band,
          },
        ]),
    ...category("agentId", event.agentId),
    ...text(localize.term("eventFact", "expectedResolution"), event.expectedResolutionTimeframe),
    ...text(localize.term("eventFact", "requestedRemedy"), event.requestedRemedy),
  ];
}

/** When it happened, as stored; a dash where that is not stated. */
export function eventTime({ at }: TimelineEvent, localize: Localize): string {
  return at === null ? noFigure : formatTimestamp(at, localize.lang());
}
