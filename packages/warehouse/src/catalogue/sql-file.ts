/** A file in `sql/` that cannot be used. The message begins with the file's path in that folder. */
export class SqlFileError extends Error {
  override readonly name = "SqlFileError";
}

export const headerColumnTypes = [
  "TEXT",
  "INTEGER",
  "NUMBER",
  "DOUBLE",
  "DATE",
  "TIMESTAMP",
  "BOOLEAN",
  "LIST",
] as const;
export type HeaderColumnType = (typeof headerColumnTypes)[number];

export interface HeaderColumn {
  name: string;
  type: HeaderColumnType;
  /** Unit and meaning, where the name does not say it. */
  meaning: string;
}

/** A file in `sql/`: what its header says, and the statement below it. */
export interface SqlFile {
  /** Path in `sql/`, with `/`. */
  path: string;
  purpose: string;
  parameters: readonly string[];
  relations: readonly string[];
  columns: readonly HeaderColumn[];
  body: string;
}

/**
 * Reads a file's header (`-- Purpose:`, `-- Parameters:`, `-- Relations:`, `-- Columns:`) and body.
 *
 * @throws {SqlFileError} when a part is missing or malformed.
 */
export function parseSqlFile(path: string, text: string): SqlFile {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("--"));
  const header = end === -1 ? lines : lines.slice(0, end);
  const body = end === -1 ? "" : lines.slice(end).join("\n").trim();
  if (body === "") {
    throw new SqlFileError(`${path}: has no statement below its header`);
  }
  const sections = readSections(header);
  const section = (name: string): string[] => {
    const found = sections.get(name);
    if (found === undefined) {
      throw new SqlFileError(`${path}: its header has no "${name}:"`);
    }
    return found;
  };
  return {
    path,
    purpose: section("Purpose").join(" "),
    parameters: readNames(section("Parameters")),
    relations: readNames(section("Relations")),
    columns: section("Columns").map((line) => readColumn(path, line)),
    body,
  };
}

/** `-- Name: text` begins a section, indented lines go on with it. */
function readSections(header: readonly string[]): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of header) {
    const [, name, rest] = /^-- (\w+):(.*)$/.exec(line) ?? [];
    if (name !== undefined && rest !== undefined) {
      current = [];
      sections.set(name, current);
    }
    const content = (rest ?? line.slice(2)).trim();
    if (content !== "") {
      current.push(content);
    }
  }
  return sections;
}

function readNames(lines: readonly string[]): string[] {
  const names = lines
    .join(" ")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length === 1 && names[0] === "none" ? [] : names;
}

function readColumn(path: string, line: string): HeaderColumn {
  const [, name, typeName, meaning = ""] = /^(\w+) ([A-Z]+)(?:, (.+))?$/.exec(line) ?? [];
  const type = headerColumnTypes.find((known) => known === typeName);
  if (name === undefined || type === undefined) {
    throw new SqlFileError(
      `${path}: column "${line}" is not "name TYPE, meaning" with a type of ${headerColumnTypes.join(", ")}`,
    );
  }
  return { name, type, meaning };
}
