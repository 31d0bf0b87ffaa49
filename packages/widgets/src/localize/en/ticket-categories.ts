/** English texts of `<cx-ticket-categories>`. */
export const ticketCategories = { ticketCategories: "Ticket categories" };
