-- Purpose: what the customers of each value segment are like on average. Every customer counts once, however many events
--   are behind an average: nothing is joined to events.
-- Parameters: none
-- Relations: customers
-- Columns:
--   value_segment TEXT
--   customer_count INTEGER, customers in CUSTOMER_BASE
--   average_sentiment DOUBLE, mean of the customers' averages, −1…1; null when none has one
--   average_tickets DOUBLE, mean number of tickets, customers without one at 0
--   average_rating DOUBLE, mean of the customers' averages, 1…5; null when none has one
SELECT
  value_segment,
  COUNT(*) AS customer_count,
  AVG(customers.average_sentiment::DOUBLE) AS average_sentiment,
  AVG(COALESCE(ticket_count, 0)::DOUBLE) AS average_tickets,
  AVG(customers.average_rating::DOUBLE) AS average_rating
FROM filtered_customers AS customers
WHERE in_base
GROUP BY value_segment
ORDER BY value_segment NULLS LAST
