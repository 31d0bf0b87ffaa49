import {
  contractVersion,
  optionSchemas,
  type WidgetCatalogue,
  type WidgetId,
  widgetIds,
} from "@customer-pulse/contract";
import { widgets } from "./index.ts";

type CatalogueEntry = WidgetCatalogue["widgets"][number];

/** What can be asked for, as GET /v1/widgets answers it. */
export function widgetCatalogue(): WidgetCatalogue {
  return { contractVersion, widgets: widgetIds.map(entry) };
}

function entry(id: WidgetId): CatalogueEntry {
  const { question, measures, relations, own } = widgets[id];
  return { id, tag: `cx-${id}`, question, measures, relations, own, options: optionsOf(id) };
}

function optionsOf(id: WidgetId): CatalogueEntry["options"] {
  return Object.fromEntries(
    Object.entries(optionSchemas[id].shape).map(([name, schema]) => [
      name,
      { values: schema.unwrap().options, default: schema.def.defaultValue },
    ]),
  );
}
