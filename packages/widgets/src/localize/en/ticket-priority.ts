/** English texts of `<cx-ticket-priority>`. */
export const ticketPriority = { ticketPriority: "Ticket priority" };
