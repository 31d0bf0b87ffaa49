-- Purpose: average sentiment and number of events (average-sentiment, total-interactions).
-- Parameters: none
-- Relations: sentiment
-- Columns:
--   average_sentiment DOUBLE, −1…1; null when nothing is scored
--   event_count INTEGER, events
--   scored_count INTEGER, events with a score: those behind the average
SELECT
  AVG(sentiment_score::DOUBLE) AS average_sentiment,
  COUNT(*) AS event_count,
  COUNT(sentiment_score) AS scored_count
FROM filtered_sentiment
