import type { InteractionRecord, ReviewRecord, TicketRecord } from "../raw/records.ts";
import { expectedTimeframe, requestedRemedy } from "./expectations.ts";
import { classifyPriority } from "./priority.ts";
import { scoreSentiment } from "./sentiment.ts";

/** What responses name as the origin of sentiment, priority, translation and summary. Raise it with the rules. */
export const enrichmentName = "lexicon stand-in (@nlpjs/sentiment 4.26)";

/** Notes and tickets carry no language; they are written by and for an English-speaking desk. */
const deskLanguage = "english";

export function enrichInteraction(record: InteractionRecord) {
  return { ...record, sentiment_score: scoreSentiment(record.interaction_notes, deskLanguage) };
}

/** A translation is never made up: it is the record's own, the text itself when that is English, else null. */
export function enrichReview(record: ReviewRecord) {
  return {
    ...record,
    sentiment_score: scoreSentiment(record.review_text, record.review_language),
    review_text_english:
      record.review_text_english ?? (record.review_language?.toLowerCase() === "english" ? record.review_text : null),
  };
}

export function enrichTicket(record: TicketRecord) {
  const description = record.ticket_description;
  return {
    ...record,
    sentiment_score: scoreSentiment(description, deskLanguage),
    priority_level: record.priority_level ?? classifyPriority(description),
    expected_resolution_timeframe: expectedTimeframe(description),
    requested_remedy: requestedRemedy(description),
  };
}
