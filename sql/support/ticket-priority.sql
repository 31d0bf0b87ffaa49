-- Purpose: tickets by priority with their average sentiment.
-- Parameters: none
-- Relations: tickets
-- Columns:
--   priority_level TEXT, null where not stated
--   ticket_count INTEGER, events
--   average_sentiment DOUBLE, −1…1; null when nothing is scored
SELECT
  priority_level,
  COUNT(*) AS ticket_count,
  AVG(sentiment_score::DOUBLE) AS average_sentiment
FROM filtered_tickets
GROUP BY priority_level
ORDER BY priority_level NULLS LAST
