-- Purpose: average rating and number of reviews (average-rating), of those that the review table finds where there is a search
--   text.
-- Parameters: search
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
WHERE TRUE
  AND (CONTAINS(LOWER(review_text), LOWER(:search)) OR CONTAINS(LOWER(review_text_english), LOWER(:search)) OR CONTAINS(LOWER(review_id), LOWER(:search)) OR CONTAINS(LOWER(customer_id), LOWER(:search)))
