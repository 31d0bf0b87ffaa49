-- Purpose: number of support tickets (ticket-count), of those that the ticket table finds where there is a search text.
-- Parameters: search
-- Relations: tickets
-- Columns:
--   ticket_count INTEGER, events
SELECT COUNT(*) AS ticket_count
FROM filtered_tickets
WHERE TRUE
  AND (CONTAINS(LOWER(ticket_description), LOWER(:search)) OR CONTAINS(LOWER(ticket_id), LOWER(:search)) OR CONTAINS(LOWER(customer_id), LOWER(:search)))
