import * as z from "zod";

const id = z.string().min(1, { error: "is empty" });
const text = z.string();
const category = z.string().nullable();
/** `2024-10-02T10:56:06`, as stored: without a zone, a fraction of a second allowed. */
const instant = z.iso.datetime({ local: true, offset: false, error: "is not a time in the form YYYY-MM-DDTHH:MM:SS" });

export const customerRecord = z.object({
  customer_id: id,
  persona: category,
  sign_up_date: z.iso.date({ error: "is not a day in the form YYYY-MM-DD" }),
  products_owned: z.int().nonnegative(),
  /** Money without a currency; beyond a quadrillion it is a mistake, and would not fit the column. */
  lifetime_value: z.number().gte(-1e15).lte(1e15),
});

export const interactionRecord = z.object({
  interaction_id: id,
  customer_id: id,
  interaction_date: instant,
  agent_id: category,
  interaction_type: category,
  interaction_notes: text,
});

export const reviewRecord = z.object({
  review_id: id,
  customer_id: id,
  product_id: category,
  review_date: instant,
  review_rating: z.int().min(1).max(5).nullable(),
  review_text: text,
  review_language: category,
  /** The text in English, where somebody translated it. */
  review_text_english: z.string().nullable().optional(),
});

export const ticketRecord = z.object({
  ticket_id: id,
  customer_id: id,
  ticket_date: instant,
  ticket_status: category,
  ticket_category: category,
  ticket_description: text,
  /** A classifier's verdict as it stored it, JSON quotes included, where there was one. */
  priority_level: z.string().nullable().optional(),
});

export type CustomerRecord = z.output<typeof customerRecord>;
export type InteractionRecord = z.output<typeof interactionRecord>;
export type ReviewRecord = z.output<typeof reviewRecord>;
export type TicketRecord = z.output<typeof ticketRecord>;

/** The four sets of RAW records that a database is built from. Read once, in any order. */
export interface RawRecords {
  customers: Iterable<CustomerRecord>;
  interactions: Iterable<InteractionRecord>;
  reviews: Iterable<ReviewRecord>;
  tickets: Iterable<TicketRecord>;
}

/** The file of each set, the shape of its records, and the key that tells them apart. */
export const rawFiles = {
  customers: { file: "customers.json", record: customerRecord, id: "customer_id" },
  interactions: { file: "customer_interactions.json", record: interactionRecord, id: "interaction_id" },
  reviews: { file: "product_reviews.json", record: reviewRecord, id: "review_id" },
  tickets: { file: "support_tickets.json", record: ticketRecord, id: "ticket_id" },
} as const;
