import type { KeyboardScript } from "../keyboard.ts";

const name = 'textbox "Name for this choice"';
const matching = /^Matching: \d+ customers, \d+ interactions, \d+ reviews, and \d+ tickets$/;

/** Through the presets, the dates and the first list; the other lists are like the first. */
export const filterBarScript: KeyboardScript = {
  steps: [
    { press: "Tab", focus: 'button "Presets" expanded=false' },
    { press: "Enter", focus: 'button "Presets" expanded=true', shows: [name] },
    { press: "Tab", focus: 'button "Reset" disabled=true' },
    { press: "Tab", focus: 'button "Clear all" disabled=true' },
    { press: "Tab", focus: name },
    { press: '"Mine" Enter', focus: name, says: ["Saved “Mine”."], shows: ['button "Apply Mine"'] },
    { press: "Shift+Tab", focus: 'button "Delete Mine"' },
    { press: "Shift+Tab", focus: 'button "Rename Mine"' },
    { press: "Enter", focus: 'textbox "New name for Mine" value="Mine"' },
    { press: "Escape", focus: 'button "Rename Mine"' },
    { press: "Tab Enter", focus: 'button "Undo"', says: ["Deleted “Mine”. Undo"] },
    { press: "Enter", focus: 'button "Apply Mine"', says: ["“Mine” is back."] },
    { press: "Enter", focus: 'button "Apply Mine"', says: ["Applied “Mine”."] },
    { press: "Shift+Tab", focus: 'button "Clear all" disabled=true' },
    { press: "Shift+Tab Shift+Tab", focus: 'button "Presets" expanded=true' },
    { press: "Space", focus: 'button "Presets" expanded=false', hides: [name] },
    { press: "Tab Tab Tab", focus: 'combobox "Date range" expanded=false value="Last 365 days"' },
    { press: "Tab", focus: /^Date "From" value="2025-07-01"$/ },
    { press: "Tab Tab Tab Tab", focus: /^Date "To" value="2026-06-30"$/ },
    { press: "Tab Tab Tab Tab", focus: 'combobox "Compare with" expanded=false value="Period before"' },
    { press: "Tab", focus: 'DisclosureTriangle "Value segment" expanded=true' },
    { press: "Enter", focus: 'DisclosureTriangle "Value segment" expanded=false', hides: ['checkbox "High Value'] },
    { press: "Space", focus: 'DisclosureTriangle "Value segment" expanded=true', shows: ['checkbox "High Value'] },
    { press: "Tab", focus: /^checkbox "High Value \d+" checked=false$/ },
    {
      press: "Space",
      focus: /^checkbox "High Value \d+" checked=true$/,
      asks: { valueSegment: ["High Value"] },
      says: [matching],
      shows: ['button "Remove filter Value segment: High Value"'],
    },
    {
      press: "Space",
      focus: /^checkbox "High Value \d+" checked=false$/,
      asks: { valueSegment: [] },
      says: [matching],
      hides: ['button "Remove filter Value segment: High Value"'],
    },
    { press: "Shift+Tab", focus: /^DisclosureTriangle "Value segment"/ },
  ],
};
