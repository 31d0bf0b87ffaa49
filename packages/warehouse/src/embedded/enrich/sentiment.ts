import { LangDe } from "@nlpjs/lang-de";
import { LangEn } from "@nlpjs/lang-en";
import { LangEs } from "@nlpjs/lang-es";
import { LangFr } from "@nlpjs/lang-fr";
import { LangIt } from "@nlpjs/lang-it";
import { LangPt } from "@nlpjs/lang-pt";
import { Lexicon } from "./lexicon.ts";

interface Language {
  lexicon: Lexicon;
  /** The lexicon's largest weight. */
  fullWeight: number;
  /**
   * Mean weight of the words found in matter-of-fact prose, on the scale −1…1. SentiCon's English counts "product" or
   * "month" as mildly positive, so without it plain reports would look pleased.
   */
  neutral: number;
}

/** By the word that records call the language. */
const languages = new Map<string, Language>([
  ["english", { lexicon: new Lexicon({ locale: "en", plugin: LangEn, negations: [] }), fullWeight: 1, neutral: 0.08 }],
  ["german", { lexicon: new Lexicon({ locale: "de", plugin: LangDe, negations: [] }), fullWeight: 1, neutral: 0 }],
  ["spanish", { lexicon: new Lexicon({ locale: "es", plugin: LangEs, negations: [] }), fullWeight: 5, neutral: 0 }],
  [
    "french",
    {
      lexicon: new Lexicon({ locale: "fr", plugin: LangFr, negations: ["pas", "jamais", "aucun", "aucune"] }),
      fullWeight: 1,
      neutral: 0,
    },
  ],
  [
    "italian",
    { lexicon: new Lexicon({ locale: "it", plugin: LangIt, negations: ["non", "mai"] }), fullWeight: 1, neutral: 0 },
  ],
  ["portuguese", { lexicon: new Lexicon({ locale: "pt", plugin: LangPt, negations: [] }), fullWeight: 5, neutral: 0 }],
]);

/** How steeply a mean weight becomes a score: a text whose words weigh 0.25 beyond neutral scores about 0.5. */
const gain = 3;

/**
 * Scores a text: −1 (as negative as can be) … 1, 0 for a text without a known word, null for a language without a
 * lexicon.
 *
 * score = tanh(3 × Σ(weight − neutral) / (words found + 1)), over all sentences.
 *
 * @param language as in the records: `english`, `german` … in any case
 */
export function scoreSentiment(text: string, language: string | null): number | null {
  const known = languages.get(language?.toLowerCase() ?? "");
  if (known === undefined) {
    return null;
  }
  let sum = 0;
  let hits = 0;
  for (const sentence of text.split(/(?<=[.!?;\n])\s+/)) {
    const found = known.lexicon.weigh(sentence);
    sum += found.sum;
    hits += found.hits;
  }
  const excess = sum / known.fullWeight - hits * known.neutral;
  return hits === 0 ? 0 : Math.tanh((gain * excess) / (hits + 1));
}
