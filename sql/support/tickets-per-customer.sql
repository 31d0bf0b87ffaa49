-- Purpose: how many customers have how many of the matching tickets. Customers without any are counted at 0; numbers that no
--   customer has have no row.
-- Parameters: none
-- Relations: customers, tickets
-- Columns:
--   ticket_count INTEGER, events
--   customer_count INTEGER, customers in CUSTOMER_BASE
SELECT
  COALESCE(counted.tickets, 0) AS ticket_count,
  COUNT(*) AS customer_count
FROM filtered_customers AS customers
LEFT JOIN (
  SELECT customer_id, COUNT(*) AS tickets
  FROM filtered_tickets
  GROUP BY customer_id
) AS counted ON counted.customer_id = customers.customer_id
WHERE customers.in_base
GROUP BY 1
ORDER BY 1 NULLS LAST
