import type { TableName } from "../schema.ts";
import type { ExpectedTable } from "../snowflake/snapshot/progress.ts";

/** How far a copy of several tables has come. Times are milliseconds of any one clock. */
export class CopiedRows {
  readonly #expected = new Map<TableName, number>();
  readonly #arrived = new Map<TableName, number>();
  #startedAt = 0;
  #atStart = 0;

  expect(tables: ReadonlyMap<TableName, ExpectedTable>, now: number): void {
    this.#expected.clear();
    this.#arrived.clear();
    for (const [table, { rows, isComplete }] of tables) {
      this.#expected.set(table, rows);
      if (isComplete) this.#arrived.set(table, rows);
    }
    this.#startedAt = now;
    this.#atStart = this.arrived;
  }

  arrive(table: TableName, rows: number): void {
    this.#arrived.set(table, rows);
    // A table may have grown since it was counted.
    if (rows > (this.#expected.get(table) ?? 0)) this.#expected.set(table, rows);
  }

  /** Rows that a table has in all. */
  of(table: TableName): number {
    return this.#expected.get(table) ?? 0;
  }

  get expected(): number {
    return sum(this.#expected.values());
  }

  get arrived(): number {
    return sum(this.#arrived.values());
  }

  /** From 0 to 1; 1 where there is nothing to copy. */
  get share(): number {
    return this.expected === 0 ? 1 : this.arrived / this.expected;
  }

  /** Rows a second since the copy began; null while none has arrived. */
  rate(now: number): number | null {
    const rows = this.arrived - this.#atStart;
    const milliseconds = now - this.#startedAt;
    return rows > 0 && milliseconds > 0 ? (rows / milliseconds) * 1000 : null;
  }

  /** Seconds until the last row, at this rate; null while that is not known. */
  secondsLeft(now: number): number | null {
    const rate = this.rate(now);
    return rate === null ? null : (this.expected - this.arrived) / rate;
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
