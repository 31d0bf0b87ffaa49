import { LangDe } from "@nlpjs/lang-de";
import { LangEn } from "@nlpjs/lang-en";
import { LangEs } from "@nlpjs/lang-es";
import { LangFr } from "@nlpjs/lang-fr";
import { LangIt } from "@nlpjs/lang-it";
import { LangPt } from "@nlpjs/lang-pt";
import { SentimentAnalyzer, type SentimentDictionary } from "@nlpjs/sentiment";

/**
 * The lexicons by the word that records call the language. `fullWeight` is a lexicon's largest weight, `neutral` the
 * mean weight of the words that it finds in matter-of-fact prose: SentiCon's English counts "product" or "support" as
 * mildly positive, so without it plain reports would look pleased.
 */
const lexicons = {
  english: { locale: "en", plugin: LangEn, fullWeight: 1, neutral: 0.12 },
  german: { locale: "de", plugin: LangDe, fullWeight: 1, neutral: 0 },
  spanish: { locale: "es", plugin: LangEs, fullWeight: 5, neutral: 0 },
  french: { locale: "fr", plugin: LangFr, fullWeight: 1, neutral: 0 },
  italian: { locale: "it", plugin: LangIt, fullWeight: 1, neutral: 0 },
  portuguese: { locale: "pt", plugin: LangPt, fullWeight: 5, neutral: 0 },
} as const;
type Lexicon = (typeof lexicons)[keyof typeof lexicons];

/** How steeply a mean weight becomes a score: a text whose words weigh 0.25 beyond neutral scores about 0.5. */
const gain = 3;
/** Sentences kept with their sums; the same ones come again and again in templates and signatures. */
const cachedSentences = 20_000;

interface SentenceSum {
  sum: number;
  hits: number;
}

const analyzer = new SentimentAnalyzer();
const dictionaries = new Map<string, SentimentDictionary>();
for (const { locale, plugin } of Object.values(lexicons)) {
  analyzer.container.use(plugin);
  dictionaries.set(locale, readDictionary(locale));
}
const sums = new Map<string, SentenceSum>();

/**
 * Scores a text: −1 (as negative as can be) … 1, 0 for a text without a known word, null for a language without a
 * lexicon.
 *
 * score = tanh(3 × Σ(weight − neutral) / (words found + 1)), over all sentences. The library lets a negation turn every
 * word up to the end of what it is given, so it is given one sentence at a time.
 *
 * @param language as in the records: `english`, `german` … in any case
 */
export function scoreSentiment(text: string, language: string | null): number | null {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) {
    return null;
  }
  let sum = 0;
  let hits = 0;
  for (const sentence of text.split(/(?<=[.!?;\n])\s+/)) {
    const found = sumSentence(sentence, lexicon);
    sum += found.sum;
    hits += found.hits;
  }
  const excess = sum / lexicon.fullWeight - hits * lexicon.neutral;
  return hits === 0 ? 0 : Math.tanh((gain * excess) / (hits + 1));
}

function lexiconOf(language: string | null): Lexicon | undefined {
  const name = language?.toLowerCase() ?? "";
  return Object.hasOwn(lexicons, name) ? lexicons[name as keyof typeof lexicons] : undefined;
}

function sumSentence(sentence: string, { locale }: Lexicon): SentenceSum {
  const key = `${locale} ${sentence}`;
  const known = sums.get(key);
  if (known !== undefined) {
    return known;
  }
  const sentimentDictionary = dictionaries.get(locale);
  if (sentimentDictionary === undefined) {
    throw new TypeError(`No sentiment dictionary for ${locale}.`);
  }
  const tokens = analyzer.prepare(locale, sentence, {}, sentimentDictionary.stemmed);
  const { sentiment } = analyzer.calculate({ locale, tokens, sentimentDictionary });
  const found = { sum: sentiment.score, hits: sentiment.numHits };
  if (sums.size >= cachedSentences) {
    sums.clear();
  }
  sums.set(key, found);
  return found;
}

/** The library prefers SentiCon; its Spanish has "fácil" as negative, so AFINN and Pattern, weighed by hand, come first. */
function readDictionary(locale: string): SentimentDictionary {
  const sentiment = analyzer.container.get(`sentiment-${locale}`);
  for (const type of ["afinn", "pattern", "senticon"] as const) {
    const dictionary = sentiment?.[type];
    if (sentiment !== undefined && dictionary !== undefined) {
      // Without its prototype, so that the word "constructor" weighs nothing.
      const words = Object.assign(Object.create(null), dictionary) as Record<string, number>;
      return { type, dictionary: words, negations: sentiment.negations.words, stemmed: sentiment.stemmed ?? false };
    }
  }
  throw new TypeError(`@nlpjs/lang-${locale} brings no sentiment dictionary.`);
}
