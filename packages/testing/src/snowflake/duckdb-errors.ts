import { passedOn } from "./change-tokens.ts";
import { SnowflakeError } from "./snowflake-error.ts";

type Translation = readonly [pattern: RegExp, code: string, sqlState: string, message: (part: string) => string];

/** DuckDB's messages, each with what Snowflake answers to the same mistake. */
const translations: readonly Translation[] = [
  [/^Parser Error: syntax error at or near "([^"]*)"/, "001003", "42000", (part) => syntax(`unexpected '${part}'.`)],
  [/^Parser Error: (.*)/, "001003", "42000", syntax],
  [
    /^Catalog Error: (?:Table|View) with name ([^ ]+) does not exist/,
    "002003",
    "42S02",
    (part) => `SQL compilation error:\nObject '${part.toUpperCase()}' does not exist or not authorized.`,
  ],
  [
    /^(?:Binder|Catalog) Error: (?:Catalog|Schema)[^"]*"([^"]+)" does not exist/,
    "002003",
    "02000",
    (part) => `SQL compilation error:\nDatabase or schema '${part.toUpperCase()}' does not exist or not authorized.`,
  ],
  [
    /^Catalog Error: .*Function with name "?([^ "]+)"? does not exist/,
    "002140",
    "42601",
    (part) => `SQL compilation error:\nUnknown function ${part.toUpperCase()}`,
  ],
  [/^Binder Error: Referenced column "([^"]+)" not found/, "000904", "42000", identifier],
  [/^Binder Error: (?:Table|.*) "[^"]+" does not have a column named "([^"]+)"/, "000904", "42000", identifier],
  [/^Binder Error: Referenced table "([^"]+)" not found/, "000904", "42000", identifier],
  [
    /^Binder Error: column "([^"]+)" must appear in the GROUP BY/,
    "000979",
    "42601",
    (part) => `SQL compilation error:\n[${part.toUpperCase()}] is not a valid group by expression`,
  ],
  [
    /^Binder Error: No function matches the given name and argument types '([^']+)'/,
    "001044",
    "42P13",
    (part) => `SQL compilation error:\nInvalid argument types for function ${part}`,
  ],
  [
    /^Conversion Error: Could not convert string '([^']*)' to (?:INT|DOUBLE|DECIMAL|FLOAT)/,
    "100038",
    "22018",
    (part) => `Numeric value '${part}' is not recognized`,
  ],
  [
    /^Conversion Error: invalid date field format: "([^"]*)"/,
    "100040",
    "22007",
    (part) => `Date '${part}' is not recognized`,
  ],
  [
    /^Conversion Error: invalid timestamp field format: "([^"]*)"/,
    "100035",
    "22007",
    (part) => `Timestamp '${part}' is not recognized`,
  ],
  [/^Out of Range Error: (.*)/, "100058", "22003", (part) => `Number out of representable range: ${part}`],
  [
    new RegExp(`^Invalid Input Error: ${passedOn} (.*)`),
    "002003",
    "02000",
    (part) => `SQL compilation error:\n${part}`,
  ],
];

function syntax(what: string): string {
  return `SQL compilation error:\nsyntax error line 1 at position 0 ${what}`;
}

function identifier(name: string): string {
  return `SQL compilation error: error line 1 at position 0\ninvalid identifier '${name.toUpperCase()}'`;
}

/** Snowflake's error for one of DuckDB's; null when it is none that a statement causes. */
export function translateError(error: unknown): SnowflakeError | null {
  if (!(error instanceof Error)) return null;
  const text = error.message.replace(/^Failed to [a-z ]+: /, "");
  for (const [pattern, code, sqlState, message] of translations) {
    const match = pattern.exec(text);
    if (match !== null) return new SnowflakeError(code, sqlState, message(match[1] ?? ""), { cause: error });
  }
  const kind = /^(?:Binder|Catalog|Conversion|Invalid Input) Error: /.exec(text)?.[0];
  if (kind === undefined) return null;
  const message = `SQL compilation error:\n${text.slice(kind.length)}`;
  return new SnowflakeError("002023", "22000", message, { cause: error });
}
