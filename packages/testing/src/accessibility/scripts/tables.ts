import type { WidgetId } from "@customer-pulse/contract/values";
import type { KeyboardScript, Step } from "../keyboard.ts";
import { tableMenu } from "./parts.ts";

interface Table {
  heading: string;
  /** What its rows are. */
  kind: string;
  /** The columns that order the rows, from the left. */
  sorts: readonly string[];
  /** A word that few rows hold. */
  word: string;
  /** The first control of the first row. */
  first: RegExp;
}

/** A table: search, columns, order, pages. The last column of the first page leads to the pager by Shift+Tab from behind. */
function table(id: WidgetId, { heading, kind, sorts, word, first }: Table): KeyboardScript {
  const search = `searchbox "Search ${kind}"`;
  const [order = "", ...others] = sorts;
  const column = order.replace(" (UTC)", "");
  const toSorts: Step[] = others.map((name) => ({ press: "Tab", focus: `button "${name}"` }));
  return {
    markup: `<cx-${id} page-size="3"></cx-${id}>`,
    steps: [
      ...tableMenu(heading),
      { press: "Tab", focus: search },
      { press: `"zzzz" Enter`, focus: `${search} value="zzzz"`, says: [/zzzz/], shows: ['button "Clear search"'] },
      { press: "Escape", focus: search, says: [/^1–3 of \d+$/], hides: ['button "Clear search"'] },
      { press: `"${word}" Enter`, focus: `${search} value="${word}"`, says: [/^1–[123] of \d+$/] },
      { press: "Escape", focus: search, says: [/^1–3 of \d+$/] },
      { press: "Tab", focus: 'DisclosureTriangle "Columns" expanded=false' },
      { press: "Enter", focus: 'DisclosureTriangle "Columns" expanded=true' },
      { press: "Tab", focus: `checkbox "${column}" checked=true` },
      {
        press: "Space",
        focus: `checkbox "${column}" checked=false`,
        hides: [`columnheader "${order}"`],
      },
      { press: "Space", focus: `checkbox "${column}" checked=true`, shows: [`columnheader "${order}"`] },
      { press: "Escape", focus: 'DisclosureTriangle "Columns" expanded=false' },
      { press: "Tab", focus: `group "${heading}"` },
      { press: "Tab", focus: `button "${order}"` },
      // As in the sortable table of the ARIA practices, the header's own state says how.
      { press: "Enter", focus: `button "${order}"` },
      { press: "Enter", focus: `button "${order}"` },
      ...toSorts,
      { press: "Tab", focus: first },
      { press: "Shift+Tab", focus: `button "${others.at(-1) ?? order}"` },
    ],
  };
}

export const tableScripts: Partial<Record<WidgetId, KeyboardScript>> = {
  "ticket-table": table("ticket-table", {
    heading: "Tickets",
    kind: "tickets",
    sorts: [
      "Date (UTC)",
      "Category",
      "Priority",
      "Status",
      "Expected resolution",
      "Requested remedy",
      "Sentiment",
      "Customer",
    ],
    word: "export",
    first: /^button ".*" pressed=false$/,
  }),
  "review-table": table("review-table", {
    heading: "Reviews",
    kind: "reviews",
    sorts: ["Date (UTC)", "Product", "Rating", "Language", "Sentiment", "Customer"],
    word: "price",
    first: /^button "PROD-.*" pressed=false$/,
  }),
  "segment-table": table("segment-table", {
    heading: "Customers by segment",
    kind: "customers",
    sorts: [
      "Customer",
      "Churn risk",
      "Upsell opportunity",
      "Persona",
      "Overall sentiment",
      "Average sentiment",
      "Sentiment trend",
      "Tickets",
      "Average rating",
    ],
    word: "CUST-00001",
    first: /^button "CUST-\d+"$/,
  }),
};
