-- Purpose: scored events by source and band of their score, cut as overall_sentiment cuts a customer's average. Events
--   without a score belong to no band; bands without events have no row.
-- Parameters: none
-- Relations: sentiment
-- Columns:
--   source_type TEXT, interaction, review or ticket; null where not stated
--   band TEXT, Negative (below -0.3), Positive (above 0.3), else Neutral
--   event_count INTEGER, events
SELECT source_type, band, COUNT(*) AS event_count
FROM (
  SELECT
    source_type,
    CASE WHEN sentiment_score < -0.3 THEN 'Negative' WHEN sentiment_score > 0.3 THEN 'Positive' ELSE 'Neutral' END AS band
  FROM filtered_sentiment
  WHERE sentiment_score IS NOT NULL
) AS scored
GROUP BY source_type, band
ORDER BY source_type NULLS LAST, band NULLS LAST
