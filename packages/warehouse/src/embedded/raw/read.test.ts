import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { customer, interaction, records, review, ticket } from "../../testing/records.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { readRawRecords } from "./read.ts";
import { writeRawRecords } from "./write.ts";

const whole = records({
  customers: [customer(), customer({ customer_id: "C2" }), customer({ customer_id: "C3" })],
  interactions: [interaction()],
  reviews: [review({ review_text_english: "We use it." })],
  tickets: [ticket()],
});

async function folderWith(change?: { file: string; text: (former: string) => string }) {
  const folder = await temporaryFolder();
  await writeRawRecords(folder.path, whole);
  if (change !== undefined) {
    const path = join(folder.path, change.file);
    await writeFile(path, change.text(await readFile(path, "utf8")));
  }
  return folder;
}

test("what was written is read", async () => {
  await using folder = await folderWith();
  assert.deepEqual(await readRawRecords(folder.path), whole);
});

test("keys beyond those needed are ignored, and a byte order mark does no harm", async () => {
  await using folder = await folderWith({
    file: "customers.json",
    text: (former) => `\uFEFF${former.replace('"persona"', '"mood_ring": [1, {"x": null}], "persona"')}`,
  });
  assert.deepEqual(await readRawRecords(folder.path), whole);
});

test("categories may be null", async () => {
  await using folder = await folderWith({
    file: "support_tickets.json",
    text: (former) => former.replace('"billing"', "null"),
  });
  assert.equal([...(await readRawRecords(folder.path)).tickets][0]?.ticket_category, null);
});

describe("a fault is named by file, record and key", () => {
  const faults: [title: string, file: string, text: (former: string) => string, message: RegExp][] = [
    [
      "a cut-off file",
      "customers.json",
      (text) => text.slice(0, -20),
      /^customers\.json: is not whole JSON, it may be cut off/,
    ],
    ["an empty file", "product_reviews.json", () => "", /^product_reviews\.json: is not whole JSON/],
    ["an object instead of a list", "customers.json", () => "{}", /^customers\.json: must hold a list/],
    ["a record that is none", "customers.json", () => "[7]", /^customers\.json: record 1: is not a record/],
    [
      "a missing key",
      "customers.json",
      (text) => text.replace(/("C2".*)"lifetime_value":1200/s, '$1"ltv":1'),
      /^customers\.json: record \d \((C\d)\): required key lifetime_value is missing$/,
    ],
    [
      "a missing id",
      "support_tickets.json",
      (text) => text.replace("ticket_id", "id"),
      /^support_tickets\.json: record 1: required key ticket_id is missing$/,
    ],
    [
      "an empty id",
      "customers.json",
      (text) => text.replace('"C2"', '""'),
      /^customers\.json: record 2 \(\): customer_id: is empty/,
    ],
    [
      "a wrong type",
      "customers.json",
      (text) => text.replace('"products_owned":2', '"products_owned":"two"'),
      /^customers\.json: record 1 \(C1\): products_owned: .*expected number/,
    ],
    [
      "null where a value is needed",
      "customer_interactions.json",
      (text) => text.replace('"They will write on Monday."', "null"),
      /^customer_interactions\.json: record 1 \(I1\): interaction_notes: /,
    ],
    [
      "a rating out of range",
      "product_reviews.json",
      (text) => text.replace('"review_rating":4', '"review_rating":7'),
      /^product_reviews\.json: record 1 \(R1\): review_rating: /,
    ],
    [
      "a day that no calendar has",
      "customers.json",
      (text) => text.replace("2023-05-01", "2023-02-30"),
      /^customers\.json: record 1 \(C1\): sign_up_date: is not a day/,
    ],
    [
      "a time that is none",
      "support_tickets.json",
      (text) => text.replace("2025-03-05T12:00:00", "yesterday"),
      /^support_tickets\.json: record 1 \(T1\): ticket_date: is not a time/,
    ],
    [
      "the same id twice",
      "customers.json",
      (text) => text.replace('"C3"', '"C1"'),
      /^customers\.json: record 3 \(C1\): customer_id is already that of record 1$/,
    ],
  ];
  for (const [title, file, text, message] of faults) {
    test(title, async () => {
      await using folder = await folderWith({ file, text });
      await assert.rejects(readRawRecords(folder.path), { name: "UserError", message });
    });
  }

  test("a missing file", async () => {
    await using folder = await folderWith();
    await rm(join(folder.path, "support_tickets.json"));
    await assert.rejects(readRawRecords(folder.path), {
      name: "UserError",
      message: /^support_tickets\.json: cannot be read in .* \(ENOENT\); the folder needs the files customers\.json, /,
    });
  });
});
