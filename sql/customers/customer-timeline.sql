-- Purpose: a page of everything that happened, newest first: interactions, reviews and tickets.
-- Parameters: limit, offset
-- Relations: interactions, reviews, tickets
-- Columns:
--   source_type TEXT, interaction, review or ticket
--   event_id TEXT
--   event_date TIMESTAMP
--   sentiment_score DOUBLE, −1…1
--   event_text TEXT, free text
--   event_text_english TEXT, of reviews: the English where the record brings it
--   interaction_type TEXT, of interactions
--   agent_id TEXT, of interactions
--   product_id TEXT, of reviews
--   review_rating DOUBLE, 1…5; of reviews
--   review_language TEXT, of reviews
--   ticket_category TEXT, of tickets
--   priority_level TEXT, of tickets
--   ticket_status TEXT, of tickets
--   expected_resolution_timeframe TEXT, of tickets
--   requested_remedy TEXT, of tickets
SELECT
  source_type,
  event_id,
  event_date,
  sentiment_score,
  event_text,
  event_text_english,
  interaction_type,
  agent_id,
  product_id,
  review_rating,
  review_language,
  ticket_category,
  priority_level,
  ticket_status,
  expected_resolution_timeframe,
  requested_remedy
FROM (
  SELECT
    'interaction' AS source_type,
    interaction_id AS event_id,
    event_date,
    sentiment_score,
    interaction_notes AS event_text,
    NULL::VARCHAR AS event_text_english,
    interaction_type,
    agent_id,
    NULL::VARCHAR AS product_id,
    NULL::DOUBLE AS review_rating,
    NULL::VARCHAR AS review_language,
    NULL::VARCHAR AS ticket_category,
    NULL::VARCHAR AS priority_level,
    NULL::VARCHAR AS ticket_status,
    NULL::VARCHAR AS expected_resolution_timeframe,
    NULL::VARCHAR AS requested_remedy
  FROM filtered_interactions
  UNION ALL
  SELECT
    'review',
    review_id,
    event_date,
    sentiment_score,
    review_text,
    review_text_english,
    NULL::VARCHAR,
    NULL::VARCHAR,
    product_id,
    review_rating::DOUBLE,
    review_language,
    NULL::VARCHAR,
    NULL::VARCHAR,
    NULL::VARCHAR,
    NULL::VARCHAR,
    NULL::VARCHAR
  FROM filtered_reviews
  UNION ALL
  SELECT
    'ticket',
    ticket_id,
    event_date,
    sentiment_score,
    ticket_description,
    NULL::VARCHAR,
    NULL::VARCHAR,
    NULL::VARCHAR,
    NULL::VARCHAR,
    NULL::DOUBLE,
    NULL::VARCHAR,
    ticket_category,
    priority_level,
    ticket_status,
    expected_resolution_timeframe,
    requested_remedy
  FROM filtered_tickets
) AS events
ORDER BY event_date DESC NULLS LAST, source_type NULLS LAST, event_id NULLS LAST
LIMIT {limit} OFFSET {offset}
