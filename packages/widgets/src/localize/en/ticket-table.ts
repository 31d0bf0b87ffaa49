/** English texts of `<cx-ticket-table>`. */
export const ticketTable = { ticketTable: "Tickets" };
