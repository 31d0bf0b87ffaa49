-- Purpose: average rating and number of reviews (average-rating).
-- Parameters: none
-- Relations: reviews
-- Columns:
--   average_rating DOUBLE, 1…5; null when nothing is rated
--   review_count INTEGER, events
--   rated_count INTEGER, reviews with a rating: those behind the average
SELECT
  AVG(review_rating::DOUBLE) AS average_rating,
  COUNT(*) AS review_count,
  COUNT(review_rating) AS rated_count
FROM filtered_reviews
