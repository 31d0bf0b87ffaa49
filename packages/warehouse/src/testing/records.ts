import type {
  CustomerRecord,
  InteractionRecord,
  RawRecords,
  ReviewRecord,
  TicketRecord,
} from "../embedded/raw/records.ts";

/** Records with something sensible in every key, of which a test states what it is about. */

export function customer(values: Partial<CustomerRecord> = {}): CustomerRecord {
  return {
    customer_id: "C1",
    persona: "neutral",
    sign_up_date: "2023-05-01",
    products_owned: 2,
    lifetime_value: 1200,
    ...values,
  };
}

export function interaction(values: Partial<InteractionRecord> = {}): InteractionRecord {
  return {
    interaction_id: "I1",
    customer_id: "C1",
    interaction_date: "2025-03-05T10:00:00",
    agent_id: "AG-001",
    interaction_type: "email",
    interaction_notes: "They will write on Monday.",
    ...values,
  };
}

export function review(values: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    review_id: "R1",
    customer_id: "C1",
    product_id: "PROD-A1",
    review_date: "2025-03-05T11:00:00",
    review_rating: 4,
    review_text: "We use it in two offices.",
    review_language: "english",
    ...values,
  };
}

export function ticket(values: Partial<TicketRecord> = {}): TicketRecord {
  return {
    ticket_id: "T1",
    customer_id: "C1",
    ticket_date: "2025-03-05T12:00:00",
    ticket_status: "open",
    ticket_category: "billing",
    ticket_description: "Which plan covers 200 seats?",
    ...values,
  };
}

export function records(values: Partial<RawRecords> = {}): RawRecords {
  return { customers: [customer()], interactions: [], reviews: [], tickets: [], ...values };
}
