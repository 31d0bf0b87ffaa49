/** A widget's finished answer. */
export interface Answer {
  /** JSON text of `{ data, meta }`. */
  body: string;
  /**
   * Weak entity tag over the data and what the meta says of it. It stays equal between a miss and the hits after it.
   * Null for a stale answer: its reader must learn that it is stale, so it is always sent whole.
   */
  etag: string | null;
}
