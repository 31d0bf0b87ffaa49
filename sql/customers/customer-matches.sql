-- Purpose: how many customers there are whose id contains the search text.
-- Parameters: search
-- Relations: customers
-- Columns:
--   customer_count INTEGER, customers
SELECT COUNT(*) AS customer_count
FROM filtered_customers
WHERE TRUE
  AND CONTAINS(LOWER(customer_id), LOWER(:search))
