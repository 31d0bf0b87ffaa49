-- Purpose: interactions that match the filters.
-- Parameters: dateFrom, dateTo, interactionType, agentId
-- Relations: customers
-- Tables: FACT_CUSTOMER_INTERACTIONS
-- Columns:
--   interaction_id TEXT
--   customer_id TEXT
--   event_date TIMESTAMP
--   interaction_type TEXT
--   agent_id TEXT
--   interaction_notes TEXT, free text
--   sentiment_score DOUBLE, −1…1
SELECT
  interaction_id,
  customer_id,
  interaction_date AS event_date,
  interaction_type,
  agent_id,
  interaction_notes,
  sentiment_score
FROM FACT_CUSTOMER_INTERACTIONS
WHERE TRUE
  AND interaction_date >= :dateFrom::DATE
  AND interaction_date < :dateTo::DATE + 1
  AND interaction_type IN (:interactionType)
  AND agent_id IN (:agentId)
  AND customer_id IN (SELECT customer_id FROM filtered_customers) -- when customers is filtered
