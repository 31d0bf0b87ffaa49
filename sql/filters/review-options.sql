-- Purpose: the values of the review filters, each with its reviews.
-- Parameters: none
-- Relations: reviews
-- Columns:
--   filter_key TEXT, the filter's key
--   value TEXT, null where not stated
--   row_count INTEGER, events
SELECT
  CASE
    WHEN GROUPING(review_language) = 0 THEN 'reviewLanguage'
    WHEN GROUPING(product_id) = 0 THEN 'productId'
    ELSE 'reviewRating'
  END AS filter_key,
  COALESCE(review_language, product_id, review_rating::VARCHAR) AS value,
  COUNT(*) AS row_count
FROM filtered_reviews
GROUP BY GROUPING SETS ((review_language), (product_id), (review_rating))
ORDER BY filter_key NULLS LAST, value NULLS LAST
