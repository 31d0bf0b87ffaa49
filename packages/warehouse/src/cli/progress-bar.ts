import { clearLine, cursorTo } from "node:readline";
import type { WriteStream } from "node:tty";
import type { TableName } from "../schema.ts";
import type { ExpectedTable, SnapshotProgress } from "../snowflake/snapshot/progress.ts";
import { CopiedRows } from "./copied-rows.ts";
import { count } from "./layout.ts";
import { progressLine } from "./progress-line.ts";

/** Shortest time between two drawings, in milliseconds. */
const drawEvery = 100;
/** Of a terminal that does not tell its width. */
const usualColumns = 80;

/** A bar in the last line of a terminal, over all tables; what is worth keeping goes above it. */
export class ProgressBar implements SnapshotProgress, Disposable {
  readonly #stream: WriteStream;
  readonly #copied = new CopiedRows();
  #table: TableName | null = null;
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  say(line: string): void {
    this.#erase();
    this.#stream.write(`${line}\n`);
    this.#draw();
  }

  expect(tables: ReadonlyMap<TableName, ExpectedTable>): void {
    this.#copied.expect(tables, performance.now());
  }

  arrived(table: TableName, rows: number): void {
    this.#table = table;
    this.#copied.arrive(table, rows);
    if (performance.now() - this.#drawnAt >= drawEvery) this.#draw();
  }

  complete(table: TableName, rows: number): void {
    this.#copied.arrive(table, rows);
    this.say(`${table}: ${count(rows, "row")}`);
  }

  [Symbol.dispose](): void {
    this.#erase();
  }

  #draw(): void {
    if (this.#table === null) return;
    const now = performance.now();
    const state = {
      name: this.#table,
      share: this.#copied.share,
      rate: this.#copied.rate(now),
      secondsLeft: this.#copied.secondsLeft(now),
    };
    this.#erase();
    // A character in the last column would make some terminals begin a new line.
    this.#stream.write(progressLine(state, (this.#stream.columns || usualColumns) - 1));
    this.#drawnAt = now;
  }

  #erase(): void {
    cursorTo(this.#stream, 0);
    clearLine(this.#stream, 0);
  }
}
