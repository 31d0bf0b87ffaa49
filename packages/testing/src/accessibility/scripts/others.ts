import type { WidgetId } from "@customer-pulse/contract/values";
import type { KeyboardScript } from "../keyboard.ts";
import { filterBarScripts } from "./filter-bar.ts";
import { menu, out } from "./parts.ts";

export const otherScripts: Partial<Record<WidgetId, KeyboardScript | readonly KeyboardScript[]>> = {
  "filter-bar": filterBarScripts,
  "kpi-card": {
    steps: [
      ...menu("Average sentiment"),
      { press: "Enter End", focus: 'menuitemradio "Nothing" checked=false' },
      { press: "Enter", focus: 'button "Options for Average sentiment" expanded=false' },
      { press: "Enter End", focus: 'menuitemradio "Nothing" checked=true' },
      { press: "Tab", focus: 'button "After"', hides: [/^menu /] },
    ],
  },
  "customer-picker": {
    steps: [
      { press: "Tab", focus: /^combobox "Find a customer" expanded=false value="CUST-\d+"$/ },
      {
        press: "ArrowDown",
        focus: /^combobox .* expanded=true .* → option "CUST-.* Churn risk: /,
        says: [/^\d+ of \d+ customers$/],
      },
      { press: "Escape", focus: /^combobox .* expanded=false/, hides: [/^listbox/] },
      { press: "Tab", focus: 'button "Clear customer"' },
      { press: "Enter", focus: /^combobox/, asks: { customerId: null } },
      {
        press: '"00007"',
        focus: /^combobox .* expanded=true value="00007"$/,
        says: ["10 of 100 customers", "1 of 1 customers"],
      },
      {
        press: "ArrowDown Enter",
        focus: /^combobox .* expanded=false value="CUST-00007"$/,
        asks: { customerId: ["CUST-00007"] },
      },
      { press: "Tab", focus: 'button "Clear customer"' },
      out,
    ],
  },
  "customer-profile": {
    steps: [
      ...menu("Customer", { shows: [/^heading "Why/] }),
      { press: "Tab", focus: 'button "Show more (Summary)" expanded=false' },
      { press: "Enter", focus: 'button "Show less (Summary)" expanded=true' },
      { press: "Enter", focus: 'button "Show more (Summary)" expanded=false' },
      { press: "Tab", focus: 'button "Copy brief"' },
      { press: "Enter", focus: 'button "Copy brief"', says: ["Copied."] },
      out,
    ],
  },
  "customer-timeline": {
    steps: [
      ...menu("Timeline", { says: [/^\d+ of \d+ events$/], hides: [/^table/] }),
      { press: "Tab", focus: 'group "Timeline"' },
      { press: "Tab", focus: /^button "Show more \((Ticket|Review|Interaction)\)" expanded=false$/ },
      { press: "Enter", focus: /^button "Show less \(.*\)" expanded=true$/ },
      { press: "Space", focus: /^button "Show more \(.*\)" expanded=false$/ },
      { press: "Tab Tab Tab Tab Tab Tab", focus: 'button "Show older"' },
      { press: "Enter", focus: /^listitem/, says: [/^\d+ of \d+ events$/] },
    ],
  },
};
