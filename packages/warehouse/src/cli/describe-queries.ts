import type { QueryRunReport } from "../check/query-runs.ts";
import { aligned, count, marked } from "./layout.ts";

/** A line a query: how often it ran, how long that took; and one for each run that failed. */
export function describeQueries(runs: readonly QueryRunReport[]): string[] {
  const byQuery = Map.groupBy(runs, ({ query }) => query);
  const lines = aligned(
    [...byQuery].map(([query, all]) => [
      query,
      count(all.length, "run"),
      `${all.reduce((sum, { milliseconds }) => sum + milliseconds, 0).toLocaleString("en")} ms`,
    ]),
    [1, 2],
  );
  return [...byQuery.values()].flatMap((all, index) => {
    const failed = all.filter(({ ok }) => !ok);
    const line = lines[index] ?? "";
    return failed.length === 0
      ? [`  ${marked("good", `ok      ${line}`)}`]
      : [`  ${marked("bad", `failed  ${line}`)}`, ...failed.map((run) => `            ${wayOf(run)}: ${run.problem}`)];
  });
}

function wayOf({ grain, filtered }: QueryRunReport): string {
  return `${filtered ? "with every filter" : "without filters"}${grain === null ? "" : `, by ${grain}`}`;
}
