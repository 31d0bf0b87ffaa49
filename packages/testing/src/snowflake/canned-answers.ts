import type { Cell } from "./columns.ts";
import { type FixedColumn, fixedResult } from "./fixed-result.ts";
import type { QueryResult } from "./query.ts";

/** An answer to the letter, for cells that no table of DuckDB's can hold. */
export interface CannedAnswer {
  rowtype: readonly FixedColumn[];
  rowset: Cell[][];
}

/** Answers to statements whose text matches a pattern; the newest goes first. */
export class CannedAnswers {
  readonly #answers: { pattern: RegExp; answer: CannedAnswer }[] = [];

  add(pattern: RegExp, answer: CannedAnswer): void {
    this.#answers.unshift({ pattern, answer });
  }

  clear(): void {
    this.#answers.length = 0;
  }

  to(text: string): QueryResult | null {
    const answer = this.#answers.find(({ pattern }) => pattern.test(text))?.answer;
    return answer === undefined ? null : fixedResult(answer.rowtype, answer.rowset);
  }
}
