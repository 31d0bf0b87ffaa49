-- Purpose: the first and last day with an event, over all sources. Asked without filters to resolve relative ranges.
-- Parameters: none
-- Relations: sentiment, interactions, reviews, tickets
-- Columns:
--   first_day DATE, null when there are no events
--   last_day DATE, null when there are no events
SELECT
  MIN(first_event)::DATE AS first_day,
  MAX(last_event)::DATE AS last_day
FROM (
  SELECT MIN(event_date) AS first_event, MAX(event_date) AS last_event FROM filtered_sentiment
  UNION ALL
  SELECT MIN(event_date), MAX(event_date) FROM filtered_interactions
  UNION ALL
  SELECT MIN(event_date), MAX(event_date) FROM filtered_reviews
  UNION ALL
  SELECT MIN(event_date), MAX(event_date) FROM filtered_tickets
) AS bounds
