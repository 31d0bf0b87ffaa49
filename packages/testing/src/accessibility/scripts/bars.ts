import type { WidgetId } from "@customer-pulse/contract/values";
import type { KeyboardScript, Step } from "../keyboard.ts";
import { customers, menu, out, sentiment, share } from "./parts.ts";

interface Bars {
  heading: string;
  /** The filter that a bar asks for. */
  filter: string;
  /** Names of the first bar, the second and the last. */
  names: readonly [string, string, string];
  /** What is read after a bar's name. */
  figures: string;
  /** The value that the first bar asks for. Default: its name. */
  value?: string;
  /** What comes after the bars. Default: nothing. */
  more?: readonly Step[];
}

/** A card of bars: arrows go through them, Enter and Space choose one and take it back. */
function bars({
  heading,
  filter,
  names: [first, second, last],
  figures,
  value = first,
  more = [],
}: Bars): KeyboardScript {
  const bar = (name: string, pressed = false) => new RegExp(`^button "${name} ${figures}" pressed=${pressed}$`);
  return {
    steps: [
      ...menu(heading),
      { press: "Tab", focus: bar(first) },
      { press: "ArrowDown", focus: bar(second) },
      { press: "End", focus: new RegExp(`^button "${last} \\d`) },
      { press: "ArrowUp Home", focus: bar(first) },
      { press: "Enter", focus: bar(first, true), asks: { [filter]: [value] } },
      { press: "Space", focus: bar(first), asks: { [filter]: null } },
      ...more,
      out,
    ],
  };
}

const rating = String.raw`Average rating \d\.\d / 5`;
const averageTickets = String.raw`Average tickets \d+\.\d`;

export const barScripts: Partial<Record<WidgetId, KeyboardScript>> = {
  "churn-breakdown": bars({
    heading: "Churn risk",
    filter: "churnRisk",
    names: ["High", "Medium", "Low"],
    figures: customers,
  }),
  "sentiment-distribution": bars({
    heading: "Customer sentiment",
    filter: "overallSentiment",
    names: ["Positive", "Neutral", "Negative"],
    figures: customers,
  }),
  "persona-distribution": bars({
    heading: "Personas",
    filter: "derivedPersona",
    names: ["Satisfied", "Improving", "Frustrated"],
    figures: customers,
  }),
  "value-segments": bars({
    heading: "Value segments",
    filter: "valueSegment",
    names: ["High Value", "Medium Value", "Low Value"],
    figures: String.raw`\d+ Customers ${sentiment} ${averageTickets} ${rating}`,
  }),
  "ticket-priority": bars({
    heading: "Ticket priority",
    filter: "priorityLevel",
    names: ["Critical", "High", "Low"],
    figures: String.raw`\d+ Tickets ${share} ${sentiment}`,
  }),
  "ticket-categories": bars({
    heading: "Ticket categories",
    filter: "ticketCategory",
    names: ["technical", "billing", "Not stated"],
    figures: String.raw`\d+ Tickets ${share} ${sentiment}`,
  }),
  "rating-distribution": bars({
    heading: "Ratings",
    filter: "reviewRating",
    names: ["5 / 5", "4 / 5", "1 / 5"],
    value: "5",
    figures: String.raw`\d+ Reviews ${share}`,
  }),
  "language-sentiment": bars({
    heading: "Sentiment by language",
    filter: "reviewLanguage",
    names: ["english", "spanish", "dutch"],
    figures: String.raw`\d+ Reviews ${share} Average sentiment ([+-]?\d\.\d\d|–) ${rating}( only \d reviews)?`,
  }),
  "interaction-sentiment": bars({
    heading: "Sentiment by interaction type",
    filter: "interactionType",
    names: ["email", "call", "mobile-app"],
    figures: String.raw`\d+ Interactions ${share} ${sentiment}`,
    more: [
      { press: "Tab", focus: 'button "Show all 17" expanded=false' },
      { press: "Enter", focus: 'button "Show fewer" expanded=true', shows: [/^button "SMS /] },
      { press: "Space", focus: 'button "Show all 17" expanded=false', hides: [/^button "SMS /] },
    ],
  }),
};
