-- Purpose: the values of the customer filters, each with its customers. Value segments count customers in CUSTOMER_BASE,
--   the others those in CUSTOMER_PERSONA_SIGNALS.
-- Parameters: none
-- Relations: customers
-- Columns:
--   filter_key TEXT, the filter's key
--   value TEXT, null where not stated
--   row_count INTEGER, customers
SELECT filter_key, value, row_count
FROM (
  SELECT
    CASE
      WHEN GROUPING(value_segment) = 0 THEN 'valueSegment'
      WHEN GROUPING(derived_persona) = 0 THEN 'derivedPersona'
      WHEN GROUPING(churn_risk) = 0 THEN 'churnRisk'
      WHEN GROUPING(upsell_opportunity) = 0 THEN 'upsellOpportunity'
      ELSE 'overallSentiment'
    END AS filter_key,
    COALESCE(value_segment, derived_persona, churn_risk, upsell_opportunity, overall_sentiment) AS value,
    CASE WHEN GROUPING(value_segment) = 0 THEN COUNT(CASE WHEN in_base THEN 1 END) ELSE COUNT(CASE WHEN in_signals THEN 1 END) END AS row_count
  FROM filtered_customers
  GROUP BY GROUPING SETS ((value_segment), (derived_persona), (churn_risk), (upsell_opportunity), (overall_sentiment))
) AS options
WHERE row_count > 0
ORDER BY filter_key NULLS LAST, value NULLS LAST
