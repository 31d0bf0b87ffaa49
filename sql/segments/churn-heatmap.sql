-- Purpose: customers by churn risk and upsell opportunity. Pairs without customers have no row.
-- Parameters: none
-- Relations: customers
-- Columns:
--   churn_risk TEXT, null where not stated
--   upsell_opportunity TEXT, null where not stated
--   customer_count INTEGER, customers in CUSTOMER_PERSONA_SIGNALS
SELECT
  churn_risk,
  upsell_opportunity,
  COUNT(*) AS customer_count
FROM filtered_customers
WHERE in_signals
GROUP BY churn_risk, upsell_opportunity
ORDER BY churn_risk NULLS LAST, upsell_opportunity NULLS LAST
