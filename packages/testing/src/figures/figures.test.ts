import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { widgetIds } from "@customer-pulse/contract/values";
import { generateRecords } from "@customer-pulse/warehouse/records";
import { warehouses } from "../e2e/warehouses.ts";
import type { ServiceProcess } from "../service/service-process.ts";
import { compare } from "./compare.ts";
import { Population } from "./population.ts";
import { filterSets, questionsFor } from "./questions.ts";

/** Enough for several pages, and for every awkward row that the generator makes. */
const records = { customers: 120, seed: 11, until: "2026-06-30" };
const all = new Population(generateRecords(records));

for (const { name, start } of warehouses) {
  describe(`on ${name}, every figure is the one worked out from the RAW records without SQL`, () => {
    let service: ServiceProcess;

    before(async () => {
      service = await start(records);
    });

    after(async () => {
      await service?.[Symbol.asyncDispose]();
    });

    for (const id of widgetIds) {
      test(id, async () => {
        for (const [title, filters] of Object.entries(filterSets(all))) {
          for (const question of questionsFor(id, filters, all)) {
            const found = await compare(service.url, question, all);
            assert.deepEqual(found, [], `${title}, ${JSON.stringify(question.options)}`);
          }
        }
      });
    }
  });
}
