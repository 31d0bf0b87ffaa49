const kinds: Readonly<Record<string, string>> = { interaction: "Interaction", review: "Review", ticket: "Ticket" };

const facts: Readonly<Record<string, string>> = {
  sentimentScore: "Sentiment",
  expectedResolutionTimeframe: "Expected resolution",
  requestedRemedy: "Requested remedy",
};

/** English texts of `<cx-customer-timeline>`. */
export const customerTimeline = {
  customerTimeline: "Timeline",
  /** What an event is; a source that is not known here under its own name. */
  eventKind: (source: string) => kinds[source] ?? source,
  /** What is known of an event and is no filter. */
  eventFact: (key: string) => facts[key] ?? key,
  eventDate: "Date",
  eventDetails: "Details",
  eventText: "Text",
  dateNotStated: "Date not stated",
  showOlder: "Show older",
  eventsShown: (shown: string, total: string) => `${shown} of ${total} events`,
  nothingHappened: (id: string) => `There are no interactions, reviews or tickets of “${id}”.`,
};
