import { type SqlFile, SqlFileError } from "./sql-file.ts";

/** Values by parameter: a list for filters over allowed values, text for a day. Absent means not given. */
export type GivenParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface RenderedSql {
  text: string;
  /** Values for the text's `?`, in order. */
  binds: string[];
}

const parameterPattern = /(?<!:):([A-Za-z]\w*)/g;
const conditionPattern = /\s*-- when (\w+) is filtered$/;

/** The parameters that a body names as `:name`. `::TYPE` is a cast. */
export function parametersIn(body: string): Set<string> {
  return new Set([...body.matchAll(parameterPattern)].flatMap(([, name]) => (name === undefined ? [] : [name])));
}

/**
 * Writes the body of a relation or a query for the parameters given. A line that names a parameter which is not given is left out, and
 * so is a line marked `-- when NAME is filtered` unless that relation is restricted by a parameter.
 *
 * @param isFiltered whether a relation is restricted by the parameters given
 */
export function renderBody(
  file: SqlFile,
  given: GivenParameters,
  isFiltered: (relation: string) => boolean,
): RenderedSql {
  const lines: string[] = [];
  const binds: string[] = [];
  for (const line of file.body.split("\n")) {
    const [marker, condition] = conditionPattern.exec(line) ?? [];
    if (condition !== undefined && !isFiltered(condition)) {
      continue;
    }
    const statement = marker === undefined ? line : line.slice(0, -marker.length);
    if ([...parametersIn(statement)].every((name) => given[name] !== undefined)) {
      lines.push(
        statement.replace(parameterPattern, (_match, name: string) => {
          const values = given[name] ?? [];
          const padded = typeof values === "string" ? [values] : padToBucket(values);
          binds.push(...padded);
          return padded.map(() => "?").join(", ");
        }),
      );
    }
  }
  return { text: lines.join("\n"), binds };
}

/**
 * Checks that lines with parameters can be left out one by one: predicates after `WHERE TRUE`, each on a line of its own,
 * and keys of the order after `ORDER BY` that others follow.
 *
 * @throws {SqlFileError} with the line at fault.
 */
export function checkOptionalLines(file: SqlFile): void {
  const lines = file.body.split("\n");
  const where = lines.indexOf("WHERE TRUE");
  const order = lines.indexOf("ORDER BY");
  lines.forEach((line, index) => {
    const isOptional = parametersIn(line).size > 0 || conditionPattern.test(line);
    const isPredicate = where !== -1 && index > where && line.startsWith("  AND ");
    const isOrderKey = order !== -1 && index > order && line.startsWith("  ") && line.endsWith(",");
    if (isOptional && !isPredicate && !isOrderKey) {
      throw new SqlFileError(
        `${file.path}: "${line.trim()}" must be a line of its own after WHERE TRUE, begun with AND, or after ORDER BY, ended with a comma`,
      );
    }
  });
}

/**
 * Repeats the last value until there are 1, 2, 4, 8 … of them, which changes no `IN` list but keeps the number of
 * different texts small for an engine that caches plans by text.
 */
function padToBucket(values: readonly string[]): string[] {
  const last = values.at(-1);
  if (last === undefined) {
    return [];
  }
  const size = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: size - values.length }, () => last)];
}
