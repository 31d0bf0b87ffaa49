-- Purpose: number of support tickets (ticket-count).
-- Parameters: none
-- Relations: tickets
-- Columns:
--   ticket_count INTEGER, events
SELECT COUNT(*) AS ticket_count
FROM filtered_tickets
