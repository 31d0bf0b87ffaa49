import type { Budget, Figure } from "./measurement.ts";

/** Whether a figure is within its budget. */
export function holds(value: number, budget: Budget): boolean {
  if ("atMost" in budget) return value <= budget.atMost;
  if ("below" in budget) return value < budget.below;
  return value >= budget.atLeast;
}

/** The table of all figures with their budgets, as lines of text. A budget that does not hold is shown, nothing more. */
export function formatTable(figures: readonly Figure[]): string {
  const header = ["what", "measured", "budget", "holds"];
  const rows = figures.map(({ what, value, unit, budget }) => [
    what,
    withUnit(value, unit),
    budget === undefined ? "–" : `${sign(budget)} ${withUnit(limit(budget), unit)}`,
    budget === undefined ? "–" : holds(value, budget) ? "yes" : "NO",
  ]);
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => align(cell, widths[column] ?? 0, column))
      .join("  ")
      .trimEnd();
  return [line(header), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

function align(cell: string, width: number, column: number): string {
  return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
}

function sign(budget: Budget): string {
  if ("atMost" in budget) return "≤";
  return "below" in budget ? "<" : "≥";
}

function limit(budget: Budget): number {
  if ("atMost" in budget) return budget.atMost;
  return "below" in budget ? budget.below : budget.atLeast;
}

/** Three significant digits below 100, none after the point from there on. */
function withUnit(value: number, unit: Figure["unit"]): string {
  const digits = Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
  return unit === "" ? digits : `${digits} ${unit}`;
}
