import type { Payloads } from "@customer-pulse/contract";
import type { Bar } from "../chart/bars.ts";
import { formatCount, formatScore, formatShare } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";

type PriorityData = Payloads["ticket-priority"];

/** Fewer tickets than this make an average that may swing by chance, and it says so. */
const fewTickets = 5;

function priorityLabel(key: string | null, localize: Localize): string {
  return key === null ? localize.term("notStated") : localize.term("category", "priorityLevel", key);
}

function sentimentTone(average: number | null, count: number): "positive" | "negative" | "few" | undefined {
  if (average === null) return undefined;
  if (count < fewTickets) return "few";
  return average > 0 ? "positive" : average < 0 ? "negative" : undefined;
}

/** The bars, from what the service sent. */
export function priorityBars(data: PriorityData, chosen: readonly string[], localize: Localize): Bar[] {
  const locale = localize.lang();
  const longest = Math.max(1, ...data.categories.map(({ count }) => count));
  return data.categories.map(({ key, count, share, averageSentiment }) => {
    const few = averageSentiment !== null && count < fewTickets;
    return {
      label: priorityLabel(key, localize),
      length: count / longest,
      figures: [
        { text: formatCount(count, locale), after: localize.term("ticketCount") },
        { text: formatShare(share, locale) },
        {
          text: formatScore(averageSentiment, locale),
          before: localize.term("averageSentiment"),
          tone: sentimentTone(averageSentiment, count),
          ...(few && { after: localize.term("fewEvents", formatCount(count, locale)) }),
        },
      ],
      chosen: key !== null && chosen.includes(key),
      selectable: key !== null,
    };
  });
}

/** The same figures as a table. */
export function priorityTable(data: PriorityData, localize: Localize): TableTwin {
  const locale = localize.lang();
  return {
    columns: priorityHeads(localize).map((label, index) => ({ label, numeric: index > 0 })),
    rows: data.categories.map(({ key, count, share, averageSentiment }) => [
      priorityLabel(key, localize),
      formatCount(count, locale, true),
      formatShare(share, locale),
      formatScore(averageSentiment, locale),
    ]),
  };
}

export function priorityHeads(localize: Localize): string[] {
  return [
    localize.term("filter", "priorityLevel"),
    localize.term("ticketCount"),
    localize.term("share"),
    localize.term("averageSentimentShort"),
  ];
}
