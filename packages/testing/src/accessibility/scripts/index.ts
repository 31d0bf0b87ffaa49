import type { WidgetId } from "@customer-pulse/contract/values";
import type { KeyboardScript } from "../keyboard.ts";
import { barScripts } from "./bars.ts";
import { chartScripts } from "./charts.ts";
import { otherScripts } from "./others.ts";
import { tableScripts } from "./tables.ts";

/** The way through each tag by keyboard, and where one does not reach everything, the others. */
export const scripts: Partial<Record<WidgetId, KeyboardScript | readonly KeyboardScript[]>> = {
  ...barScripts,
  ...chartScripts,
  ...tableScripts,
  ...otherScripts,
};
