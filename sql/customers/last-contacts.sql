-- Purpose: how long ago the matching customers had their last event, on average. Every customer weighs the same; those
--   without events are left out.
-- Parameters: none
-- Relations: sentiment
-- Columns:
--   average_day DOUBLE, mean day of the customers' last events in SENTIMENT_ANALYSIS, in days since 1970-01-01; null without events
SELECT AVG(DATEDIFF('day', '1970-01-01'::DATE, last_contact::DATE)::DOUBLE) AS average_day
FROM (
  SELECT customer_id, MAX(event_date) AS last_contact
  FROM filtered_sentiment
  WHERE customer_id IS NOT NULL
  GROUP BY customer_id
) AS contacts
