-- Purpose: customers, those at risk, and what they are worth (customer-count, high-churn-share, lifetime-value-at-risk); of those
--   that the segment table finds where there is a search text.
-- Parameters: search
-- Relations: customers
-- Columns:
--   known_count INTEGER, customers in either table
--   customer_count INTEGER, customers in CUSTOMER_BASE
--   signal_count INTEGER, customers in CUSTOMER_PERSONA_SIGNALS: what the share of high churn risk is of
--   high_churn_count INTEGER, customers in CUSTOMER_PERSONA_SIGNALS with churn_risk High
--   lifetime_value NUMBER, money; null when no customer has one
--   lifetime_value_at_risk NUMBER, money, over customers with churn_risk High; 0 when none is at risk, null when no customer has a value
SELECT
  COUNT(*) AS known_count,
  COUNT(CASE WHEN in_base THEN 1 END) AS customer_count,
  COUNT(CASE WHEN in_signals THEN 1 END) AS signal_count,
  COUNT(CASE WHEN churn_risk = 'High' THEN 1 END) AS high_churn_count,
  SUM(customers.lifetime_value) AS lifetime_value,
  SUM(CASE WHEN churn_risk = 'High' THEN customers.lifetime_value WHEN customers.lifetime_value IS NOT NULL THEN 0 END) AS lifetime_value_at_risk
FROM filtered_customers AS customers
WHERE TRUE
  AND (CONTAINS(LOWER(customer_id), LOWER(:search)) OR CONTAINS(LOWER(customer_summary), LOWER(:search)))
