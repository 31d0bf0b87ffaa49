-- Purpose: the customers that match the customer filters, one row each. A customer known to one of the two tables only is
--   kept, with in_base and in_signals saying where it stands: counts of customers go by in_base, shares by in_signals. Rows
--   without a customer_id are nobody's and left out.
-- Parameters: valueSegment, derivedPersona, churnRisk, upsellOpportunity, overallSentiment, customerId
-- Relations: none
-- Tables: CUSTOMER_BASE, CUSTOMER_PERSONA_SIGNALS
-- Columns:
--   customer_id TEXT
--   in_base BOOLEAN, has a row in CUSTOMER_BASE
--   in_signals BOOLEAN, has a row in CUSTOMER_PERSONA_SIGNALS
--   persona TEXT, as the records have it
--   sign_up_date DATE
--   products_owned INTEGER
--   lifetime_value NUMBER, money without a currency
--   value_segment TEXT, from lifetime_value; null for a customer that CUSTOMER_BASE does not have
--   derived_persona TEXT
--   churn_risk TEXT
--   upsell_opportunity TEXT
--   overall_sentiment TEXT
--   average_sentiment DOUBLE, −1…1; null without a scored event
--   sentiment_trend DOUBLE, last − first score, −2…2; null without a scored event
--   sentiment_volatility DOUBLE, max − min score, 0…2; null without a scored event
--   average_rating DOUBLE, 1…5; null without a review
--   ticket_count INTEGER, events; null without a ticket
--   ticket_categories LIST, of text, one entry a ticket; null without a ticket
--   ticket_priorities LIST, of text, one entry a ticket, as stored: with the classifier's JSON quotes where it left them; null without a ticket
--   customer_summary TEXT
SELECT *
FROM (
  SELECT
    COALESCE(base.customer_id, signals.customer_id) AS customer_id,
    base.customer_id IS NOT NULL AS in_base,
    signals.customer_id IS NOT NULL AS in_signals,
    base.persona AS persona,
    base.sign_up_date AS sign_up_date,
    base.products_owned AS products_owned,
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
    signals.overall_sentiment AS overall_sentiment,
    signals.avg_sentiment AS average_sentiment,
    signals.sentiment_trend AS sentiment_trend,
    signals.sentiment_volatility AS sentiment_volatility,
    signals.avg_rating AS average_rating,
    signals.ticket_count AS ticket_count,
    signals.ticket_categories AS ticket_categories,
    signals.ticket_priorities AS ticket_priorities,
    signals.customer_summary AS customer_summary
  FROM CUSTOMER_BASE AS base
  FULL OUTER JOIN CUSTOMER_PERSONA_SIGNALS AS signals ON signals.customer_id = base.customer_id
) AS customers
WHERE TRUE
  AND customer_id IS NOT NULL
  AND value_segment IN (:valueSegment)
  AND derived_persona IN (:derivedPersona)
  AND churn_risk IN (:churnRisk)
  AND upsell_opportunity IN (:upsellOpportunity)
  AND overall_sentiment IN (:overallSentiment)
  AND customer_id IN (:customerId)
