const kinds: Readonly<Record<string, string>> = { interaction: "Interaction", review: "Review", ticket: "Ticket" };

const facts = {
  sentiment: "Sentiment",
  expectedResolution: "Expects a resolution",
  requestedRemedy: "Asks for",
};

/** English texts of `<cx-customer-timeline>`. */
export const customerTimeline = {
  customerTimeline: "Timeline",
  /** What an event is; a source that is not known here under its own name. */
  eventKind: (source: string) => kinds[source] ?? source,
  eventFact: (key: keyof typeof facts) => facts[key],
  eventDate: "Date",
  eventDetails: "Details",
  eventText: "Text",
  dateNotStated: "Date not stated",
  showOlder: "Show older",
  eventsShown: (shown: string, total: string) => `${shown} of ${total} events`,
  nothingHappened: (id: string) => `There are no interactions, reviews or tickets of “${id}”.`,
};
