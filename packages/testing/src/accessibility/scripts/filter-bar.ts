import type { KeyboardScript } from "../keyboard.ts";
import { out } from "./parts.ts";

const name = 'textbox "Name for this choice"';
const matching = /^Matching: \d+ customers, \d+ interactions, \d+ reviews, and \d+ tickets$/;

const back = (count: number): string => Array.from({ length: count }, () => "Shift+Tab").join(" ");
const on = (count: number): string => Array.from({ length: count }, () => "Tab").join(" ");
const chip = 'button "Remove filter Value segment: High Value"';

/** Through the presets, the dates, the first list, a chip and a long list; the other lists are like these. */
const bar: KeyboardScript = {
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
    { press: "Space", focus: /^checkbox/, asks: { valueSegment: ["High Value"] }, says: [matching] },
    { press: back(12), focus: chip },
    { press: "Enter", focus: /^paragraph/, asks: { valueSegment: [] }, says: [matching], hides: [chip] },
    {
      press: "Tab ArrowDown",
      focus: /^combobox "Date range" .* value="Month to date"$/,
      asks: { dateFrom: null, dateRange: "month-to-date", dateTo: null },
      says: [matching],
    },
    {
      press: "ArrowUp",
      focus: /^combobox "Date range" .* value="Last 365 days"$/,
      asks: { dateFrom: null, dateRange: "last-365-days", dateTo: null },
      says: [matching],
    },
    // Day and month are the same: which comes first is the browser's.
    {
      press: 'Tab "08082025" Enter',
      focus: /^Date "From" value="2025-08-08"$/,
      asks: { dateFrom: "2025-08-08", dateTo: "2026-06-30", dateRange: null },
      says: [matching],
      shows: [/^button "Remove filter Date range/],
    },
    {
      press: 'Tab Tab "07072025" Enter',
      focus: 'Date "To" invalid=true value="2025-07-07"',
      says: [/./],
    },
    {
      press: 'Shift+Tab Shift+Tab "06062026" Enter',
      focus: 'Date "To" value="2026-06-06"',
      asks: { dateFrom: "2025-08-08", dateTo: "2026-06-06", dateRange: null },
      says: [matching],
    },
    { press: on(23), focus: 'DisclosureTriangle "Agent" expanded=false' },
    { press: "Enter", focus: 'DisclosureTriangle "Agent" expanded=true' },
    { press: "Tab", focus: 'searchbox "Search agent"' },
    {
      press: '"ag-01"',
      focus: 'searchbox "Search agent" value="ag-01"',
      shows: ['checkbox "AG-010'],
      hides: ['checkbox "AG-001'],
    },
    { press: '"zz"', focus: 'searchbox "Search agent" value="ag-01zz"', says: [/./], hides: ['checkbox "AG-'] },
    { press: "Escape", focus: 'searchbox "Search agent"', shows: ['checkbox "AG-001'] },
    { press: "Tab", focus: /^checkbox "AG-001 \d+" checked=false$/ },
    {
      press: "Space",
      focus: /^checkbox "AG-001 \d+" checked=true$/,
      asks: { agentId: ["AG-001"] },
      says: [matching],
    },
  ],
};

const opener = 'button "Filters" expanded=false';

/** Into the drawer, and by each of its ways out back to what opened it. */
const drawer: KeyboardScript = {
  name: "the drawer",
  markup: '<cx-filter-bar drawer-below="9999"></cx-filter-bar>',
  steps: [
    { press: "Tab", focus: opener },
    { press: "Enter", focus: 'button "Close"', shows: ['dialog "Filters"'] },
    { press: "Tab", focus: 'button "Presets" expanded=false' },
    { press: "Escape", focus: opener, hides: [/^dialog/] },
    { press: "Space", focus: 'button "Close"', shows: ['dialog "Filters"'] },
    { press: "Enter", focus: opener, hides: [/^dialog/] },
    out,
  ],
};

export const filterBarScripts: readonly KeyboardScript[] = [bar, drawer];
