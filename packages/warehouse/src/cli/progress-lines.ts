import type { TableName } from "../schema.ts";
import type { ExpectedTable, SnapshotProgress } from "../snowflake/snapshot/progress.ts";
import { CopiedRows } from "./copied-rows.ts";
import { count } from "./layout.ts";

/** Shortest time between two lines about one table, in milliseconds. */
const sayEvery = 10_000;

/** A line when a table begins, every ten seconds within it, and when it is complete: for logs. */
export class ProgressLines implements SnapshotProgress, Disposable {
  readonly #write: (line: string) => void;
  readonly #now: () => number;
  readonly #copied = new CopiedRows();
  #saidAt = 0;

  /** @param now milliseconds of any clock; for tests */
  constructor(write: (line: string) => void, now = () => performance.now()) {
    this.#write = write;
    this.#now = now;
  }

  say(line: string): void {
    this.#write(line);
  }

  expect(tables: ReadonlyMap<TableName, ExpectedTable>): void {
    this.#copied.expect(tables, this.#now());
  }

  arrived(table: TableName, rows: number): void {
    this.#copied.arrive(table, rows);
    const total = count(this.#copied.of(table), "row");
    if (rows === 0) {
      this.#say(`${table}: reading ${total}`);
    } else if (this.#now() - this.#saidAt >= sayEvery) {
      const percent = Math.floor(this.#copied.share * 100);
      this.#say(`${table}: ${rows.toLocaleString("en")} of ${total}, ${percent} % of all`);
    }
  }

  complete(table: TableName, rows: number): void {
    this.#copied.arrive(table, rows);
    this.#say(`${table}: ${count(rows, "row")} copied`);
  }

  [Symbol.dispose](): void {}

  #say(line: string): void {
    this.#write(line);
    this.#saidAt = this.#now();
  }
}
