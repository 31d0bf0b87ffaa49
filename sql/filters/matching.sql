-- Purpose: how many customers and events of each kind match the filters.
-- Parameters: none
-- Relations: customers, interactions, reviews, tickets
-- Columns:
--   customers INTEGER, customers in CUSTOMER_BASE
--   interactions INTEGER, events
--   reviews INTEGER, events
--   tickets INTEGER, events
SELECT
  (SELECT COUNT(CASE WHEN in_base THEN 1 END) FROM filtered_customers) AS customers,
  (SELECT COUNT(*) FROM filtered_interactions) AS interactions,
  (SELECT COUNT(*) FROM filtered_reviews) AS reviews,
  (SELECT COUNT(*) FROM filtered_tickets) AS tickets
