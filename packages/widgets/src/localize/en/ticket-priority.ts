/** English texts of `<cx-ticket-priority>`. */
export const ticketPriority = {
  ticketPriority: "Ticket priority",
  ticketCount: "Tickets",
  share: "Share",
  averageSentiment: "Average sentiment",
  averageSentimentShort: "Avg. sentiment",
  fewEvents: (count: string) => `only ${count} events`,
};
