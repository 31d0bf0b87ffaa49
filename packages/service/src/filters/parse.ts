import {
  filterKeys,
  filtersSchema,
  listFilterKeys,
  optionSchemas,
  type ResolvedOptions,
  type ValidFilters,
  type WidgetId,
} from "@customer-pulse/contract";
import type { ZodError } from "zod";
import { schemaFindings } from "../problems/from-zod.ts";
import { type ParameterError, ProblemError } from "../problems/problem-error.ts";

const listKeys: ReadonlySet<string> = new Set(listFilterKeys);
const maxNamesShown = 10;
const maxNameShown = 60;
const allFilterKeys: ReadonlySet<string> = new Set(filterKeys);

/** The names of the options that a widget takes. */
function optionNames(id: WidgetId): string[] {
  return Object.keys(optionSchemas[id].shape);
}

/** A widget's parameters, checked, with every default filled in. */
export interface WidgetParameters<Id extends WidgetId> {
  options: ResolvedOptions[Id];
  filters: ValidFilters;
}

/** What a route calls some of the options, by the options' own names. */
type OptionNames = Readonly<Record<string, string>>;

/** Where a route's parameters are not just the widget's options and filters. */
export interface RouteParameters {
  called?: OptionNames;
  /** Options that the route does not take. */
  without?: readonly string[];
  /** Parameters of the route's own; it reads them itself. */
  own?: readonly string[];
}

/**
 * Reads filters and options from a query string. Lists repeat their key; every other parameter stands once. Where a widget
 * has an option that is named like a filter (`customerId`), the option is meant.
 *
 * @param route where its parameters are others.
 * @throws {ProblemError} `unknown-parameter`, `invalid-filter` or `invalid-option`, naming each parameter at fault.
 */
export function parseQuery<Id extends WidgetId>(
  id: Id,
  query: URLSearchParams,
  { called = {}, without = [], own = [] }: RouteParameters = {},
): WidgetParameters<Id> {
  const options = new Map<string, unknown>();
  const filters = new Map<string, unknown>();
  const unknown: string[] = [];
  const repeated: ParameterError[] = [];
  const names = optionNames(id)
    .filter((option) => !without.includes(option))
    .map((option) => called[option] ?? option);
  const optionOf = (name: string) => Object.keys(called).find((option) => called[option] === name) ?? name;

  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    if (own.includes(name)) continue;
    const isOption = names.includes(name);
    if (!isOption && !allFilterKeys.has(name)) unknown.push(name);
    else if (!isOption && listKeys.has(name)) filters.set(name, values);
    else if (values.length > 1) repeated.push({ parameter: name, message: "is given more than once" });
    else if (isOption) options.set(optionOf(name), values[0]);
    else filters.set(name, values[0]);
  }

  if (unknown.length > 0) throw unknownParameters(unknown, knownTo([...own, ...names]));
  if (repeated.length > 0) {
    const code = repeated.every(({ parameter }) => names.includes(parameter)) ? "invalid-option" : "invalid-filter";
    throw new ProblemError(code, sentence(repeated), { errors: repeated });
  }
  return {
    options: parseOptions(id, Object.fromEntries(options), called),
    filters: parseFilters(Object.fromEntries(filters)),
  };
}

/** Every parameter that a widget takes in a query string: its options first. */
function knownTo(options: readonly string[]): string[] {
  return [...new Set([...options, ...filterKeys])];
}

/**
 * Checks filters that came as JSON.
 *
 * @throws {ProblemError} `unknown-parameter` or `invalid-filter`.
 */
export function parseFilters(filters: unknown): ValidFilters {
  const result = filtersSchema.safeParse(filters);
  if (result.success) return result.data;
  throw fromSchema(result.error, "invalid-filter", filterKeys);
}

/**
 * Checks a widget's options.
 *
 * @throws {ProblemError} `unknown-parameter` or `invalid-option`.
 */
export function parseOptions<Id extends WidgetId>(
  id: Id,
  options: unknown,
  called: OptionNames = {},
): ResolvedOptions[Id] {
  const result = optionSchemas[id].safeParse(options);
  // The schema was looked up by the same id, which TypeScript cannot follow through the record.
  if (result.success) return result.data as ResolvedOptions[Id];
  throw fromSchema(result.error, "invalid-option", optionNames(id), called);
}

/**
 * Refuses every parameter, for routes that take none.
 *
 * @throws {ProblemError} `unknown-parameter`.
 */
export function refuseParameters(query: URLSearchParams): void {
  const names = [...new Set(query.keys())];
  if (names.length > 0) throw unknownParameters(names, []);
}

function fromSchema(
  error: ZodError,
  code: "invalid-filter" | "invalid-option",
  known: readonly string[],
  called: OptionNames = {},
) {
  const findings = schemaFindings(error);
  for (const finding of findings.invalid) finding.parameter = called[finding.parameter] ?? finding.parameter;
  if (findings.unknown.length > 0) return unknownParameters(findings.unknown, known);
  return new ProblemError(code, sentence(findings.invalid), { errors: findings.invalid });
}

function unknownParameters(names: readonly string[], known: readonly string[]): ProblemError {
  const taken = known.length === 0 ? "None is taken here." : `Known here: ${known.join(", ")}.`;
  const shown = names.slice(0, maxNamesShown).map(shorten);
  const more = names.length > maxNamesShown ? ` and ${names.length - maxNamesShown} more` : "";
  return new ProblemError("unknown-parameter", `Not known here: ${shown.join(", ")}${more}. ${taken}`, {
    errors: shown.map((parameter) => ({ parameter, message: "is not known here" })),
  });
}

/** Names come from the caller: long ones are cut, and only the first few are repeated in the answer. */
function shorten(name: string): string {
  return name.length > maxNameShown ? `${name.slice(0, maxNameShown)}…` : name;
}

function sentence(errors: readonly ParameterError[]): string {
  return `${errors.map(({ parameter, message }) => [parameter, message].filter(Boolean).join(" ")).join("; ")}.`;
}
