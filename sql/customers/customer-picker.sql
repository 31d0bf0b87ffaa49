-- Purpose: customers whose id contains the search text; ids that begin with it come first.
-- Parameters: search, limit
-- Relations: customers
-- Columns:
--   customer_id TEXT
--   value_segment TEXT, null where not stated
--   derived_persona TEXT, null where not stated
--   churn_risk TEXT, null where not stated
--   overall_sentiment TEXT, null where not stated
SELECT
  customer_id,
  value_segment,
  derived_persona,
  churn_risk,
  overall_sentiment
FROM filtered_customers
WHERE TRUE
  AND CONTAINS(LOWER(customer_id), LOWER(:search))
ORDER BY
  CASE WHEN POSITION(LOWER(:search) IN LOWER(customer_id)) = 1 THEN 1 ELSE 2 END NULLS LAST,
  customer_id NULLS LAST
LIMIT {limit}
