-- Purpose: how each customer's mood has moved. Events without a score take no part; ties in time are broken by source,
-- then score, so that first and last are the same in every build. DuckDB only.
INSERT INTO ANALYTICS.SENTIMENT_TRENDS
SELECT
  CUSTOMER_ID,
  SENTIMENT_HISTORY,
  list_aggregate(SENTIMENT_HISTORY, 'avg'),
  list_aggregate(SENTIMENT_HISTORY, 'min'),
  list_aggregate(SENTIMENT_HISTORY, 'max'),
  list_aggregate(SENTIMENT_HISTORY, 'max') - list_aggregate(SENTIMENT_HISTORY, 'min'),
  SENTIMENT_HISTORY[-1] - SENTIMENT_HISTORY[1]
FROM (
  SELECT
    CUSTOMER_ID,
    list(SENTIMENT_SCORE ORDER BY INTERACTION_DATE, SOURCE_TYPE, SENTIMENT_SCORE)
      FILTER (WHERE SENTIMENT_SCORE IS NOT NULL) AS SENTIMENT_HISTORY
  FROM ANALYTICS.SENTIMENT_ANALYSIS
  GROUP BY CUSTOMER_ID
)
ORDER BY CUSTOMER_ID;
