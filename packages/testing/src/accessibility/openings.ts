import type { WidgetId } from "@customer-pulse/contract/values";
import type { Page } from "playwright-core";

type Role = Parameters<Page["getByRole"]>[0];

/** Something that a reader does: to the first element of that role and name. */
type Act =
  | readonly ["click", Role, RegExp | string]
  | readonly ["press", Role, RegExp | string, key: string]
  | readonly ["type", Role, RegExp | string, text: string]
  | readonly ["unfold", summary: string];

/** What a reader can open in a tag, and how. */
export interface Opening {
  /** What it is called in the reports. */
  name: string;
  acts: readonly Act[];
  /** The tag as it is put on the page. Default: its plain form. */
  markup?: string;
  /** What is there when what had to be fetched for it has come. Default: nothing has to be. */
  until?: string;
}

const menu: Opening = { name: "menu open", acts: [["click", "button", /^Options for/]], until: "[role=menu]" };
const twin: Opening = { name: "view as table", acts: [...menu.acts, ["click", "menuitem", "View as table"]] };
const card = [menu, twin];
const chart = [...card, { name: "tooltip", acts: [["press", "application", /./, "ArrowRight"]] } as const];
const long = [...card, { name: "all categories", acts: [["click", "button", /^Show all/]] } as const];
const unfolded: Opening = { name: "text unfolded", acts: [["click", "button", /Show more/]] };
const chooser: Opening = { name: "column chooser", acts: [["unfold", "Columns"]] };
const noMatch: Opening = {
  name: "search without a match",
  acts: [["type", "searchbox", /^Search/, "zzzz"]],
  until: "[part=empty]",
};
const table = [menu, chooser, noMatch];

/** Everything that a reader opens in each tag. */
export const openings: Record<WidgetId, readonly Opening[]> = {
  "filter-bar": [
    { name: "presets", acts: [["click", "button", "Presets"]], until: "[part=presets]" },
    { name: "long list unfolded", acts: [["unfold", "Agent"]] },
    {
      name: "drawer",
      markup: '<cx-filter-bar drawer-below="9999"></cx-filter-bar>',
      acts: [["click", "button", /^Filters/]],
    },
    {
      name: "days the wrong way round",
      acts: [["type", "textbox", "To", "2025-01-01"]],
      until: "#message:not([hidden])",
    },
  ],
  "kpi-card": card,
  "sentiment-trend": chart,
  "sentiment-distribution": card,
  "churn-breakdown": card,
  "sentiment-scatter": chart,
  "interaction-sentiment": long,
  "ticket-volume": chart,
  "ticket-priority": card,
  "ticket-categories": card,
  "tickets-per-customer": [...card, { name: "tooltip", acts: [["press", "img", /./, "ArrowRight"]] }],
  "ticket-table": [...table, unfolded],
  "rating-trend": chart,
  "rating-distribution": card,
  "language-sentiment": card,
  "review-table": [
    ...table,
    { ...unfolded, markup: '<cx-review-table page-size="3" style="max-width: 480px"></cx-review-table>' },
  ],
  "persona-distribution": card,
  "value-segments": card,
  "churn-heatmap": card,
  "segment-table": [...table, unfolded],
  "customer-picker": [
    { name: "list open", acts: [["press", "combobox", "Find a customer", "ArrowDown"]], until: "[role=option]" },
    { name: "nobody found", acts: [["type", "combobox", "Find a customer", "zzzz"]], until: "text=No customer has" },
  ],
  "customer-profile": [...card, unfolded],
  "customer-timeline": [...card, unfolded],
};

/** Opens it as a reader does. */
export async function open(page: Page, { acts, until }: Opening): Promise<void> {
  for (const act of acts) {
    if (act[0] === "unfold") {
      await page.locator("summary", { hasText: act[1] }).click();
      continue;
    }
    const [verb, role, name, what] = act;
    const found = page.locator("main").getByRole(role, { name }).first();
    if (verb === "click") await found.click();
    else if (verb === "press") await found.press(what ?? "");
    else await found.fill(what ?? "");
  }
  if (until !== undefined) await page.locator(until).first().waitFor();
}
