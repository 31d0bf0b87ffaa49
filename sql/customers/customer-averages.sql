-- Purpose: what the matching customers are like on average; a profile is held against it. Every customer weighs the same.
-- Parameters: none
-- Relations: customers
-- Columns:
--   average_sentiment DOUBLE, mean of the customers' averages, −1…1; null when none has one
--   average_trend DOUBLE, mean of the customers' trends, −2…2; null when none has one
--   average_tickets DOUBLE, mean number of tickets, customers without one at 0; null without customers
SELECT
  AVG(customers.average_sentiment::DOUBLE) AS average_sentiment,
  AVG(sentiment_trend::DOUBLE) AS average_trend,
  AVG(COALESCE(ticket_count, 0)::DOUBLE) AS average_tickets
FROM filtered_customers AS customers
WHERE in_signals
