-- Purpose: the values of the ticket filters, each with its tickets.
-- Parameters: none
-- Relations: tickets
-- Columns:
--   filter_key TEXT, the filter's key
--   value TEXT, null where not stated
--   row_count INTEGER, events
SELECT
  CASE
    WHEN GROUPING(priority_level) = 0 THEN 'priorityLevel'
    WHEN GROUPING(ticket_category) = 0 THEN 'ticketCategory'
    ELSE 'ticketStatus'
  END AS filter_key,
  COALESCE(priority_level, ticket_category, ticket_status) AS value,
  COUNT(*) AS row_count
FROM filtered_tickets
GROUP BY GROUPING SETS ((priority_level), (ticket_category), (ticket_status))
ORDER BY filter_key NULLS LAST, value NULLS LAST
