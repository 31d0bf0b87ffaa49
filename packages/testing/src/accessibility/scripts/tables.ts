import type { WidgetId } from "@customer-pulse/contract/values";
import type { KeyboardScript, Step } from "../keyboard.ts";
import { out, tableMenu } from "./parts.ts";

interface Table {
  heading: string;
  /** What its rows are. */
  kind: string;
  /** The columns that order the rows, from the left. */
  sorts: readonly [string, ...string[]];
  /** What orders the rows at first, and after each of two keys on the first of these columns. */
  orders: readonly [string, string, string];
  /** A word that few rows hold. */
  word: string;
  /** The first control of a row that filters by its cell: Tabs from the last column's head, its name, and the filter. */
  value: { tabs: number; name: string; filter: string };
  /** The control that unfolds a text: Tabs from there, and what it names; undefined where no text is folded. */
  unfold?: { tabs: number; text: string };
  /** Tabs from there to the pager. */
  toPager: number;
  /** The customer of the first row, and the Tabs from the last column's head to it. */
  customer: { tabs: number; id: string };
}

const tabs = (count: number): string => Array.from({ length: count }, () => "Tab").join(" ");

/** A table: search, columns, order, a row's controls, pages. */
function table(
  id: WidgetId,
  { heading, kind, sorts, orders, word, value, unfold, toPager, customer }: Table,
): KeyboardScript[] {
  const search = `searchbox "Search ${kind}"`;
  const [order, ...others] = sorts;
  const column = order.replace(" (UTC)", "");
  const [atFirst, onceSorted, twiceSorted] = orders;
  const unfolding: Step[] =
    unfold === undefined
      ? []
      : [
          { press: tabs(unfold.tabs), focus: `button "Show more (${unfold.text})" expanded=false` },
          { press: "Enter", focus: `button "Show less (${unfold.text})" expanded=true` },
          { press: "Space", focus: `button "Show more (${unfold.text})" expanded=false` },
        ];
  const way: KeyboardScript = {
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
      { press: "Tab", focus: `button "${order}"`, order: atFirst },
      // As in the sortable table of the ARIA practices, the header's own state says how.
      { press: "Enter", focus: `button "${order}"`, order: onceSorted },
      { press: "Space", focus: `button "${order}"`, order: twiceSorted },
      ...others.map((name) => ({ press: "Tab", focus: `button "${name}"` })),
      { press: tabs(value.tabs), focus: `button "${value.name}" pressed=false` },
      {
        press: "Space",
        focus: `button "${value.name}" pressed=true`,
        asks: { [value.filter]: [value.name] },
        says: [/^1–[123] of \d+$/],
      },
      {
        press: "Enter",
        focus: `button "${value.name}" pressed=false`,
        asks: { [value.filter]: null },
        says: [/^1–3 of \d+$/],
      },
      ...unfolding,
      { press: tabs(toPager), focus: 'combobox "Rows per page" expanded=false value="3"' },
      { press: "Tab", focus: 'button "First page" disabled=true' },
      { press: "Enter Tab", focus: 'button "Previous page" disabled=true' },
      { press: "Enter Tab", focus: 'button "Next page"' },
      { press: "Enter", focus: 'button "Next page"', says: [/^4–6 of \d+$/] },
      { press: "Tab", focus: 'button "Last page"' },
      { press: "Enter", focus: 'button "Last page" disabled=true', says: [/^(\d+)–\d+ of \d+$/] },
      { press: "Shift+Tab Shift+Tab", focus: 'button "Previous page"' },
      { press: "Space", focus: 'button "Previous page"', says: [/^\d+–\d+ of \d+$/] },
      { press: "Shift+Tab", focus: 'button "First page"' },
      { press: "Space", focus: 'button "First page" disabled=true', says: [/^1–3 of \d+$/] },
      {
        press: "Shift+Tab ArrowDown",
        focus: 'combobox "Rows per page" expanded=false value="10"',
        says: [/^1–10 of \d+$/],
      },
      { press: tabs(4), focus: 'button "Last page"' },
      out,
    ],
  };
  const toCustomer = 4 + sorts.length + customer.tabs;
  return [
    way,
    {
      name: "a row's customer",
      markup: `<cx-${id} page-size="1"></cx-${id}>`,
      steps: [
        { press: tabs(toCustomer), focus: `button "${customer.id}"` },
        {
          press: "Enter",
          focus: `button "${customer.id}"`,
          asks: { customerId: [customer.id] },
          says: [/^1–1 of \d+$/],
        },
      ],
    },
  ];
}

export const tableScripts: Partial<Record<WidgetId, readonly KeyboardScript[]>> = {
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
    orders: ["Date (UTC) descending", "Date (UTC) ascending", "Date (UTC) descending"],
    value: { tabs: 1, name: "technical", filter: "ticketCategory" },
    unfold: { tabs: 3, text: "Description" },
    toPager: 12,
    customer: { tabs: 5, id: "CUST-00029" },
  }),
  "review-table": table("review-table", {
    heading: "Reviews",
    kind: "reviews",
    sorts: ["Date (UTC)", "Product", "Rating", "Language", "Sentiment", "Customer"],
    word: "price",
    orders: ["Date (UTC) descending", "Date (UTC) ascending", "Date (UTC) descending"],
    value: { tabs: 1, name: "PROD-C1", filter: "productId" },
    toPager: 9,
    customer: { tabs: 3, id: "CUST-00030" },
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
    orders: ["Churn risk ascending", "Customer ascending", "Customer descending"],
    value: { tabs: 2, name: "High", filter: "churnRisk" },
    unfold: { tabs: 4, text: "Summary" },
    toPager: 13,
    customer: { tabs: 1, id: "CUST-00001" },
  }),
};
