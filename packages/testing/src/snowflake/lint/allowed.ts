/** A statement that DuckDB answers with one value, and the value that Snowflake documents for it. */
export type Example = readonly [sql: string, value: string | number | boolean | null];

/** Something that the SQL of both engines may use. */
export interface Allowed {
  /** How the engines agree. */
  note: string;
  /** What Snowflake's documentation does not settle, and only an account can. */
  unverified?: string;
  examples?: readonly Example[];
}

/**
 * What a field of the parser's tree may hold, beside its default of null, false, 0, "" or nothing: nodes, a record that
 * `clauses` describes, any text, or one of some values.
 */
export type FieldShape = "nodes" | "text" | { readonly clause: string } | readonly (string | boolean)[];

/** A kind of node or record, with the fields that may be set in it. */
export interface AllowedSyntax extends Allowed {
  fields: Readonly<Record<string, FieldShape>>;
}

/** A function, by its name as it is written. */
export interface AllowedFunction extends Allowed {
  /** Fewest and most arguments. */
  arguments: readonly [least: number, most: number];
  /** Its kind of node, where the parser has one for it. */
  node?: { kind: string; fields: Readonly<Record<string, FieldShape>> };
}
