import {
  contractVersion,
  describeOptions,
  type WidgetCatalogue,
  type WidgetId,
  widgetIds,
} from "@customer-pulse/contract";
import { widgets } from "./index.ts";

/** What can be asked for, as GET /v1/widgets answers it. */
export function widgetCatalogue(): WidgetCatalogue {
  return { contractVersion, widgets: widgetIds.map(entry) };
}

function entry(id: WidgetId): WidgetCatalogue["widgets"][number] {
  const { question, measures, relations, own } = widgets[id];
  return { id, tag: `cx-${id}`, question, measures, relations, own, options: describeOptions(id) };
}
