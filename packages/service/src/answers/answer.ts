import type { Content } from "../http/content.ts";

/** A widget's finished answer. */
export interface Answer {
  /** JSON text of `{ data, meta }`. */
  text: string;
  /** The same as a body. */
  content: Content;
  /**
   * Weak entity tag over the data and what the meta says of it. It stays equal between a miss and the hits after it.
   * Null for a stale answer: its reader must learn that it is stale, so it is always sent whole.
   */
  etag: string | null;
}
