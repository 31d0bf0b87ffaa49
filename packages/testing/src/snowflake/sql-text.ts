/** A piece of a statement's text, as far as rewriting it needs to know. */
export interface Token {
  kind: "word" | "quoted" | "string" | "number" | "space" | "symbol";
  text: string;
  /** Where it begins in the statement. */
  start: number;
}

const patterns: readonly [Token["kind"], RegExp][] = [
  ["space", /(?:\s+|--[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y],
  ["string", /'(?:[^'\\]|''|\\[\s\S])*'|\$\$[\s\S]*?\$\$/y],
  ["quoted", /"(?:[^"]|"")*"/y],
  ["word", /[A-Za-z_][A-Za-z0-9_$]*/y],
  ["number", /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y],
  ["symbol", /::|=>|<=|>=|<>|!=|\|\||[\s\S]/y],
];

/** Cuts a statement into pieces; joined they are the statement again. Comments count as space. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < sql.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = start;
      const text = pattern.exec(sql)?.[0];
      if (text === undefined || text === "") continue;
      tokens.push({ kind, text, start });
      start += text.length;
      break;
    }
  }
  return tokens;
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** Number of statements in a text; those that hold only space do not count. */
export function countStatements(tokens: readonly Token[]): number {
  let count = 0;
  let holdsSomething = false;
  for (const { kind, text } of tokens) {
    if (text === ";") holdsSomething = false;
    else if (kind !== "space" && !holdsSomething) {
      holdsSomething = true;
      count += 1;
    }
  }
  return count;
}

/** The name that an identifier stands for: as it is when quoted, in upper case when not. */
export function nameOf({ kind, text }: Token): string {
  return kind === "quoted" ? text.slice(1, -1).replaceAll('""', '"') : text.toUpperCase();
}

const escapes = /''|\\u([0-9A-Fa-f]{4})|\\[\s\S]/g;

const controls: Readonly<Record<string, string>> = {
  "\\b": "\b",
  "\\f": "\f",
  "\\n": "\n",
  "\\r": "\r",
  "\\t": "\t",
  "\\0": "\0",
};

/** The value of a string literal. */
export function stringOf({ text }: Token): string {
  if (text.startsWith("$$")) return text.slice(2, -2);
  return text.slice(1, -1).replaceAll(escapes, (sequence: string, unicode: string | undefined) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    return controls[sequence] ?? sequence.slice(1);
  });
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
