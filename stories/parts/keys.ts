import type { Key } from "./spoken.ts";

/** What keys do in each kind of tag, beside Tab. */
export const cardKeys: readonly Key[] = [
  ["Enter, Space", "on the three dots: opens the card's menu"],
  ["↑ ↓ Home End", "in the menu: go from item to item"],
  ["Escape", "shuts the menu, and gives the focus back to its button"],
];
