/** English texts of `<cx-ticket-volume>`. */
export const ticketVolume = { ticketVolume: "Ticket volume" };
