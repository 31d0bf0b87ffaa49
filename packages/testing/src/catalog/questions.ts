import { describeOptions, type Filters, type Payloads } from "@customer-pulse/contract";
import {
  customerFilterKeys,
  dateRanges,
  type ListFilterKey,
  maxBatchRequests,
  type WidgetId,
  widgetIds,
} from "@customer-pulse/contract/values";
import type { Question } from "@customer-pulse/stories/question";
import { somebodyQuestion } from "@customer-pulse/stories/somebody";
import type { Ask } from "./record.ts";

/** What matches nobody: the stories of the state "empty" ask it. */
const nobody = { churnRisk: ["Nowhere"], customerId: ["Nobody"] };

/**
 * All that the stories can ask, in batches of equal filters: every allowed value of every option without a filter, and
 * every tag as it is under each of a closed set of filters. What a reader asks beyond that, only a service can answer.
 */
export async function* catalogQuestions(ask: Ask): AsyncGenerator<Question[]> {
  yield* batches(widgetIds.flatMap(everyOption), {});
  for (const filters of await closedSet(ask)) yield* batches(widgetIds.flatMap(asItIs), filters);
  yield* batches(widgetIds.flatMap(asItIs), nobody);
  yield* batches(aboutCustomer("Nobody"), nobody);
  yield [somebodyQuestion];
  const { rows } = await dataOf<"segment-table">(ask, somebodyQuestion);
  const customerId = rows[0]?.customerId;
  if (customerId === undefined) throw new Error("no generated customer is at risk");
  yield* batches(aboutCustomer(customerId), { customerId: [customerId] });
  yield* batches(aboutCustomer(customerId), {});
}

/** Each date range, each value of each filter on customers, and each cell of the heatmap. */
async function closedSet(ask: Ask): Promise<Filters[]> {
  const { options } = await dataOf<"filter-bar">(ask, { id: "filter-bar" });
  const values = (key: ListFilterKey) => (options[key] ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
  return [
    ...dateRanges.map((dateRange) => ({ dateRange })),
    ...customerFilterKeys.flatMap((key) => values(key).map((value) => ({ [key]: [value] }))),
    ...values("churnRisk").flatMap((risk) =>
      values("upsellOpportunity").map((upsell) => ({ churnRisk: [risk], upsellOpportunity: [upsell] })),
    ),
  ];
}

async function dataOf<Id extends WidgetId>(ask: Ask, question: Question<Id>): Promise<Payloads[Id]> {
  const [answer] = await ask([question]);
  if (answer === undefined) throw new Error(`no answer to ${JSON.stringify(question)}`);
  // A batch line does not say which widget it is of; the question does.
  return answer.data as Payloads[Id];
}

/** What the tags about one customer ask, which name them in an option too. */
function aboutCustomer(customerId: string): Question[] {
  return [
    { id: "customer-picker" },
    { id: "customer-profile", options: { customerId } },
    { id: "customer-timeline", options: { customerId } },
  ];
}

/** A tag under its default options, and the forms in which the dashboard shows it. */
function asItIs(id: WidgetId): Question[] {
  const described = describeOptions(id);
  const forms = ["metric", "by"].flatMap((name) => {
    const option = described[name];
    return option?.type === "choice" ? option.values.map((value) => ({ id, options: { [name]: value } })) : [];
  });
  return forms.length === 0 ? [{ id }] : forms;
}

/** Every combination of a widget's options that have allowed values; of tables the first pages, too. */
function everyOption(id: WidgetId): Question[] {
  const described = Object.entries(describeOptions(id));
  let combinations: Record<string, unknown>[] = [{}];
  for (const [name, option] of described) {
    if (option.type !== "choice") continue;
    combinations = combinations.flatMap((rest) => option.values.map((value) => ({ ...rest, [name]: value })));
  }
  const pages = described.some(([name]) => name === "page") ? [{ page: 2 }, { page: 3 }, { pageSize: 10 }] : [];
  return [...combinations, ...pages].map((options) => ({ id, options }));
}

/** Questions with these filters, as many at a time as a batch takes. */
function* batches(questions: readonly Question[], filters: Filters): Generator<Question[]> {
  for (let start = 0; start < questions.length; start += maxBatchRequests) {
    yield questions.slice(start, start + maxBatchRequests).map((question) => ({ ...question, filters }));
  }
}
