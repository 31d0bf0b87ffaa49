-- Purpose: how each customer's mood moves and how much it swings. Of more customers than the limit so many are kept, evenly
--   by their place in the order of ids: the same ones in every run, on either engine. Customers without a trend have no row.
-- Parameters: limit
-- Relations: customers
-- Columns:
--   customer_id TEXT
--   sentiment_trend DOUBLE, last − first score, −2…2
--   sentiment_volatility DOUBLE, max − min score, 0…2
--   overall_sentiment TEXT, null where not stated
--   total_count INTEGER, customers with a trend, those left out included
SELECT customer_id, sentiment_trend, sentiment_volatility, overall_sentiment, total_count
FROM (
  SELECT
    customer_id,
    sentiment_trend,
    sentiment_volatility,
    overall_sentiment,
    ROW_NUMBER() OVER (ORDER BY customer_id NULLS LAST) AS place,
    COUNT(*) OVER () AS total_count
  FROM filtered_customers
  WHERE sentiment_trend IS NOT NULL
    AND sentiment_volatility IS NOT NULL
) AS points
WHERE MOD(place * {limit}, total_count) < {limit}
ORDER BY customer_id NULLS LAST
