-- Purpose: a page of the tickets that match the filters and contain the search text in an id or the description.
-- Parameters: search, sort, direction, nulls, tie, limit, offset
-- Relations: tickets
-- Columns:
--   event_date TIMESTAMP
--   ticket_id TEXT
--   customer_id TEXT
--   ticket_category TEXT, null where not stated
--   priority_level TEXT, null where not stated
--   ticket_status TEXT, null where not stated
--   sentiment_score DOUBLE, −1…1
--   ticket_description TEXT, free text
--   expected_resolution_timeframe TEXT
--   requested_remedy TEXT
--   priority_level_order TEXT, sorts priorities: known ones by urgency, others after them by name
SELECT
  event_date,
  ticket_id,
  customer_id,
  ticket_category,
  priority_level,
  ticket_status,
  sentiment_score,
  ticket_description,
  expected_resolution_timeframe,
  requested_remedy,
  CASE
    WHEN priority_level = 'Critical' THEN '1'
    WHEN priority_level = 'High' THEN '2'
    WHEN priority_level = 'Medium' THEN '3'
    WHEN priority_level = 'Low' THEN '4'
    ELSE '5' || priority_level
  END AS priority_level_order
FROM filtered_tickets
WHERE TRUE
  AND (CONTAINS(LOWER(ticket_description), LOWER(:search)) OR CONTAINS(LOWER(ticket_id), LOWER(:search)) OR CONTAINS(LOWER(customer_id), LOWER(:search)))
ORDER BY {sort} {direction} NULLS {nulls}, ticket_id {tie} NULLS {nulls}
LIMIT {limit} OFFSET {offset}
