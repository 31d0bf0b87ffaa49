import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** What a customer's rows in CUSTOMER_BASE and CUSTOMER_PERSONA_SIGNALS say, as far as the tests need it. */
export interface Customer {
  customerId: string;
  lifetimeValue: number;
  churnRisk: string;
  upsellOpportunity: string;
}

/** A row of an event table. */
export interface Event {
  customerId: string;
  /** `YYYY-MM-DD` */
  day: string;
  sentiment: number | null;
}

/** The rows of an embedded warehouse, read with nothing but plain SELECTs: figures are worked out from them in JavaScript. */
export interface Tables {
  customers: Customer[];
  sentiment: Event[];
  reviews: (Event & { rating: number | null })[];
  tickets: (Event & { priority: string | null })[];
}

/**
 * Reads the tables beside the service that serves them.
 *
 * @param folder - holds their `pulse.duckdb`.
 */
export async function readTables(folder: string): Promise<Tables> {
  const instance = await DuckDBInstance.create(join(folder, "pulse.duckdb"), { access_mode: "READ_ONLY" });
  try {
    const connection = await instance.connect();
    const select = async <Row>(sql: string) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson() as unknown as Row[];
    };
    return {
      customers: await select(`
        SELECT base.CUSTOMER_ID AS customerId, base.LIFETIME_VALUE::DOUBLE AS lifetimeValue,
               signals.CHURN_RISK AS churnRisk, signals.UPSELL_OPPORTUNITY AS upsellOpportunity
          FROM ANALYTICS.CUSTOMER_BASE AS base JOIN ANALYTICS.CUSTOMER_PERSONA_SIGNALS AS signals USING (CUSTOMER_ID)`),
      sentiment: await select(`
        SELECT CUSTOMER_ID AS customerId, INTERACTION_DATE::DATE::VARCHAR AS day, SENTIMENT_SCORE AS sentiment
          FROM ANALYTICS.SENTIMENT_ANALYSIS`),
      reviews: await select(`
        SELECT CUSTOMER_ID AS customerId, REVIEW_DATE::DATE::VARCHAR AS day, SENTIMENT_SCORE AS sentiment,
               REVIEW_RATING::DOUBLE AS rating
          FROM ANALYTICS.FACT_PRODUCT_REVIEWS`),
      tickets: await select(`
        SELECT CUSTOMER_ID AS customerId, TICKET_DATE::DATE::VARCHAR AS day, SENTIMENT_SCORE AS sentiment,
               TRIM(PRIORITY_LEVEL, '"') AS priority
          FROM ANALYTICS.FACT_SUPPORT_TICKETS`),
    };
  } finally {
    instance.closeSync();
  }
}
