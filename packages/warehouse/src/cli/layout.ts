import { styleText } from "node:util";

/** How something went. A word always stands beside the mark, which alone says nothing to some readers. */
export type Mark = "good" | "bad" | "warning" | "none";

const marks = {
  good: ["✓", "green"],
  bad: ["✗", "red"],
  warning: ["!", "yellow"],
  none: ["·", "gray"],
} as const satisfies Record<Mark, readonly [string, "green" | "red" | "yellow" | "gray"]>;

/** Coloured where stdout is a terminal that has colours, plain elsewhere. */
export function marked(mark: Mark, text: string): string {
  const [symbol, colour] = marks[mark];
  return `${styleText(colour, symbol, { stream: process.stdout })} ${text}`;
}

/** Rows of cells as lines, each column as wide as its widest cell; those to the right of it count digits. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, index) =>
        right.includes(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`;
}

/** `2026-02-01 10:12 UTC` */
export function moment(instant: string): string {
  return `${instant.slice(0, 16).replace("T", " ")} UTC`;
}
