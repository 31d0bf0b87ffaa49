import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { enrichInteraction, enrichReview, enrichTicket } from "./enrich/enrich.ts";
import type { RawRecords } from "./raw/records.ts";

type Cell = string | number | null;

/** Enriches the records and appends them to the staging tables of `sql/embedded/staging.sql`, in its columns' order. */
export async function stageRecords(connection: DuckDBConnection, records: RawRecords): Promise<void> {
  await append(connection, "STAGED_CUSTOMERS", records.customers, (record) => [
    record.customer_id,
    record.persona,
    record.sign_up_date,
    record.products_owned,
    record.lifetime_value,
  ]);
  await append(connection, "STAGED_INTERACTIONS", records.interactions, (record) => {
    const enriched = enrichInteraction(record);
    return [
      enriched.interaction_id,
      enriched.customer_id,
      enriched.interaction_date,
      enriched.agent_id,
      enriched.interaction_type,
      enriched.interaction_notes,
      enriched.sentiment_score,
    ];
  });
  await append(connection, "STAGED_REVIEWS", records.reviews, (record) => {
    const enriched = enrichReview(record);
    return [
      enriched.review_id,
      enriched.customer_id,
      enriched.product_id,
      enriched.review_date,
      enriched.review_rating,
      enriched.review_text,
      enriched.review_language,
      enriched.sentiment_score,
      enriched.review_text_english,
    ];
  });
  await append(connection, "STAGED_TICKETS", records.tickets, (record) => {
    const enriched = enrichTicket(record);
    return [
      enriched.ticket_id,
      enriched.customer_id,
      enriched.ticket_date,
      enriched.ticket_status,
      enriched.ticket_category,
      enriched.ticket_description,
      enriched.sentiment_score,
      enriched.priority_level,
      enriched.expected_resolution_timeframe,
      enriched.requested_remedy,
    ];
  });
}

async function append<Entry>(
  connection: DuckDBConnection,
  table: string,
  entries: Iterable<Entry>,
  toCells: (entry: Entry) => readonly Cell[],
): Promise<void> {
  const appender = await connection.createAppender(table, "main", "temp");
  try {
    for (const entry of entries) {
      for (const cell of toCells(entry)) {
        appendCell(appender, cell);
      }
      appender.endRow();
    }
  } finally {
    appender.closeSync();
  }
}

function appendCell(appender: DuckDBAppender, cell: Cell): void {
  if (cell === null) {
    appender.appendNull();
  } else if (typeof cell === "number") {
    appender.appendDouble(cell);
  } else {
    appender.appendVarchar(cell);
  }
}
