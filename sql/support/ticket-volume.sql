-- Purpose: number of support tickets by period. Periods without tickets have no row; tickets without a date belong to none.
-- Parameters: grain
-- Relations: tickets
-- Columns:
--   period DATE, first day of the period; weeks begin on Monday
--   ticket_count INTEGER, events
SELECT
  DATE_TRUNC('{grain}', event_date)::DATE AS period,
  COUNT(*) AS ticket_count
FROM filtered_tickets
WHERE event_date IS NOT NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
