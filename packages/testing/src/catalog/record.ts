import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BatchLine, WidgetId } from "@customer-pulse/contract";
import { createApp } from "@customer-pulse/service";
import { type Question, questionKey } from "@customer-pulse/stories/question";
import { openEmbeddedWarehouse, type Warehouse } from "@customer-pulse/warehouse";
import { pino } from "pino";
import { generateWarehouse } from "../service/generate-warehouse.ts";
import { catalogQuestions } from "./questions.ts";

/** The records that the catalog shows; the same in every build, so that its pictures are too. */
const records = { customers: 250, seed: 1, until: "2026-06-30" } as const;

/** When the records were complete, and when they were asked. */
const asOf = "2026-06-30T22:00:00.000Z";
const recordedAt = new Date("2026-07-01T06:00:00.000Z");

export type Answer = Extract<BatchLine, { data: unknown }>;

/**
 * Asks the service everything that the stories ask, over generated records, and writes a file for each widget with the
 * answers by question.
 *
 * @returns the number of answers.
 * @throws {Error} when the service refuses one.
 */
export async function recordAnswers(folder: string): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), "pulse-catalog-"));
  try {
    await generateWarehouse(dataDir, records);
    const warehouse = await openEmbeddedWarehouse({ dataDir, queryTimeoutMs: 60_000 });
    try {
      return await writeAnswers(folder, asker(warehouse));
    } finally {
      await warehouse.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function writeAnswers(folder: string, ask: Ask): Promise<number> {
  const recordings = new Map<WidgetId, Record<string, Omit<Answer, "key" | "status">>>();
  let total = 0;
  for await (const questions of catalogQuestions(ask)) {
    const answers = await ask(questions);
    questions.forEach((question, index) => {
      const key = questionKey(question);
      const answer = answers[index];
      if (answer === undefined) throw new Error(`no answer to ${JSON.stringify(question)}`);
      const { data, meta } = answer;
      recordings.set(question.id, { ...recordings.get(question.id), [key]: { data, meta } });
      total += 1;
    });
  }
  await mkdir(folder, { recursive: true });
  for (const [id, answers] of recordings) await writeFile(join(folder, `${id}.json`), JSON.stringify(answers));
  return total;
}

export type Ask = (questions: readonly Question[]) => Promise<Answer[]>;

/** Asks the service's own app, at the instant that the recordings tell. */
function asker(warehouse: Warehouse): Ask {
  const app = createApp({
    warehouse: {
      query: (name, parameters, options) => warehouse.query(name, parameters, options),
      stream: (name, parameters, options) => warehouse.stream(name, parameters, options),
      relationsOf: (name) => warehouse.relationsOf(name),
      state: async (options) => ({ ...(await warehouse.state(options)), dataAsOf: asOf }),
      close: () => warehouse.close(),
    },
    clock: () => recordedAt,
    logger: pino({ level: "silent" }),
    answerTimeoutMs: 60_000,
  });
  return async (questions) => {
    const requests = questions.map(({ id, options = {} }, index) => ({ key: String(index), id, options }));
    const response = await app.request("/v1/batch", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ requests, filters: questions[0]?.filters ?? {} }),
    });
    const lines = (await response.text())
      .trim()
      .split("\n")
      .map((line): BatchLine => JSON.parse(line));
    const answers: Answer[] = [];
    for (const line of lines) {
      if ("problem" in line) throw new Error(`${line.problem.detail} ${JSON.stringify(questions[Number(line.key)])}`);
      if ("data" in line) answers[Number(line.key)] = line;
    }
    return answers;
  };
}
