-- Purpose: the sources of scored events, each with its events.
-- Parameters: none
-- Relations: sentiment
-- Columns:
--   filter_key TEXT, the filter's key
--   value TEXT, null where not stated
--   row_count INTEGER, events
SELECT
  'sourceType' AS filter_key,
  source_type AS value,
  COUNT(*) AS row_count
FROM filtered_sentiment
GROUP BY source_type
ORDER BY value NULLS LAST
