import type { Payloads } from "@customer-pulse/contract";
import { maxPageSize, type WidgetId } from "@customer-pulse/contract/values";
import { differences } from "./differences.ts";
import { expectedPayload } from "./expected.ts";
import type { Population } from "./population.ts";
import type { Question } from "./question.ts";

/**
 * Asks the service a question and holds the answer against the figures worked out from the records.
 *
 * @returns one line for each difference.
 * @throws {Error} when the service does not answer with figures.
 */
export async function compare(service: string, question: Question, all: Population): Promise<string[]> {
  const expected = expectedPayload(all, question);
  if (!Array.isArray(expected)) return differences(comparable(await ask(service, question)), expected);
  const { rows, total } = await allRows(service, question);
  return [
    ...differences(total, expected.length, "total"),
    ...differences(byContent(rows), byContent(expected as Record<string, unknown>[])),
  ];
}

/** Without what is no figure: labels of series, and the text that stands for a language model's summary. */
function comparable(data: Payloads[WidgetId]): unknown {
  if ("series" in data) return { ...data, series: data.series.map(({ key }) => ({ key })) };
  if ("options" in data) {
    const options = Object.entries(data.options).map(([key, values]) => [
      key,
      values.toSorted((one, other) => String(one.value).localeCompare(String(other.value))),
    ]);
    return { ...data, options: Object.fromEntries(options) };
  }
  if (!("customer" in data) || data.customer === null) return data;
  const { customerSummary: _, ticketCategories, ticketPriorities, ...customer } = data.customer;
  return {
    ...data,
    customer: {
      ...customer,
      ticketCategories: [...new Set(ticketCategories)].sort(),
      ticketPriorities: [...new Set(ticketPriorities)].sort(),
    },
  };
}

/** Every row of a table, page by page. */
async function allRows(
  service: string,
  question: Question,
): Promise<{ rows: Record<string, unknown>[]; total: number }> {
  const rows: Record<string, unknown>[] = [];
  for (let page = 1; ; page++) {
    const options = { ...question.options, page, pageSize: maxPageSize };
    const data = (await ask(service, { ...question, options } as Question)) as
      | Payloads["ticket-table"]
      | Payloads["customer-timeline"];
    const found: readonly Record<string, unknown>[] = "rows" in data ? data.rows : data.events;
    rows.push(...found.map(({ customerSummary: _, ...row }) => row));
    if (found.length < maxPageSize) return { rows, total: data.total };
  }
}

function byContent(rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const keyOf = (row: Record<string, unknown>) =>
    [row["eventId"], row["ticketId"], row["reviewId"], row["customerId"]].map(String).join();
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

async function ask<Id extends WidgetId>(
  service: string,
  { id, options, filters }: Question<Id>,
): Promise<Payloads[Id]> {
  const response = await fetch(`${service}/v1/batch`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ requests: [{ key: "1", id, options }], filters }),
  });
  const [line = ""] = (await response.text()).split("\n");
  const answer: { status: number; data: Payloads[Id] } = JSON.parse(line);
  if (answer.status !== 200) throw new Error(`${id} ${JSON.stringify(options)}: ${line}`);
  return answer.data;
}
