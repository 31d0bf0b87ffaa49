import { awkwardShares } from "./awkward.ts";
import { Random } from "./random.ts";
import { type Language, languages, personas } from "./vocabulary.ts";

/** What makes a customer's records hang together. Moods are on the scale of sentiment scores, −1…1. */
export interface Temperament {
  customerId: string;
  persona: string | null;
  language: Language;
  /** Mood halfway through the two years. */
  mood: number;
  /** Change of mood from the first day to the last. */
  drift: number;
  /** Standard deviation of single events around the mood. */
  unrest: number;
  /** Day of signing up, counted from the first of the two years; negative when earlier. */
  signUpDay: number;
  productsOwned: number;
  lifetimeValue: number;
  /** Expected events over the two years. */
  expected: { interactions: number; reviews: number; tickets: number };
}

/** The days that records cover. */
export const spanDays = 730;

/** A customer's temperament depends on seed and index only, so that more customers leave the first ones as they are. */
export function temperamentOf(seed: number, index: number): Temperament {
  const random = new Random(`${seed}/customer/${index}`);
  const mood = clamp(random.normal(0.23, 0.33), -0.85, 0.85);
  const silent = random.chance(awkwardShares.silentCustomer);
  const activity = silent ? 0 : Math.exp(random.normal(-0.1, 0.45));
  // Content customers have less reason to open a ticket.
  const quiet = random.chance(0.12 + 0.45 * Math.max(mood, 0));
  const ticketless = random.chance(awkwardShares.ticketlessCustomer);
  const reviewless = random.chance(awkwardShares.reviewlessCustomer);
  return {
    customerId: `CUST-${String(index + 1).padStart(5, "0")}`,
    persona: random.chance(awkwardShares.missingCategory) ? null : personaOf(random, mood),
    language: random.pickWeighted(languages),
    mood,
    drift: random.normal(0, 0.3),
    unrest: random.pickWeighted([
      [0.06, 30],
      [0.15, 35],
      [0.3, 35],
    ]),
    signUpDay: random.integer(-900, spanDays - 30),
    productsOwned: random.integer(1, 6),
    lifetimeValue: Math.round(100 * Math.exp(random.normal(6.9, 0.9))) / 100,
    expected: {
      interactions: 15.5 * activity,
      reviews: reviewless ? 0 : 7.2 * activity,
      tickets: ticketless ? 0 : activity * (quiet ? 0.6 : 9 * Math.exp(-0.4 * mood)),
    },
  };
}

/** The persona on record was noted by people: it leans towards the mood but is not made from it. */
function personaOf(random: Random, mood: number): string {
  return random.pickWeighted(
    personas.map(([persona, weight]) => [
      persona,
      persona === "satisfied" && mood > 0.3
        ? 3 * weight
        : persona === "frustrated" && mood < -0.1
          ? 4 * weight
          : weight,
    ]),
  );
}

/**
 * The mood that an event should show.
 *
 * @param day counted from the first of the two years
 * @param dayOfYear 0…365, for the season: year-end closing strains nerves, summer calms them
 */
export function moodOn({ mood, drift, unrest }: Temperament, day: number, dayOfYear: number, random: Random): number {
  const progress = day / spanDays - 0.5;
  const season = -0.07 * Math.cos((2 * Math.PI * (dayOfYear + 15)) / 365.25);
  // A release in the second year that pleased nobody at first.
  const slump = -0.16 * Math.exp(-(((day - 520) / 22) ** 2));
  return clamp(mood + drift * progress + season + slump + random.normal(0, unrest), -0.95, 0.95);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
