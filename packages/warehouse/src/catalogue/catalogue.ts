import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Relation, relations as relationNames } from "@customer-pulse/contract/values";
import type { Statement } from "../engine/engine.ts";
import { type QueryName, queryRows } from "../queries.ts";
import type { QueryParameters } from "../warehouse.ts";
import { type Extent, fillPlaceholders, isPlaceholder, placeholdersIn } from "./placeholders.ts";
import { checkOptionalLines, type GivenParameters, parametersIn, type RenderedSql, renderBody } from "./render.ts";
import { parseSqlFile, type SqlFile, SqlFileError } from "./sql-file.ts";

/** The project's `sql/` folder. */
export const defaultSqlDirectory = fileURLToPath(new URL("../../../../sql/", import.meta.url));

const relationReference = /\bfiltered_(\w+)\b/g;
/** The one value that a query's own text may take: filters belong to the relations. */
const searchParameter = "search";

/** All named queries, read once and checked against each other. Compiling one is pure. */
export class Catalogue {
  readonly queries: ReadonlyMap<QueryName, SqlFile>;
  /** In an order in which each comes after those it reads. */
  readonly relations: ReadonlyMap<string, SqlFile>;

  private constructor(queries: ReadonlyMap<QueryName, SqlFile>, relations: ReadonlyMap<string, SqlFile>) {
    this.queries = queries;
    this.relations = relations;
  }

  /**
   * Reads a folder laid out like `sql/`.
   *
   * @throws {SqlFileError} when a file is missing or unlisted, or its header and text disagree.
   */
  static async read(directory: string = defaultSqlDirectory): Promise<Catalogue> {
    const files = await readSqlFiles(directory);
    const relations = new Map(
      relationNames.map((name) => [name as string, take(files, `relations/${name}.sql`, "a relation of the contract")]),
    );
    const names = Object.keys(queryRows) as QueryName[];
    const queries = new Map(names.map((name) => [name, take(files, `${name}.sql`, "a query listed in queries.ts")]));
    const [unlisted] = files.keys();
    if (unlisted !== undefined) {
      throw new SqlFileError(`${unlisted}: is not listed in queries.ts or the contract's relations`);
    }
    for (const file of relations.values()) {
      checkOptionalLines(file);
      checkNames(file, parametersIn(file.body), relations);
    }
    for (const [name, file] of queries) {
      checkNames(file, parametersOfQuery(file), relations);
      checkOptionalLines(file);
      checkColumns(file, Object.keys(queryRows[name].shape));
    }
    return new Catalogue(queries, inReadingOrder(relations));
  }

  /**
   * Puts the relations that a query reads in front of it and binds the filters and the search text.
   *
   * @param extent default: the page that limit and offset say, where the query has them.
   * @throws {TypeError} when a grain, an order, a limit or an offset that the query has is missing or none.
   */
  compile(name: QueryName, parameters: QueryParameters, extent: Extent = "page"): Statement {
    const query = this.queries.get(name);
    if (query === undefined) {
      throw new TypeError(`There is no query ${name}.`);
    }
    const given = withoutEmpty(parameters.filters);
    const search = withoutEmpty({ [searchParameter]: parameters.search });
    const filled = { ...query, body: fillPlaceholders(query, parameters, extent) };
    const { text, binds } = renderBody(filled, search, this.#isFiltered(given));
    const rendered = new Map<string, RenderedSql>();
    const need = (sql: string): void => {
      for (const relation of relationsIn(sql)) {
        const file = this.relations.get(relation);
        if (file !== undefined && !rendered.has(relation)) {
          const cte = renderBody(file, given, this.#isFiltered(given));
          // First what it reads: a map keeps the order in which it was filled.
          need(cte.text);
          rendered.set(relation, cte);
        }
      }
    };
    need(text);
    const ctes = [...rendered];
    const front = ctes.map(([relation, cte]) => `filtered_${relation} AS (\n${cte.text}\n)`).join(",\n");
    return {
      name,
      text: front === "" ? text : `WITH ${front}\n${text}`,
      binds: [...ctes.flatMap(([, cte]) => cte.binds), ...binds],
    };
  }

  /** The relations that a query's own text reads, as its header says. */
  relationsOf(name: QueryName): readonly Relation[] {
    const read = this.queries.get(name)?.relations ?? [];
    return relationNames.filter((relation) => read.includes(relation));
  }

  #isFiltered(given: GivenParameters): (relation: string) => boolean {
    return (relation) => this.relations.get(relation)?.parameters.some((name) => given[name] !== undefined) ?? false;
  }
}

function withoutEmpty(parameters: GivenParameters): GivenParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined && value.length > 0));
}

async function readSqlFiles(directory: string): Promise<Map<string, SqlFile>> {
  const files = new Map<string, SqlFile>();
  const entries = await readdir(directory, { recursive: true });
  for (const entry of entries.sort()) {
    const path = entry.split(sep).join("/");
    // `embedded/` belongs to the builder: it is DuckDB's own dialect and has no parameters.
    if (path.endsWith(".sql") && !path.startsWith("embedded/")) {
      files.set(path, parseSqlFile(path, await readFile(join(directory, entry), "utf8")));
    }
  }
  return files;
}

function take(files: Map<string, SqlFile>, path: string, role: string): SqlFile {
  const file = files.get(path);
  if (file === undefined) {
    throw new SqlFileError(`${path}: is missing, though it is ${role}`);
  }
  files.delete(path);
  return file;
}

function relationsIn(sql: string): Set<string> {
  return new Set([...sql.matchAll(relationReference)].flatMap(([, name]) => (name === undefined ? [] : [name])));
}

function parametersOfQuery(file: SqlFile): Set<string> {
  const values = parametersIn(file.body);
  const stray = [...values].find((name) => name !== searchParameter);
  if (stray !== undefined) {
    throw new SqlFileError(`${file.path}: names :${stray}; filters belong to the files in relations/`);
  }
  const placeholders = placeholdersIn(file.body);
  const unknown = [...placeholders].find((name) => !isPlaceholder(name));
  if (unknown !== undefined) {
    throw new SqlFileError(`${file.path}: has {${unknown}}, which nothing is written for`);
  }
  return new Set([...values, ...placeholders]);
}

function checkNames(file: SqlFile, parameters: Set<string>, relations: ReadonlyMap<string, SqlFile>): void {
  const read = relationsIn(file.body);
  for (const relation of [...read, ...file.relations]) {
    if (!relations.has(relation)) {
      throw new SqlFileError(`${file.path}: reads filtered_${relation}, which is not in relations/`);
    }
  }
  checkSame(file, "relations", file.relations, read);
  checkSame(file, "parameters", file.parameters, parameters);
}

function checkColumns(file: SqlFile, expected: readonly string[]): void {
  checkSame(
    file,
    "columns",
    file.columns.map(({ name }) => name),
    new Set(expected),
  );
}

function checkSame(file: SqlFile, what: string, inHeader: readonly string[], inUse: ReadonlySet<string>): void {
  const missing = [...inUse].filter((name) => !inHeader.includes(name));
  const unused = inHeader.filter((name) => !inUse.has(name));
  if (missing.length > 0 || unused.length > 0) {
    throw new SqlFileError(
      `${file.path}: its header's ${what} disagree with their use (missing: ${missing.join(", ") || "none"}; ` +
        `not in use: ${unused.join(", ") || "none"})`,
    );
  }
}

/** @throws {SqlFileError} when relations read each other in a circle. */
function inReadingOrder(relations: ReadonlyMap<string, SqlFile>): Map<string, SqlFile> {
  const ordered = new Map<string, SqlFile>();
  const visit = (name: string, path: readonly string[]): void => {
    const file = relations.get(name);
    if (file === undefined || ordered.has(name)) {
      return;
    }
    if (path.includes(name)) {
      throw new SqlFileError(`${file.path}: reads itself by way of ${path.join(", ")}`);
    }
    for (const next of file.relations) {
      visit(next, [...path, name]);
    }
    ordered.set(name, file);
  };
  for (const name of relations.keys()) {
    visit(name, []);
  }
  return ordered;
}
