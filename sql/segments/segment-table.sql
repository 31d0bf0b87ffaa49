-- Purpose: a page of the customers that match the filters and contain the search text in their id or summary.
-- Parameters: search, sort, direction, nulls, tie, limit, offset
-- Relations: customers
-- Columns:
--   customer_id TEXT
--   value_segment TEXT, null where not stated
--   derived_persona TEXT, null where not stated
--   churn_risk TEXT, null where not stated
--   upsell_opportunity TEXT, null where not stated
--   overall_sentiment TEXT, null where not stated
--   average_sentiment DOUBLE, −1…1; null when nothing is scored
--   sentiment_trend DOUBLE, last − first score, −2…2
--   sentiment_volatility DOUBLE, highest − lowest score, 0…2
--   ticket_count INTEGER, tickets; null when there is none
--   average_rating DOUBLE, 1…5; null when there is no review
--   lifetime_value NUMBER, money without a currency
--   products_owned INTEGER, products
--   sign_up_date DATE
--   customer_summary TEXT, free text
--   value_segment_order TEXT, sorts the values: known ones in their order, others after them by name
--   derived_persona_order TEXT, sorts the values: known ones in their order, others after them by name
--   churn_risk_order TEXT, sorts the values: known ones in their order, others after them by name
--   upsell_opportunity_order TEXT, sorts the values: known ones in their order, others after them by name
--   overall_sentiment_order TEXT, sorts the values: known ones in their order, others after them by name
SELECT
  customer_id,
  value_segment,
  derived_persona,
  churn_risk,
  upsell_opportunity,
  overall_sentiment,
  average_sentiment,
  sentiment_trend,
  sentiment_volatility,
  ticket_count,
  average_rating,
  lifetime_value,
  products_owned,
  sign_up_date,
  customer_summary,
  CASE
    WHEN value_segment = 'High Value' THEN '1'
    WHEN value_segment = 'Medium Value' THEN '2'
    WHEN value_segment = 'Low Value' THEN '3'
    ELSE '4' || value_segment
  END AS value_segment_order,
  CASE
    WHEN derived_persona = 'Satisfied' THEN '1'
    WHEN derived_persona = 'Improving' THEN '2'
    WHEN derived_persona = 'Neutral' THEN '3'
    WHEN derived_persona = 'Mixed' THEN '4'
    WHEN derived_persona = 'Deteriorating' THEN '5'
    WHEN derived_persona = 'Frustrated' THEN '6'
    ELSE '7' || derived_persona
  END AS derived_persona_order,
  CASE
    WHEN churn_risk = 'High' THEN '1'
    WHEN churn_risk = 'Medium' THEN '2'
    WHEN churn_risk = 'Low' THEN '3'
    ELSE '4' || churn_risk
  END AS churn_risk_order,
  CASE
    WHEN upsell_opportunity = 'High' THEN '1'
    WHEN upsell_opportunity = 'Medium' THEN '2'
    WHEN upsell_opportunity = 'Low' THEN '3'
    ELSE '4' || upsell_opportunity
  END AS upsell_opportunity_order,
  CASE
    WHEN overall_sentiment = 'Positive' THEN '1'
    WHEN overall_sentiment = 'Neutral' THEN '2'
    WHEN overall_sentiment = 'Negative' THEN '3'
    ELSE '4' || overall_sentiment
  END AS overall_sentiment_order
FROM filtered_customers
WHERE TRUE
  AND (CONTAINS(LOWER(customer_id), LOWER(:search)) OR CONTAINS(LOWER(customer_summary), LOWER(:search)))
ORDER BY {sort} {direction} NULLS {nulls}, customer_id {tie} NULLS {nulls}
LIMIT {limit} OFFSET {offset}
