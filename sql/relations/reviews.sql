-- Purpose: product reviews that match the filters. Ratings are compared as text, the form in which filter values arrive.
-- Parameters: dateFrom, dateTo, reviewLanguage, productId, reviewRating
-- Relations: customers
-- Tables: FACT_PRODUCT_REVIEWS
-- Columns:
--   review_id TEXT
--   customer_id TEXT
--   event_date TIMESTAMP
--   product_id TEXT
--   review_language TEXT
--   review_rating NUMBER, 1…5
--   sentiment_score DOUBLE, −1…1
--   review_text TEXT, free text in the language of the review
--   review_text_english TEXT, the original where that is English; null where the record brings no English
SELECT
  review_id,
  customer_id,
  review_date AS event_date,
  product_id,
  review_language,
  review_rating,
  sentiment_score,
  review_text,
  CASE WHEN review_text_english IS NULL AND review_language = 'english' THEN review_text ELSE review_text_english END AS review_text_english
FROM FACT_PRODUCT_REVIEWS
WHERE TRUE
  AND review_date >= :dateFrom::DATE
  AND review_date < :dateTo::DATE + 1
  AND review_language IN (:reviewLanguage)
  AND product_id IN (:productId)
  AND review_rating::VARCHAR IN (:reviewRating)
  AND customer_id IN (SELECT customer_id FROM filtered_customers) -- when customers is filtered
