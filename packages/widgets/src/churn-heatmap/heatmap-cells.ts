import type { Payloads } from "@customer-pulse/contract";
import { categoryLabel } from "../category/category-bars.ts";
import { formatCount, formatShare } from "../format/numbers.ts";
import type { Localize } from "../localize/localize.ts";
import type { TableTwin } from "../widget/table-twin.ts";

type HeatmapData = Payloads["churn-heatmap"];

export interface HeatmapCell {
  row: string | null;
  column: string | null;
  text: string;
  share: string;
  /** Strength of the colour: 0…1 of the fullest cell. */
  strength: number;
  /** Where the cell lies, in words. */
  place: string;
  chosen: boolean;
  /** Whether it can be chosen: what is not stated cannot. */
  selectable: boolean;
}

/** Cells by row, from what the service sent. An empty choice on a dimension chooses nothing on it. */
export function heatmapCells(
  data: HeatmapData,
  chosen: { rows: readonly string[]; columns: readonly string[] },
  localize: Localize,
): HeatmapCell[][] {
  const locale = localize.lang();
  const fullest = Math.max(1, ...data.cells.flat());
  const holds = (values: readonly string[], key: string | null) =>
    values.length === 0 || (key !== null && values.includes(key));
  const isFiltered = chosen.rows.length > 0 || chosen.columns.length > 0;
  return data.rows.map((row, rowIndex) =>
    data.columns.map((column, columnIndex) => {
      const count = data.cells[rowIndex]?.[columnIndex] ?? 0;
      const share = formatShare(data.total === 0 ? null : count / data.total, locale);
      return {
        row,
        column,
        text: formatCount(count, locale),
        share,
        strength: count / fullest,
        place: localize.list([
          `${localize.term("filter", "churnRisk")} ${categoryLabel("churnRisk", row, localize)}`,
          `${localize.term("filter", "upsellOpportunity")} ${categoryLabel("upsellOpportunity", column, localize)}`,
        ]),
        chosen: isFiltered && holds(chosen.rows, row) && holds(chosen.columns, column),
        selectable: row !== null && column !== null,
      };
    }),
  );
}

/** The same figures as a table: a row a churn risk, a column an upsell opportunity. */
export function heatmapTable(data: HeatmapData, localize: Localize): TableTwin {
  const locale = localize.lang();
  return {
    columns: [
      { label: localize.term("filter", "churnRisk") },
      ...data.columns.map((column) => ({
        label: `${localize.term("filter", "upsellOpportunity")}: ${categoryLabel("upsellOpportunity", column, localize)}`,
        numeric: true,
      })),
    ],
    rows: data.rows.map((row, index) => [
      categoryLabel("churnRisk", row, localize),
      ...(data.cells[index] ?? []).map((count) => formatCount(count, locale, true)),
    ]),
  };
}
