-- Purpose: scored events of the three sources that match the filters.
-- Parameters: dateFrom, dateTo, sourceType
-- Relations: customers
-- Tables: SENTIMENT_ANALYSIS
-- Columns:
--   customer_id TEXT
--   event_date TIMESTAMP
--   sentiment_score DOUBLE, −1…1
--   source_type TEXT, interaction, review or ticket
SELECT
  customer_id,
  interaction_date AS event_date,
  sentiment_score,
  source_type
FROM SENTIMENT_ANALYSIS
WHERE TRUE
  AND interaction_date >= :dateFrom::DATE
  AND interaction_date < :dateTo::DATE + 1
  AND source_type IN (:sourceType)
  AND customer_id IN (SELECT customer_id FROM filtered_customers) -- when customers is filtered
