import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createApp } from "@customer-pulse/service";
import { openEmbeddedWarehouse } from "@customer-pulse/warehouse";
import { pino } from "pino";
import { root } from "../paths.ts";
import { type FaultKind, faultKinds } from "../snowflake/faults.ts";
import { type SnowflakeFixture, snowflakeFixture } from "../warehouse/snowflake-fixture.ts";
import { until } from "../warehouse/until.ts";
import { faultDescriptions } from "./fault-descriptions.ts";
import { type Outcome, outcomeOf } from "./outcomes.ts";
import { deadlineMs, type ServiceUnderFault, serviceUnderFault } from "./standing-service.ts";
import { takeSnapshot } from "./take-snapshot.ts";

/** Asked at once. Ten questions, so that there are some queries at a time and some callers for each. */
const parallel = 50;
const questions = [
  "kpi-card?metric=average-sentiment",
  "kpi-card?metric=average-rating&churnRisk=High",
  "kpi-card?metric=high-churn-share",
  "kpi-card?metric=ticket-count",
  "sentiment-trend",
  "sentiment-trend?by=source&churnRisk=High",
  "ticket-priority",
  "churn-heatmap",
  "filter-bar",
  "churn-heatmap?valueSegment=High+Value",
];
/** What may stand in for a Snowflake that fails. */
const situations = ["last-good", "snapshot", "nothing"] as const;
type Situation = (typeof situations)[number];

let fixture: SnowflakeFixture;
let snapshotFolder: string | undefined;
let expected: ReadonlyMap<string, unknown>;
/** Everything that was logged or answered. */
const printed: string[] = [];
const table = new Map<FaultKind, Record<Situation, Outcome>>();

before(async () => {
  fixture = await snowflakeFixture({ credentials: "encrypted-key" });
  expected = await figuresOf(fixture.dataFolder);
  snapshotFolder = await takeSnapshot(fixture);
});

after(async () => {
  await fixture?.[Symbol.asyncDispose]();
  if (snapshotFolder !== undefined) await rm(snapshotFolder, { recursive: true, force: true });
});

for (const kind of faultKinds) {
  test(`${faultDescriptions[kind]}: every caller gets right, marked or no figures in time; nothing leaks; it recovers`, async () => {
    const open = openResources();
    let used = new Set<string>();
    const services = {
      "last-good": await serviceUnderFault(fixture.settings, null, (line) => printed.push(line)),
      snapshot: await serviceUnderFault(fixture.settings, snapshotFolder ?? null, (line) => printed.push(line)),
      nothing: await serviceUnderFault(fixture.settings, null, (line) => printed.push(line)),
    };
    try {
      // The first time, the driver and the lint's parser are loaded, which may outlast the deadline.
      await until(async () => {
        const found = await askAll(services["last-good"]);
        return found.size === 1 && found.has("right");
      });
      services["last-good"].age();
      await fixture.server.fault({ kind, delayMs: 50 });
      const [lastGood, snapshot, nothing] = await Promise.all(situations.map((name) => askAll(services[name])));
      table.set(kind, { "last-good": only(lastGood), snapshot: only(snapshot), nothing: only(nothing) });
      await fixture.server.fault(null);
      const mark = fixture.server.statements.length;
      for (const name of situations) await until(async () => (await askAll(services[name])).has("right"));
      for (const name of situations) assert.deepEqual(await askAll(services[name]), new Set(["right"]), name);
      // Those before it are not counted: of a sign-in whose answer was cut off only the server knows.
      used = new Set(fixture.server.statements.slice(mark).map(({ sessionId }) => sessionId));
      assert.ok(used.size <= situations.length * fixture.settings.poolMax, `${used.size} sessions`);
    } finally {
      await fixture.server.fault(null);
      for (const service of Object.values(services)) await service[Symbol.asyncDispose]();
    }
    await until(() => !fixture.server.sessions.some(({ id }) => used.has(id)));
    await until(() => fixture.server.connections === 0);
    await until(() => openResources() <= open);
  });
}

test("no password, passphrase or private key stands in a log line or an answer", () => {
  assert.ok(printed.length > faultKinds.length);
  for (const secret of fixture.secrets) {
    assert.ok(!printed.some((text) => text.includes(secret)), "a secret was printed");
  }
});

test("the table in packages/warehouse/README.md says what came out; UPDATE_README=1 writes it", async () => {
  const path = join(root, "packages", "warehouse", "README.md");
  const readme = await readFile(path, "utf8");
  const updated = readme.replace(/(<!-- faults -->\n).*?(<!-- \/faults -->)/s, `$1${tableText()}$2`);
  assert.ok(readme.includes("<!-- faults -->"), "the README has no place for the table");
  if (process.env["UPDATE_README"] === "1") await writeFile(path, updated);
  else assert.equal(readme, updated);
});

/** Asks all questions, several callers each, at once; what came out, each answer held against the right figures. */
async function askAll(service: ServiceUnderFault): Promise<Set<Outcome>> {
  const asked = Array.from({ length: parallel }, (_, index) => questions[index % questions.length] ?? "");
  return new Set(
    await Promise.all(
      asked.map(async (question) => {
        const started = performance.now();
        const response = await service.ask(question);
        const body = await response.text();
        const tookMs = performance.now() - started;
        assert.ok(tookMs < deadlineMs + 1_000, `${question} took ${Math.round(tookMs)} ms`);
        printed.push(body);
        return outcomeOf({
          question,
          status: response.status,
          body,
          retryAfter: response.headers.get("Retry-After"),
          expected: expected.get(question),
        });
      }),
    ),
  );
}

function only(found: Set<Outcome> | undefined): Outcome {
  const [outcome, ...others] = found ?? [];
  assert.ok(outcome !== undefined && others.length === 0, `callers got different things: ${[...(found ?? [])]}`);
  return outcome;
}

/** Timers, sockets and pipes that this process holds open. */
function openResources(): number {
  return process.getActiveResourcesInfo().filter((kind) => /Timeout|TCP|Pipe/.test(kind)).length;
}

/** The figures of each question, from the embedded warehouse over the same records. */
async function figuresOf(dataDir: string): Promise<Map<string, unknown>> {
  const warehouse = await openEmbeddedWarehouse({ dataDir, queryTimeoutMs: 60_000 });
  try {
    const app = createApp({ warehouse, logger: pino({ level: "silent" }), answerTimeoutMs: 60_000 });
    const figures = new Map<string, unknown>();
    for (const question of questions) {
      const response = await app.request(`/v1/widgets/${question}`);
      assert.equal(response.status, 200, question);
      figures.set(question, (await response.json()).data);
    }
    return figures;
  } finally {
    await warehouse.close();
  }
}

const words: Record<Outcome, string> = {
  right: "right figures",
  stale: "the last good ones, marked stale",
  snapshot: "the snapshot's, marked with its date",
  problem: "503 or 504 with Retry-After",
};

function tableText(): string {
  const rows = faultKinds.map((kind) => {
    const found = table.get(kind);
    assert.ok(found !== undefined, `${kind} was not tried`);
    return [faultDescriptions[kind], ...situations.map((situation) => words[found[situation]])];
  });
  const header = ["fault", "asked before", "with a snapshot", "with neither"];
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |\n`;
  return line(header) + line(widths.map((width) => "-".repeat(width))) + rows.map(line).join("");
}
