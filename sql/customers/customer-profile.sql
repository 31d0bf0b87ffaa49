-- Purpose: what is known of each matching customer. Asked with one customerId, and so for one row.
-- Parameters: limit
-- Relations: customers, sentiment
-- Columns:
--   customer_id TEXT
--   in_signals BOOLEAN, has a row in CUSTOMER_PERSONA_SIGNALS
--   persona TEXT, as the records have it
--   sign_up_date DATE
--   products_owned INTEGER
--   lifetime_value NUMBER, money without a currency
--   value_segment TEXT
--   derived_persona TEXT
--   churn_risk TEXT
--   upsell_opportunity TEXT
--   overall_sentiment TEXT
--   average_sentiment DOUBLE, −1…1; null without a scored event
--   sentiment_trend DOUBLE, last − first score, −2…2; null without a scored event
--   sentiment_volatility DOUBLE, max − min score, 0…2; null without a scored event
--   average_rating DOUBLE, 1…5; null without a review
--   ticket_count INTEGER, events; null without a ticket
--   ticket_categories LIST, of text, one entry a ticket; null without a ticket
--   ticket_priorities LIST, of text, one entry a ticket, as stored; null without a ticket
--   customer_summary TEXT
--   first_contact TIMESTAMP, of the first event in SENTIMENT_ANALYSIS; null without events
--   last_contact TIMESTAMP, of the last event in SENTIMENT_ANALYSIS; null without events
SELECT
  customers.customer_id AS customer_id,
  customers.in_signals AS in_signals,
  customers.persona AS persona,
  customers.sign_up_date AS sign_up_date,
  customers.products_owned AS products_owned,
  customers.lifetime_value AS lifetime_value,
  customers.value_segment AS value_segment,
  customers.derived_persona AS derived_persona,
  customers.churn_risk AS churn_risk,
  customers.upsell_opportunity AS upsell_opportunity,
  customers.overall_sentiment AS overall_sentiment,
  customers.average_sentiment AS average_sentiment,
  customers.sentiment_trend AS sentiment_trend,
  customers.sentiment_volatility AS sentiment_volatility,
  customers.average_rating AS average_rating,
  customers.ticket_count AS ticket_count,
  customers.ticket_categories AS ticket_categories,
  customers.ticket_priorities AS ticket_priorities,
  customers.customer_summary AS customer_summary,
  contacts.first_contact AS first_contact,
  contacts.last_contact AS last_contact
FROM filtered_customers AS customers
LEFT JOIN (
  SELECT customer_id, MIN(event_date) AS first_contact, MAX(event_date) AS last_contact
  FROM filtered_sentiment
  GROUP BY customer_id
) AS contacts ON contacts.customer_id = customers.customer_id
ORDER BY customer_id NULLS LAST
LIMIT {limit}
