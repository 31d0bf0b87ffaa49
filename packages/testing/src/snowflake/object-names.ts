import type { SessionContext } from "./sessions.ts";
import { nameOf, type Token } from "./sql-text.ts";

/** A name of one to three parts that stands in a statement. */
interface ObjectReference {
  names: string[];
  /** Index of the token after it. */
  end: number;
}

/** The name that begins with this token; null when none does. */
export function objectAt(tokens: readonly Token[], start: number): ObjectReference | null {
  const names: string[] = [];
  let index = start;
  for (;;) {
    const token = tokens[index];
    if (token?.kind !== "word" && token?.kind !== "quoted") break;
    names.push(nameOf(token));
    index += 1;
    if (tokens[index]?.text !== ".") return { names, end: index };
    index += 1;
  }
  return null;
}

/** Database, schema and object: what a name leaves out is the session's; empty where the session has none. */
export function objectName(names: readonly string[], session: SessionContext): readonly [string, string, string] {
  const [first = "", second, third] = names;
  if (second === undefined) return [session.database ?? "", session.schema ?? "", first];
  if (third === undefined) return [session.database ?? "", first, second];
  return [first, second, third];
}
