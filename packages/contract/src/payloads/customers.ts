import * as z from "zod";
import { churnDrivers, churnRules, knownOrders } from "../values.ts";
import { categoryKey, count, figure, instant } from "./figures.ts";

/** `sentiment-scatter`: a point a customer, columns of equal length. */
export const sentimentScatterSchema = z.strictObject({
  points: z.strictObject({
    customerId: z.array(z.string()),
    /** sentiment_trend, last − first score: −2…2. */
    trend: z.array(z.number()),
    /** sentiment_volatility, max − min score: 0…2. */
    volatility: z.array(z.number()),
    /** overall_sentiment. */
    category: z.array(categoryKey),
  }),
  /** Customers that have a trend; more than there are points when `sampled`. */
  total: count,
  sampled: z.boolean(),
});
export type SentimentScatterData = z.output<typeof sentimentScatterSchema>;

/** `customer-picker` and GET /v1/customers: customers whose id contains the search text; ids that begin with it first. */
export const customerPickerSchema = z.strictObject({
  customers: z.array(
    z.strictObject({
      customerId: z.string(),
      valueSegment: categoryKey,
      derivedPersona: categoryKey,
      churnRisk: categoryKey,
      overallSentiment: categoryKey,
    }),
  ),
  /** How many match in all. */
  total: count,
});
export type CustomerPickerData = z.output<typeof customerPickerSchema>;

/** One thing that speaks for or against a churn risk. */
const driver = z.strictObject({
  key: z.enum(churnDrivers),
  /** average-sentiment −1…1; sentiment-trend −2…2; ticket-count a count; last-contact days before the newest day in the data. */
  value: figure,
  /** The mean of the same over all visible customers. */
  reference: figure,
  /** Whether the rule that decided looks at it. */
  decisive: z.boolean(),
});

/** `customer-profile`: one customer's signals, summary and the reasons for the churn risk; `customer` null: not found. */
export const customerProfileSchema = z.strictObject({
  customer: z
    .strictObject({
      customerId: z.string(),
      persona: z.string().nullable(),
      signUpDate: z.iso.date().nullable(),
      productsOwned: figure,
      lifetimeValue: figure,
      valueSegment: categoryKey,
      derivedPersona: categoryKey,
      churnRisk: categoryKey,
      upsellOpportunity: categoryKey,
      overallSentiment: categoryKey,
      averageSentiment: figure,
      sentimentTrend: figure,
      sentimentVolatility: figure,
      averageRating: figure,
      ticketCount: count.nullable(),
      /** Of the tickets, each once: by name, priorities the most urgent first. What is not stated is left out. */
      ticketCategories: z.array(z.string()),
      ticketPriorities: z.array(z.string()),
      firstContact: instant,
      lastContact: instant,
      customerSummary: z.string().nullable(),
    })
    .nullable(),
  /** Why the churn risk is what it is; null without a customer, and where CUSTOMER_PERSONA_SIGNALS has no row for one. */
  why: z
    .strictObject({
      /** The rule that holds for the stored signals. */
      rule: z.enum(churnRules),
      /** The risk that this rule gives. */
      risk: z.enum(knownOrders.churnRisk),
      /** False where the stored churn_risk is another: the warehouse then has rules of its own. */
      agrees: z.boolean(),
      drivers: z.array(driver),
    })
    .nullable(),
});
export type CustomerProfileData = z.output<typeof customerProfileSchema>;

/** What the three sources have in common, and what only some of them have (null elsewhere). */
const timelineEvent = z.strictObject({
  /** interaction, review or ticket. */
  sourceType: z.string(),
  eventId: z.string().nullable(),
  at: instant,
  sentimentScore: figure,
  text: z.string().nullable(),
  /** Reviews: the English, where the record brings it. */
  textEnglish: z.string().nullable(),
  interactionType: categoryKey,
  agentId: categoryKey,
  productId: categoryKey,
  reviewRating: figure,
  reviewLanguage: categoryKey,
  ticketCategory: categoryKey,
  priorityLevel: categoryKey,
  ticketStatus: categoryKey,
  expectedResolutionTimeframe: z.string().nullable(),
  requestedRemedy: z.string().nullable(),
});

/** `customer-timeline`: everything that happened with one customer, newest first. */
export const customerTimelineSchema = z.strictObject({
  events: z.array(timelineEvent),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  total: count,
});
export type CustomerTimelineData = z.output<typeof customerTimelineSchema>;
