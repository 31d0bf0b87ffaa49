-- Purpose: average rating, number of reviews and of rated ones by period. Periods without reviews have no row; reviews without a date belong to none.
-- Parameters: grain
-- Relations: reviews
-- Columns:
--   period DATE, first day of the period; weeks begin on Monday
--   average_rating DOUBLE, 1…5; null when nothing is rated
--   review_count INTEGER, events
--   rated_count INTEGER, reviews with a rating: those behind the average
SELECT
  DATE_TRUNC('{grain}', event_date)::DATE AS period,
  AVG(review_rating::DOUBLE) AS average_rating,
  COUNT(*) AS review_count,
  COUNT(review_rating) AS rated_count
FROM filtered_reviews
WHERE event_date IS NOT NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
