-- Purpose: a sentence or two about each customer, put together from counts and averages. Stands in for Cortex's summary
-- of the notes; every figure in it comes from the tables. Customers without events have no row, as in Snowflake. DuckDB only.
INSERT INTO ANALYTICS.INSIGHT_SUMMARIES
WITH events AS (
  SELECT
    CUSTOMER_ID,
    COUNT(*) FILTER (WHERE SOURCE_TYPE = 'interaction') AS interactions,
    COUNT(*) FILTER (WHERE SOURCE_TYPE = 'review') AS reviews,
    COUNT(*) FILTER (WHERE SOURCE_TYPE = 'ticket') AS tickets,
    MAX(INTERACTION_DATE)::DATE AS last_day
  FROM ANALYTICS.SENTIMENT_ANALYSIS
  GROUP BY CUSTOMER_ID
), topics AS (
  SELECT CUSTOMER_ID, TICKET_CATEGORY AS topic
  FROM ANALYTICS.FACT_SUPPORT_TICKETS
  WHERE TICKET_CATEGORY IS NOT NULL
  GROUP BY CUSTOMER_ID, TICKET_CATEGORY
  QUALIFY ROW_NUMBER() OVER (PARTITION BY CUSTOMER_ID ORDER BY COUNT(*) DESC, TICKET_CATEGORY) = 1
)
SELECT
  events.CUSTOMER_ID,
  format(
    'Interactions: {}, reviews: {}, support tickets: {}; the last contact was on {}.',
    events.interactions, events.reviews, events.tickets, events.last_day
  )
  || CASE
    WHEN trends.AVG_SENTIMENT IS NULL THEN ''
    ELSE format(
      ' The mood is {} on average ({:+.2f}) and {} since the first contact.',
      CASE WHEN trends.AVG_SENTIMENT < -0.3 THEN 'negative' WHEN trends.AVG_SENTIMENT > 0.3 THEN 'positive' ELSE 'neutral' END,
      trends.AVG_SENTIMENT,
      CASE WHEN trends.SENTIMENT_TREND > 0.3 THEN 'has improved' WHEN trends.SENTIMENT_TREND < -0.3 THEN 'has worsened' ELSE 'has hardly changed' END
    )
  END
  || CASE WHEN topics.topic IS NULL THEN '' ELSE format(' Most tickets are about: {}.', topics.topic) END
FROM events
LEFT JOIN ANALYTICS.SENTIMENT_TRENDS AS trends USING (CUSTOMER_ID)
LEFT JOIN topics USING (CUSTOMER_ID)
ORDER BY events.CUSTOMER_ID;
