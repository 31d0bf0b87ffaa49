-- Purpose: support tickets that match the filters. Some deployments store priority_level with the classifier's JSON quotes
--   inside; they are taken off here, before anything filters or groups by it.
-- Parameters: dateFrom, dateTo, priorityLevel, ticketCategory, ticketStatus
-- Relations: customers
-- Tables: FACT_SUPPORT_TICKETS
-- Columns:
--   ticket_id TEXT
--   customer_id TEXT
--   event_date TIMESTAMP
--   priority_level TEXT, without quotes
--   ticket_category TEXT
--   ticket_status TEXT
--   sentiment_score DOUBLE, −1…1
--   ticket_description TEXT, free text
--   expected_resolution_timeframe TEXT
--   requested_remedy TEXT
SELECT *
FROM (
  SELECT
    ticket_id,
    customer_id,
    ticket_date AS event_date,
    TRIM(priority_level::VARCHAR, '"') AS priority_level,
    ticket_category,
    ticket_status,
    sentiment_score,
    ticket_description,
    expected_resolution_timeframe,
    requested_remedy
  FROM FACT_SUPPORT_TICKETS
) AS tickets
WHERE TRUE
  AND event_date >= :dateFrom::DATE
  AND event_date < :dateTo::DATE + 1
  AND priority_level IN (:priorityLevel)
  AND ticket_category IN (:ticketCategory)
  AND ticket_status IN (:ticketStatus)
  AND customer_id IN (SELECT customer_id FROM filtered_customers) -- when customers is filtered
