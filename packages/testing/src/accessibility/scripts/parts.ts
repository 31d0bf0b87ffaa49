import type { Step } from "../keyboard.ts";

/** The way out: by Tab to the button after the tag. */
export const out: Step = { press: "Tab", focus: 'button "After"' };

/** Figures as they are spoken; the records are the same every time, what they come to is the service's to say. */
export const share: string = String.raw`\d+(\.\d)?%`;
export const sentiment: string = String.raw`Average sentiment [+-]?\d\.\d\d`;
export const customers: string = String.raw`\d+ Customers ${share}`;

const copy: readonly string[] = ["Copied."];
const download: readonly (string | RegExp)[] = ["Downloading.", /^Downloaded [\d.]+ kB\.$/];

/**
 * By Tab to a card's menu, through it, and out of it by Escape; then what each of its items does.
 *
 * @param back - What is true when the table has given way to the picture again.
 */
export function menu(heading: string, back: Partial<Step> = { hides: [/^table/] }): Step[] {
  const opener = `button "Options for ${heading}" expanded=false`;
  return [
    { press: "Tab", focus: opener },
    { press: "Enter", focus: 'menuitem "View as table"', shows: [`menu "Options for ${heading}"`] },
    { press: "ArrowDown", focus: 'menuitem "Copy as text"' },
    { press: "ArrowDown", focus: 'menuitem "Download CSV"' },
    { press: "Home", focus: 'menuitem "View as table"' },
    { press: "Escape", focus: opener, hides: [/^menu /] },
    { press: "Enter ArrowDown Enter", focus: opener, says: copy },
    { press: "Enter ArrowDown ArrowDown Enter", focus: opener, says: download },
    { press: "Enter Enter", focus: opener, shows: [/^table/, /^columnheader/, /^rowheader/] },
    { press: "Tab", focus: `group "${heading}"` },
    { press: "Shift+Tab Enter", focus: 'menuitem "View as chart"' },
    { press: "Enter", focus: opener, ...back },
  ];
}

/** The menu of a tag whose figures are a table already. */
export function tableMenu(heading: string): Step[] {
  const opener = `button "Options for ${heading}" expanded=false`;
  return [
    { press: "Tab", focus: opener },
    { press: "Space", focus: 'menuitem "Copy as text"', shows: [`menu "Options for ${heading}"`] },
    { press: "ArrowDown", focus: 'menuitem "Download CSV"' },
    { press: "ArrowDown", focus: 'menuitem "Copy as text"' },
    { press: "ArrowUp", focus: 'menuitem "Download CSV"' },
    { press: "Escape", focus: opener, hides: [/^menu /] },
    { press: "Enter Enter", focus: opener, says: copy },
    { press: "Enter End Enter", focus: opener, says: download },
  ];
}
