-- Purpose: what each customer's events add up to. Outer joins: a customer without events keeps NULL averages, and the
-- rules below then end at their last line. Reviews are averaged before the join, so that nothing fans out. DuckDB only.
INSERT INTO ANALYTICS.CUSTOMER_PERSONA_SIGNALS
WITH ratings AS (
  SELECT CUSTOMER_ID, AVG(REVIEW_RATING) AS avg_rating
  FROM ANALYTICS.FACT_PRODUCT_REVIEWS
  GROUP BY CUSTOMER_ID
), signals AS (
  SELECT
    base.CUSTOMER_ID AS customer_id,
    trends.AVG_SENTIMENT AS average,
    trends.SENTIMENT_TREND AS trend,
    trends.SENTIMENT_VOLATILITY AS volatility,
    -- Shown as NULL where there is no ticket, counted as 0 by the rules.
    patterns.TICKET_COUNT AS ticket_count,
    COALESCE(patterns.TICKET_COUNT, 0) AS tickets,
    patterns.TICKET_CATEGORIES AS ticket_categories,
    patterns.TICKET_PRIORITIES AS ticket_priorities,
    ratings.avg_rating,
    summaries.CUSTOMER_SUMMARY AS customer_summary
  FROM ANALYTICS.CUSTOMER_BASE AS base
  LEFT JOIN ANALYTICS.SENTIMENT_TRENDS AS trends ON trends.CUSTOMER_ID = base.CUSTOMER_ID
  LEFT JOIN ANALYTICS.TICKET_PATTERNS AS patterns ON patterns.CUSTOMER_ID = base.CUSTOMER_ID
  LEFT JOIN ratings ON ratings.CUSTOMER_ID = base.CUSTOMER_ID
  LEFT JOIN ANALYTICS.INSIGHT_SUMMARIES AS summaries ON summaries.CUSTOMER_ID = base.CUSTOMER_ID
)
SELECT
  customer_id,
  average,
  trend,
  volatility,
  CASE WHEN average < -0.3 THEN 'Negative' WHEN average > 0.3 THEN 'Positive' ELSE 'Neutral' END,
  ticket_count,
  ticket_categories,
  ticket_priorities,
  avg_rating,
  customer_summary,
  CASE
    WHEN average > 0.5 AND tickets <= 1 THEN 'Satisfied'
    WHEN average < -0.1 AND tickets >= 1 THEN 'Frustrated'
    WHEN volatility > 0.95 THEN 'Mixed'
    WHEN trend > 0.3 THEN 'Improving'
    WHEN trend < -0.3 THEN 'Deteriorating'
    ELSE 'Neutral'
  END,
  CASE
    WHEN (average < -0.1 AND tickets >= 1) OR average < -0.05 THEN 'High'
    WHEN average < 0 OR (tickets >= 1 AND trend < 0) OR trend < 0 THEN 'Medium'
    ELSE 'Low'
  END,
  CASE
    WHEN average > 0.3 AND tickets <= 1 THEN 'High'
    WHEN trend > 0.3 THEN 'Medium'
    ELSE 'Low'
  END
FROM signals
ORDER BY customer_id;
