-- Purpose: a page of the reviews that match the filters and contain the search text in an id or in either text.
-- Parameters: search, sort, direction, nulls, tie, limit, offset
-- Relations: reviews
-- Columns:
--   event_date TIMESTAMP
--   review_id TEXT
--   customer_id TEXT
--   product_id TEXT, null where not stated
--   review_rating NUMBER, 1…5
--   review_language TEXT, null where not stated
--   sentiment_score DOUBLE, −1…1
--   review_text TEXT, free text in the language of the review
--   review_text_english TEXT, the original where that is English; null where the record brings no English
SELECT
  event_date,
  review_id,
  customer_id,
  product_id,
  review_rating,
  review_language,
  sentiment_score,
  review_text,
  review_text_english
FROM filtered_reviews
WHERE TRUE
  AND (CONTAINS(LOWER(review_text), LOWER(:search)) OR CONTAINS(LOWER(review_text_english), LOWER(:search)) OR CONTAINS(LOWER(review_id), LOWER(:search)) OR CONTAINS(LOWER(customer_id), LOWER(:search)))
ORDER BY {sort} {direction} NULLS {nulls}, review_id {tie} NULLS {nulls}
LIMIT {limit} OFFSET {offset}
