import { type Database, historyDatabase, literal } from "./database.ts";
import { objectAt, objectName } from "./object-names.ts";
import type { Session } from "./sessions.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { nameOf, quoted, stringOf, type Token, textOf } from "./sql-text.ts";
import { noTimeTravel, type Versions } from "./versions.ts";

/** `TABLE AT (TIMESTAMP => …)` with the whole table name; the history is read instead. */
interface Travel {
  /** First and last token, and the name between: indexes. */
  from: number;
  to: number;
  names: string[];
  /** `SCHEMA.TABLE`. */
  table: string;
  instant: Token[];
}

const conversions = new Set(["TO_TIMESTAMP", "TO_TIMESTAMP_TZ", "TO_TIMESTAMP_LTZ", "TO_TIMESTAMP_NTZ"]);
const types = new Set(["TIMESTAMP", "TIMESTAMP_TZ", "TIMESTAMP_LTZ", "TIMESTAMP_NTZ"]);

/**
 * Puts in place of each table AT an instant the copy that the history keeps of it.
 *
 * @param allowed - false: no table has time travel data.
 * @throws {SnowflakeError} 000707 when there is none for the instant, 001003 for an instant that is no constant.
 */
export async function travel(
  tokens: readonly Token[],
  session: Session,
  database: Database,
  versions: Versions,
  allowed: boolean,
): Promise<Token[]> {
  const rewritten = [...tokens];
  for (const { from, to, table, instant } of travelsOf(tokens, session).reverse()) {
    if (!allowed || !versions.tables.includes(table)) throw noTimeTravel(table);
    const schema = await versions.at(table, await instantOf(instant, session, database));
    const name = table.slice(table.indexOf(".") + 1);
    const text = `${quoted(historyDatabase)}.${schema}.${quoted(name)} `;
    rewritten.splice(from, to - from + 1, { kind: "word", text, start: tokens[from]?.start ?? 0 });
  }
  return rewritten;
}

/** The names of the tables that a statement reads at an instant, as they stand in it. */
export function travelledTables(tokens: readonly Token[], session: Session): string[][] {
  return travelsOf(tokens, session).map(({ names }) => names);
}

function travelsOf(tokens: readonly Token[], session: Session): Travel[] {
  const travels: Travel[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const object = objectAt(tokens, index);
    if (object === null) continue;
    const at = nextOf(tokens, object.end);
    const bracket = nextOf(tokens, at + 1);
    const point = nextOf(tokens, bracket + 1);
    const atToken = tokens[at];
    const pointToken = tokens[point];
    if (atToken?.kind === "word" && nameOf(atToken) === "AT" && tokens[bracket]?.text === "(" && pointToken) {
      if (nameOf(pointToken) !== "TIMESTAMP") throw unsupported(pointToken);
      const end = closing(tokens, bracket);
      const arrow = nextOf(tokens, point + 1);
      travels.push({
        from: index,
        to: end,
        names: object.names,
        table: tableOf(objectName(object.names, session)),
        instant: tokens.slice(arrow + 1, end).filter(({ kind }) => kind !== "space"),
      });
      index = end;
    } else {
      index = object.end - 1;
    }
  }
  return travels;
}

function tableOf([, schema, table]: readonly [string, string, string]): string {
  return `${schema}.${table}`;
}

/** A constant: text with or without a cast, or a number of nanoseconds. */
async function instantOf(tokens: readonly Token[], session: Session, database: Database): Promise<bigint> {
  const [first, second, third, , fifth] = tokens;
  const isCall = first !== undefined && conversions.has(nameOf(first)) && second?.text === "(";
  const value = isCall ? third : first;
  if (isCall && value?.kind === "number" && fifth?.text === "9") return BigInt(value.text);
  const isCast = second?.text === "::" && third !== undefined && types.has(nameOf(third));
  if (value?.kind !== "string" || !(isCall || isCast || tokens.length === 1)) {
    throw new SnowflakeError(
      "001003",
      "42000",
      `SQL compilation error:\nInvalid value [${textOf(tokens)}] for function 'AT'.`,
    );
  }
  return await database.use(async (connection) => {
    await connection.run(`SET TimeZone = ${literal(session.parameters.get("TIMEZONE") ?? "UTC")}`);
    const reader = await connection.runAndReadAll(`SELECT epoch_us(${literal(stringOf(value))}::TIMESTAMPTZ)`);
    return BigInt(String(reader.getRows()[0]?.[0])) * 1000n;
  });
}

/** Index of the next token that is no space. */
function nextOf(tokens: readonly Token[], index: number): number {
  let next = index;
  while (tokens[next]?.kind === "space") next += 1;
  return next;
}

function closing(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let index = opening; index < tokens.length; index += 1) {
    if (tokens[index]?.text === "(") depth += 1;
    if (tokens[index]?.text === ")") depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

function unsupported({ text, start }: Token): SnowflakeError {
  const where = `syntax error line 1 at position ${start} unexpected '${text}'.`;
  return new SnowflakeError("001003", "42000", `SQL compilation error:\n${where}`);
}
