import { type LanguageParts, SentimentAnalyzer, type SentimentDictionary } from "@nlpjs/sentiment";

/** How a language's words are found and weighed. */
export interface LexiconOptions {
  locale: string;
  /** The `Lang…` class of its package. */
  plugin: unknown;
  /** Negations that the package does not bring. */
  negations: readonly string[];
}

/** Weights found in a piece of text. */
export interface WeightSum {
  sum: number;
  hits: number;
}

/** Pieces of text kept with their sums; templates and signatures come again and again. */
const cachedPieces = 20_000;

/** The sentiment lexicon of one language. */
export class Lexicon {
  readonly #analyzer = new SentimentAnalyzer();
  readonly #locale: string;
  readonly #parts: Omit<LanguageParts, "sentiment">;
  readonly #dictionary: SentimentDictionary;
  readonly #negations: ReadonlySet<string>;
  readonly #cache = new Map<string, WeightSum>();

  /** @throws {TypeError} when the package lacks a part; a fault of the installation. */
  constructor({ locale, plugin, negations }: LexiconOptions) {
    this.#analyzer.container.use(plugin);
    this.#locale = locale;
    this.#parts = {
      normalizer: this.#part("normalizer"),
      tokenizer: this.#part("tokenizer"),
      stopwords: this.#part("stopwords"),
      stemmer: this.#part("stemmer"),
    };
    const sentiment = this.#part("sentiment");
    // As they look in a text that has been normalised; the library compares them with accents and so misses "não".
    const words = [...sentiment.negations.words, ...negations].map((word) => this.#parts.normalizer.normalize(word));
    this.#negations = new Set(words);
    // The library prefers SentiCon; its Spanish has "fácil" as negative, so AFINN and Pattern, weighed by hand, come first.
    const type = (["afinn", "pattern", "senticon"] as const).find((known) => sentiment[known] !== undefined);
    const weights = type === undefined ? undefined : sentiment[type];
    if (type === undefined || weights === undefined) {
      throw new TypeError(`@nlpjs/lang-${locale} brings no sentiment dictionary.`);
    }
    this.#dictionary = {
      type,
      // Without a prototype, so that the word "constructor" weighs nothing.
      dictionary: Object.assign(Object.create(null), weights) as Record<string, number>,
      negations: this.#parts.stemmer.stem(words),
      stemmed: true,
    };
  }

  /**
   * Sums the weights of the words in a piece of text, at most a sentence: a negation turns every word up to its end.
   * Words such as "in", "take" or "con" are skipped, to whose stems the lexicons give the weight of others.
   */
  weigh(piece: string): WeightSum {
    const known = this.#cache.get(piece);
    if (known !== undefined) {
      return known;
    }
    const { normalizer, tokenizer, stopwords, stemmer } = this.#parts;
    const words = tokenizer
      .innerTokenize(normalizer.normalize(piece))
      .filter((word) => this.#negations.has(word) || !stopwords.isStopword(word));
    const { sentiment } = this.#analyzer.calculate({
      locale: this.#locale,
      tokens: stemmer.stem(words),
      sentimentDictionary: this.#dictionary,
    });
    const found = { sum: sentiment.score, hits: sentiment.numHits };
    if (this.#cache.size >= cachedPieces) {
      this.#cache.clear();
    }
    this.#cache.set(piece, found);
    return found;
  }

  #part<Part extends keyof LanguageParts>(part: Part): LanguageParts[Part] {
    const found = this.#analyzer.container.get<Part>(`${part}-${this.#locale}`);
    if (found === undefined) {
      throw new TypeError(`@nlpjs/lang-${this.#locale} brings no ${part}.`);
    }
    return found;
  }
}
