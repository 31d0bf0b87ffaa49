-- Purpose: the values of the interaction filters, each with its interactions and their average sentiment.
-- Parameters: none
-- Relations: interactions
-- Columns:
--   filter_key TEXT, the filter's key
--   value TEXT, null where not stated
--   row_count INTEGER, events
--   average_sentiment DOUBLE, −1…1; null when nothing is scored
SELECT
  CASE WHEN GROUPING(interaction_type) = 0 THEN 'interactionType' ELSE 'agentId' END AS filter_key,
  COALESCE(interaction_type, agent_id) AS value,
  COUNT(*) AS row_count,
  AVG(sentiment_score::DOUBLE) AS average_sentiment
FROM filtered_interactions
GROUP BY GROUPING SETS ((interaction_type), (agent_id))
ORDER BY filter_key NULLS LAST, value NULLS LAST
