/** English texts of `<cx-tickets-per-customer>`. */
export const ticketsPerCustomer = {
  ticketsPerCustomer: "Tickets per customer",
  share: "Share",
  orMore: (number: string) => `${number} or more`,
  orMoreShort: (number: string) => `${number}+`,
  columnText: (tickets: string, customers: string, share: string) => `${tickets}: ${customers}, ${share}`,
  histogramHint: "Use the arrow keys to move between columns.",
};
