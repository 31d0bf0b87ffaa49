-- Purpose: average sentiment and number of events by period and source. Periods without events have no row; events without a date belong to none.
-- Parameters: grain
-- Relations: sentiment
-- Columns:
--   period DATE, first day of the period; weeks begin on Monday
--   source_type TEXT, interaction, review or ticket
--   average_sentiment DOUBLE, −1…1; null when nothing is scored
--   event_count INTEGER, events
--   scored_count INTEGER, events with a score: those behind the average
SELECT
  DATE_TRUNC('{grain}', event_date)::DATE AS period,
  source_type,
  AVG(sentiment_score::DOUBLE) AS average_sentiment,
  COUNT(*) AS event_count,
  COUNT(sentiment_score) AS scored_count
FROM filtered_sentiment
WHERE event_date IS NOT NULL
GROUP BY 1, 2
ORDER BY 1 NULLS LAST, 2 NULLS LAST
