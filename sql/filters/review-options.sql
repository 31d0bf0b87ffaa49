-- Purpose: the values of the review filters, each with its reviews, their average sentiment and their average rating.
-- Parameters: none
-- Relations: reviews
-- Columns:
--   filter_key TEXT, the filter's key
--   value TEXT, null where not stated
--   row_count INTEGER, events
--   average_sentiment DOUBLE, −1…1; null when nothing is scored
--   average_rating DOUBLE, 1…5; null when nothing is rated
SELECT
  CASE
    WHEN GROUPING(review_language) = 0 THEN 'reviewLanguage'
    WHEN GROUPING(product_id) = 0 THEN 'productId'
    ELSE 'reviewRating'
  END AS filter_key,
  COALESCE(review_language, product_id, review_rating::VARCHAR) AS value,
  COUNT(*) AS row_count,
  AVG(sentiment_score::DOUBLE) AS average_sentiment,
  AVG(rating::DOUBLE) AS average_rating
FROM (
  -- The rating under a second name: what is averaged is then no column that a set leaves out.
  SELECT review_language, product_id, review_rating, review_rating AS rating, sentiment_score
  FROM filtered_reviews
) AS reviews
GROUP BY GROUPING SETS ((review_language), (product_id), (review_rating))
ORDER BY filter_key NULLS LAST, value NULLS LAST
