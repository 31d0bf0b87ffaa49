import type { FilterBarData } from "@customer-pulse/contract";
import type { ListFilterKey } from "@customer-pulse/contract/values";

/** Every value of a key in the data, in the service's order, each with how often it occurs. */
export type Options = NonNullable<FilterBarData["options"][ListFilterKey]>;

/** So many options are drawn beside the chosen ones; the reader narrows the others down. */
const mostDrawn = 50;
/** So many chosen ones are drawn at most: more than the service takes. */
const mostChosenDrawn = 250;

/** One line of a list: what can be chosen, how often it occurs, and whether it is chosen. */
export interface OptionView {
  /** null: not stated; it can be counted but not chosen. */
  value: string | null;
  label: string;
  /** null while it is not known. */
  count: number | null;
  chosen: boolean;
}

export interface OptionList {
  /** The lines to draw, in the data's order. */
  drawn: OptionView[];
  /** How many options match the search. */
  matching: number;
  /** How many of those that match are not drawn. */
  more: number;
}

export interface OptionQuestion {
  /** Every value in the data. */
  options: Options;
  /** What holds in the scope; a chosen value that does not occur any more is added. */
  chosen: readonly string[];
  /** Values that stay in sight although they are not chosen any more. */
  kept: ReadonlySet<string>;
  /** Whether the counts are those of the filters that hold. */
  counted: boolean;
  /** What the reader typed; an empty text matches all. */
  search: string;
}

/** Text in the form in which it is searched: without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

/**
 * Makes a key's list quick however many options it has: names and searched forms are worked out once for each value, and
 * no more lines are made than can be looked at.
 *
 * @param name - The value as readers know it.
 */
export function optionLister(name: (value: string | null) => string): (question: OptionQuestion) => OptionList {
  const folded = new Map<string | null, string>();
  const matches = (value: string | null, wanted: string): boolean => {
    if (wanted === "") return true;
    const text = folded.get(value) ?? fold(name(value));
    folded.set(value, text);
    return text.includes(wanted);
  };
  return ({ options, chosen, kept, counted, search }) => {
    const wanted = fold(search);
    const held = new Set(chosen);
    const known = new Set(options.map(({ value }) => value));
    const unknown = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
    const stated = options.filter(({ value }) => value !== null);
    const all = [...stated, ...unknown, ...options.filter(({ value }) => value === null)];
    const list: OptionList = { drawn: [], matching: 0, more: 0 };
    let others = 0;
    let chosenDrawn = 0;
    for (const { value, count } of all) {
      const matching = matches(value, wanted);
      const isChosen = value !== null && held.has(value);
      if (matching) list.matching += 1;
      const draw = isChosen
        ? ++chosenDrawn <= mostChosenDrawn
        : (value !== null && kept.has(value)) || (matching && ++others <= mostDrawn);
      if (draw) list.drawn.push({ value, label: name(value), count: counted ? count : null, chosen: isChosen });
      else if (matching) list.more += 1;
    }
    return list;
  };
}
