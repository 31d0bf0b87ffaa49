import { classifyPriority } from "../enrich/priority.ts";
import { scoreSentiment } from "../enrich/sentiment.ts";
import { awkwardShares, awkwardText } from "./awkward.ts";
import {
  noteMoods,
  noteTopics,
  type Tone,
  ticketExpectations,
  ticketMoods,
  ticketTopics,
  wishMoods,
} from "./phrases-desk.ts";
import { type ReviewSentence, reviewSentences } from "./phrases-review.ts";
import type { Random } from "./random.ts";
import type { Language, TicketCategory } from "./vocabulary.ts";

/** Drafts written for a text, of which the one that comes closest to the mood is kept. */
const drafts = 7;

/** An agent's note about a contact, in English, that scores near the mood. */
export function writeNote(random: Random, product: string, mood: number): string {
  return maybeAwkward(
    random,
    closestDraft(
      random,
      mood,
      (text) => scoreSentiment(text, "english"),
      (tone) => fill([random.pick(noteTopics), ...twoOf(random, noteMoods[tone], noteMoods[0])], product),
    ),
  );
}

/** How much a matter of each urgency weighs on the mood of who reports it. */
const strain = { Critical: -0.4, High: -0.2, Medium: -0.08, Low: 0.08 } as const;

/** A ticket's description, in English, that scores near the mood: lower where the matter is urgent. */
export function writeTicket(random: Random, product: string, category: TicketCategory, mood: number): string {
  const topic = random.pick(ticketTopics[category]);
  const moods = category === "feature-request" ? wishMoods : ticketMoods;
  const description = closestDraft<string>(
    random,
    mood + strain[classifyPriority(topic)],
    (text) => scoreSentiment(text, "english"),
    (tone) => {
      const sentences = [topic, ...twoOf(random, moods[tone], moods[0])];
      return fill(random.chance(0.55) ? [...sentences, random.pick(ticketExpectations)] : sentences, product);
    },
  );
  return maybeAwkward(random, description);
}

/** A review in the customer's language that scores near the mood, with what it says in English (null when nobody knows). */
export function writeReview(
  random: Random,
  product: string,
  language: Language,
  mood: number,
): { text: string; english: string | null } {
  const write = (sentences: readonly ReviewSentence[], wanted: Language) =>
    fill(
      sentences.map((sentence) => sentence[wanted]),
      product,
    );
  const sentences = closestDraft<readonly ReviewSentence[]>(
    random,
    mood,
    (draft) => scoreSentiment(write(draft, language), language),
    (tone) => twoOf(random, reviewSentences[tone], reviewSentences[0]),
  );
  const written = write(sentences, language);
  const text = maybeAwkward(random, written);
  return { text, english: text === written ? write(sentences, "english") : null };
}

/** Drafts are written in the mood's own tone and the next one, since a lexicon weighs words unevenly. */
function closestDraft<Draft>(
  random: Random,
  mood: number,
  score: (draft: Draft) => number | null,
  write: (tone: Tone) => Draft,
): Draft {
  let best = write(toneOf(mood));
  let bestDistance = Math.abs((score(best) ?? 0) - mood);
  for (let attempt = 1; attempt < drafts; attempt += 1) {
    const draft = write(toneOf(mood + random.normal(0, 0.3)));
    const distance = Math.abs((score(draft) ?? 0) - mood);
    if (distance < bestDistance) {
      best = draft;
      bestDistance = distance;
    }
  }
  return best;
}

function toneOf(mood: number): Tone {
  if (mood < -0.45) {
    return -2;
  }
  if (mood < -0.15) {
    return -1;
  }
  if (mood <= 0.15) {
    return 0;
  }
  return mood <= 0.45 ? 1 : 2;
}

/** One sentence in the tone, often with another in the tone or a plain one. */
function twoOf<Sentence>(random: Random, inTone: readonly Sentence[], plain: readonly Sentence[]): Sentence[] {
  const first = random.pick(inTone);
  const second = random.pick(random.chance(0.5) ? inTone : plain);
  const third = random.pick(plain);
  return [...new Set(random.chance(0.35) ? [first, second, third] : random.chance(0.7) ? [first, second] : [first])];
}

function fill(sentences: readonly string[], product: string): string {
  return sentences
    .map((sentence) => {
      const filled = sentence.replaceAll("{product}", product);
      return filled.charAt(0).toUpperCase() + filled.slice(1);
    })
    .join(" ");
}

function maybeAwkward(random: Random, text: string): string {
  if (!random.chance(awkwardShares.awkwardText)) {
    return text;
  }
  return random.chance(0.5) ? awkwardText(random) : `${awkwardText(random)} ${text}`;
}
