/** The parts of @nlpjs that we use; the packages bring no types. */

declare module "@nlpjs/sentiment" {
  export interface SentimentDictionary {
    type: string;
    /** Weight by stem. */
    dictionary: Readonly<Record<string, number>>;
    negations: readonly string[];
    stemmed: boolean;
  }

  export interface LanguageSentiment {
    afinn?: Readonly<Record<string, number>>;
    pattern?: Readonly<Record<string, number>>;
    senticon?: Readonly<Record<string, number>>;
    negations: { words: readonly string[] };
    stemmed?: boolean;
  }

  /** What a language package registers, by `part-locale`. */
  export interface LanguageParts {
    sentiment: LanguageSentiment;
    /** Lower case, without accents. */
    normalizer: { normalize(text: string): string };
    tokenizer: { innerTokenize(text: string): string[] };
    stopwords: { isStopword(token: string): boolean };
    stemmer: { stem(tokens: readonly string[]): string[] };
  }

  export class SentimentAnalyzer {
    readonly container: {
      use(plugin: unknown): void;
      get<Part extends keyof LanguageParts>(name: `${Part}-${string}`): LanguageParts[Part] | undefined;
    };
    calculate(input: { locale: string; tokens: readonly string[]; sentimentDictionary: SentimentDictionary }): {
      /** Sum of the weights found, sign turned after a negation, and how many words were found. */
      sentiment: { score: number; numHits: number };
    };
  }
}

declare module "@nlpjs/lang-de" {
  export const LangDe: unknown;
}
declare module "@nlpjs/lang-en" {
  export const LangEn: unknown;
}
declare module "@nlpjs/lang-es" {
  export const LangEs: unknown;
}
declare module "@nlpjs/lang-fr" {
  export const LangFr: unknown;
}
declare module "@nlpjs/lang-it" {
  export const LangIt: unknown;
}
declare module "@nlpjs/lang-pt" {
  export const LangPt: unknown;
}
