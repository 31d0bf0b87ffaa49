import type { Key } from "./spoken.ts";

/** In every tag. */
export const everywhere: readonly Key[] = [["Tab", "goes from control to control, and into what is drawn"]];

const menu: readonly Key[] = [
  ["Enter, Space", "on the three dots: opens the menu"],
  ["↑ ↓ Home End", "in the menu: go from item to item"],
  ["Escape", "shuts the menu and gives the focus back"],
];

/** A card without data to go through. */
export const cardKeys: readonly Key[] = menu;

/** Bars that can be chosen. */
export const barKeys: readonly Key[] = [
  ["↑ ↓ Home End", "go from bar to bar"],
  ["Enter, Space", "chooses a bar, or takes the choice back"],
  ...menu,
];

/** Bars to read. */
export const binKeys: readonly Key[] = [["← → Home End", "go from bar to bar"], ...menu];

/** Cells in rows and columns. */
export const gridKeys: readonly Key[] = [
  ["← → ↑ ↓ Home End", "go from cell to cell"],
  ["Enter, Space", "chooses a cell, or takes the choice back"],
  ...menu,
];

/** A line over time. */
export const timeKeys: readonly Key[] = [
  ["← → Home End", "go from period to period"],
  ["Shift with ← →", "extends a range"],
  ["Enter", "takes the period or the range as the filter"],
  ["Escape", "lets the range go"],
  ["Backspace, Delete", "takes a chosen range back"],
  ...menu,
];

/** Points in a plane. */
export const pointKeys: readonly Key[] = [
  ["← → Home End", "go from customer to customer"],
  ["Page Up, Page Down", "go many customers at a time"],
  ["Enter", "chooses the customer"],
  ["Escape", "lets the customer go"],
  ...menu,
];

/** A table with search, sorting and pages. */
export const tableKeys: readonly Key[] = [
  ["Enter", "in the search field: searches at once; on a heading: sorts by it; on a value: filters by it"],
  ["Escape", "in the search field: clears it; in the column list: shuts it"],
  ["← → ↑ ↓", "scroll the rows where they are wider than the card"],
  ...menu,
];

/** Events in their order. */
export const listKeys: readonly Key[] = [
  ["↑ ↓ Page Up Page Down", "scroll the events"],
  ["Enter, Space", "unfolds a long text; on the last button: shows more"],
  ...menu,
];

/** A field that suggests. */
export const pickerKeys: readonly Key[] = [
  ["↑ ↓", "go from customer to customer"],
  ["Enter", "chooses the customer"],
  ["Escape", "shuts the list"],
];

/** Lists, dates and presets. */
export const filterKeys: readonly Key[] = [
  ["Space", "on an option: ticks it, or takes the tick back"],
  ["Enter", "in a day: applies the dates; on a list's heading: unfolds it"],
  ["Escape", "shuts the drawer or the saved presets, and gives the focus back"],
];
