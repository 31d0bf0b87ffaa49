import type { TableName } from "../schema.ts";

/** What a check found, with what to do about it. */
export interface Finding<Code extends string> {
  /** Stable, for programs. */
  code: Code;
  /** In a sentence or two. Never a secret, nor a value of a table. */
  message: string;
  /** What to do, a step each; SQL where that is what helps. Empty when the message says it all. */
  remedies: readonly string[];
  /** The table that it is about, where it is about one. */
  table?: TableName;
}
