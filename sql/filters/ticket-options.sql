-- Purpose: the values of the ticket filters, each with its tickets and their average sentiment.
-- Parameters: none
-- Relations: tickets
-- Columns:
--   filter_key TEXT, the filter's key
--   value TEXT, null where not stated
--   row_count INTEGER, events
--   average_sentiment DOUBLE, −1…1; null when nothing is scored
SELECT
  CASE
    WHEN GROUPING(priority_level) = 0 THEN 'priorityLevel'
    WHEN GROUPING(ticket_category) = 0 THEN 'ticketCategory'
    ELSE 'ticketStatus'
  END AS filter_key,
  COALESCE(priority_level, ticket_category, ticket_status) AS value,
  COUNT(*) AS row_count,
  AVG(sentiment_score::DOUBLE) AS average_sentiment
FROM filtered_tickets
GROUP BY GROUPING SETS ((priority_level), (ticket_category), (ticket_status))
ORDER BY filter_key NULLS LAST, value NULLS LAST
