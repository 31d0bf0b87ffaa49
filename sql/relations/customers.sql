-- Purpose: the customers that match the customer filters, one row each. A customer known to one of the two tables only is
--   kept, with in_base and in_signals saying where it stands: counts of customers go by in_base, shares by in_signals.
-- Parameters: valueSegment, derivedPersona, churnRisk, upsellOpportunity, overallSentiment, customerId
-- Relations: none
-- Tables: CUSTOMER_BASE, CUSTOMER_PERSONA_SIGNALS
-- Columns:
--   customer_id TEXT
--   in_base BOOLEAN, has a row in CUSTOMER_BASE
--   in_signals BOOLEAN, has a row in CUSTOMER_PERSONA_SIGNALS
--   lifetime_value NUMBER, money without a currency
--   value_segment TEXT, from lifetime_value; null for a customer that CUSTOMER_BASE does not have
--   derived_persona TEXT
--   churn_risk TEXT
--   upsell_opportunity TEXT
--   overall_sentiment TEXT
SELECT *
FROM (
  SELECT
    COALESCE(base.customer_id, signals.customer_id) AS customer_id,
    base.customer_id IS NOT NULL AS in_base,
    signals.customer_id IS NOT NULL AS in_signals,
    base.lifetime_value AS lifetime_value,
    CASE
      WHEN base.customer_id IS NULL THEN NULL
      WHEN base.lifetime_value >= 1000 THEN 'High Value'
      WHEN base.lifetime_value >= 500 THEN 'Medium Value'
      ELSE 'Low Value'
    END AS value_segment,
    signals.derived_persona AS derived_persona,
    signals.churn_risk AS churn_risk,
    signals.upsell_opportunity AS upsell_opportunity,
    signals.overall_sentiment AS overall_sentiment
  FROM CUSTOMER_BASE AS base
  FULL OUTER JOIN CUSTOMER_PERSONA_SIGNALS AS signals ON signals.customer_id = base.customer_id
) AS customers
WHERE TRUE
  AND value_segment IN (:valueSegment)
  AND derived_persona IN (:derivedPersona)
  AND churn_risk IN (:churnRisk)
  AND upsell_opportunity IN (:upsellOpportunity)
  AND overall_sentiment IN (:overallSentiment)
  AND customer_id IN (:customerId)
