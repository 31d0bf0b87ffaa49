import { classifyPriority } from "../enrich/priority.ts";
import type { CustomerRecord, InteractionRecord, RawRecords, ReviewRecord, TicketRecord } from "../raw/records.ts";
import { awkwardShares } from "./awkward.ts";
import { Calendar } from "./calendar.ts";
import { Random } from "./random.ts";
import { clamp, moodOn, spanDays, type Temperament, temperamentOf } from "./temperament.ts";
import { writeNote, writeReview, writeTicket } from "./texts.ts";
import {
  agentCount,
  interactionTypes,
  openStatuses,
  products,
  settledStatuses,
  ticketCategories,
} from "./vocabulary.ts";

export interface GenerateOptions {
  /** Number of customers, at least 1. Over two years each has about 12 interactions, 5 reviews and 5 tickets. */
  customers: number;
  /** Whole number; the same seed, customers and day give the same records. */
  seed: number;
  /** Last day, `YYYY-MM-DD`. Records cover the 730 days up to it. */
  until: string;
}

/** Days after which nearly every ticket is settled. */
const settledAfter = 30;

/**
 * Makes believable RAW records. They are written while they are read, so that any number of customers fits in memory;
 * reading a set again gives the same records.
 */
export function generateRecords({ customers, seed, until }: GenerateOptions): RawRecords {
  const calendar = new Calendar(until);
  const each = <Entry>(set: string, write: (temperament: Temperament, random: Random) => Iterable<Entry>) => ({
    *[Symbol.iterator](): Iterator<Entry> {
      for (let index = 0; index < customers; index += 1) {
        yield* write(temperamentOf(seed, index), new Random(`${seed}/${set}/${index}`));
      }
    },
  });
  return {
    customers: each("customers", (temperament) => [customerOf(temperament, calendar)]),
    interactions: each("interactions", (temperament, random) => interactionsOf(temperament, calendar, random)),
    reviews: each("reviews", (temperament, random) => reviewsOf(temperament, calendar, random)),
    tickets: each("tickets", (temperament, random) => ticketsOf(temperament, calendar, random)),
  };
}

function customerOf(temperament: Temperament, calendar: Calendar): CustomerRecord {
  return {
    customer_id: temperament.customerId,
    persona: temperament.persona,
    sign_up_date: calendar.dayAt(temperament.signUpDay),
    products_owned: temperament.productsOwned,
    lifetime_value: temperament.lifetimeValue,
  };
}

function* interactionsOf(temperament: Temperament, calendar: Calendar, random: Random): Generator<InteractionRecord> {
  for (const number of events(temperament, temperament.expected.interactions, random)) {
    const { day, dayOfYear, instant } = calendar.draw(random, temperament.signUpDay, "interaction");
    const [, product] = random.pick(products);
    yield {
      interaction_id: eventId("INT", temperament, number),
      customer_id: temperament.customerId,
      interaction_date: instant,
      agent_id: orMissing(random, `AG-${String(random.integer(1, agentCount)).padStart(3, "0")}`),
      interaction_type: orMissing(random, random.pickWeighted(interactionTypes)),
      interaction_notes: writeNote(random, product, moodOn(temperament, day, dayOfYear, random)),
    };
  }
}

function* reviewsOf(temperament: Temperament, calendar: Calendar, random: Random): Generator<ReviewRecord> {
  for (const number of events(temperament, temperament.expected.reviews, random)) {
    const { day, dayOfYear, instant } = calendar.draw(random, temperament.signUpDay, "review");
    const mood = moodOn(temperament, day, dayOfYear, random);
    const [productId, product] = random.pick(products);
    // Some write in English though it is not their own language.
    const language = random.chance(0.1) ? "english" : temperament.language;
    const { text, english } = writeReview(random, product, language, mood);
    const translated = language !== "english" && english !== null && !random.chance(awkwardShares.missingTranslation);
    yield {
      review_id: eventId("REV", temperament, number),
      customer_id: temperament.customerId,
      product_id: orMissing(random, productId),
      review_date: instant,
      review_rating: Math.round(clamp(3.1 + 2.4 * mood + random.normal(0, 0.6), 1, 5)),
      review_text: text,
      review_language: random.chance(awkwardShares.unknownLanguage) ? random.pick(["dutch", null]) : language,
      ...(translated ? { review_text_english: english } : {}),
    };
  }
}

function* ticketsOf(temperament: Temperament, calendar: Calendar, random: Random): Generator<TicketRecord> {
  for (const number of events(temperament, temperament.expected.tickets, random)) {
    const { day, dayOfYear, instant } = calendar.draw(random, temperament.signUpDay, "ticket");
    const category = random.pickWeighted(ticketCategories);
    const [, product] = random.pick(products);
    const mood = moodOn(temperament, day, dayOfYear, random);
    const description = writeTicket(random, product, category, mood);
    const settled = random.chance(clamp((spanDays - day) / settledAfter, 0.1, 0.96));
    yield {
      ticket_id: eventId("TICKET", temperament, number),
      customer_id: temperament.customerId,
      ticket_date: instant,
      ticket_status: random.pickWeighted<string>(settled ? settledStatuses : openStatuses),
      ticket_category: orMissing(random, category),
      ticket_description: description,
      ...(random.chance(awkwardShares.quotedPriority)
        ? { priority_level: JSON.stringify(classifyPriority(description)) }
        : {}),
    };
  }
}

/** Numbers the events of a customer: fewer for one who signed up late. */
function* events({ signUpDay }: Temperament, expected: number, random: Random): Generator<number> {
  const share = (spanDays - Math.max(signUpDay, 0)) / spanDays;
  const count = random.poisson(expected * share);
  for (let number = 1; number <= count; number += 1) {
    yield number;
  }
}

function eventId(prefix: string, { customerId }: Temperament, number: number): string {
  return `${prefix}-${customerId.slice("CUST-".length)}-${String(number).padStart(2, "0")}`;
}

function orMissing(random: Random, value: string): string | null {
  return random.chance(awkwardShares.missingCategory) ? null : value;
}
