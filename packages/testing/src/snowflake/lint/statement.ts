import { Dialect, parse, tokenize } from "@polyglot-sql/sdk";
import type { Problem } from "./finding.ts";

/** A word, number, text or sign, as it is written. Comments and spaces are none. */
export interface Token {
  text: string;
  /** Offset of its first character. */
  start: number;
  /** Offset behind its last character. */
  end: number;
}

/** A part of the parser's tree: a node, `{ kind: fields }`, or a record of fields. */
export type Tree = Readonly<Record<string, unknown>>;

/** A query, read. */
export interface Statement {
  text: string;
  /** The text, one entry a character: offsets count characters, not UTF-16 units. */
  characters: readonly string[];
  tokens: readonly Token[];
  /** The query's node. */
  root: Tree;
}

const queryKinds: ReadonlySet<string> = new Set(["select", "union"]);

/** Reads one query as Snowflake's SQL, or says why it is none. */
export function readStatement(text: string): Statement | Problem {
  const parsed = parse(text, Dialect.Snowflake);
  if (!parsed.success) {
    return { code: "parse", message: parsed.error, start: parsed.errorStart };
  }
  const [root, ...others] = parsed.ast as unknown[];
  if (!isTree(root) || others.length > 0 || !queryKinds.has(Object.keys(root)[0] ?? "")) {
    return {
      code: "statement",
      message: "One query a text: SELECT, WITH … SELECT, or those put together by UNION ALL.",
    };
  }
  const characters = Array.from(text);
  const tokens = (tokenize(text, Dialect.Snowflake).tokens ?? []).map(({ span: { start, end } }) => ({
    // The parser's own text of a token lacks quotes and escapes.
    text: characters.slice(start, end).join(""),
    start,
    end,
  }));
  return { text, characters, tokens, root };
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Everything in a tree with the key it stands under, outer before inner. Entries of a list have the list's key. */
export function* walk(
  value: unknown,
  key = "",
  enter: (key: string) => boolean = () => true,
): Generator<[key: string, tree: Tree]> {
  if (Array.isArray(value)) {
    for (const entry of value) {
      yield* walk(entry, key, enter);
    }
  } else if (isTree(value)) {
    yield [key, value];
    for (const [inner, child] of Object.entries(value)) {
      if (enter(inner)) {
        yield* walk(child, inner, enter);
      }
    }
  }
}

/** The trees that stand under a key, wherever. */
export function* treesUnder(value: unknown, wanted: string): Generator<Tree> {
  for (const [key, tree] of walk(value)) {
    if (key === wanted) {
      yield tree;
    }
  }
}

/** Offset of the first name in a tree: only names carry one. */
export function startOf(value: unknown): number | undefined {
  const starts = [...treesUnder(value, "span")].map(({ start }) => start).filter((start) => typeof start === "number");
  return starts.length === 0 ? undefined : Math.min(...starts);
}
