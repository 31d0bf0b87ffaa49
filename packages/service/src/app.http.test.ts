import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { grainOptions, optionSchemas, type WidgetCatalogue, type WidgetId, widgetIds } from "@customer-pulse/contract";
import { WarehouseError } from "@customer-pulse/warehouse";
import { tableNames } from "@customer-pulse/warehouse/schema";
import { loadAssets, openAssets } from "./assets/load-assets.ts";
import { Content } from "./http/content.ts";
import { readProblem, testRecords } from "./testing/test-service.ts";

const records = await testRecords(20);
const site = await mkdtemp(join(tmpdir(), "pulse-assets-"));
after(async () => {
  await records[Symbol.asyncDispose]();
  await rm(site, { recursive: true, force: true });
});

test("the entity tag stays the same from a miss to its hits, and answers 304", async () => {
  const service = records.service();
  const miss = await service.get("/v1/widgets/churn-heatmap");
  const etag = miss.headers.get("ETag") ?? "";
  assert.match(etag, /^W\/"[\w-]{27}"$/);
  assert.equal(miss.headers.get("Cache-Control"), "private, no-cache");

  const hit = await service.get("/v1/widgets/churn-heatmap");
  assert.equal(hit.headers.get("ETag"), etag);

  service.now += 600_000;
  const unchanged = await service.get("/v1/widgets/churn-heatmap", { "If-None-Match": etag });
  assert.equal(unchanged.status, 304);
  assert.equal(await unchanged.text(), "");
  assert.equal(unchanged.headers.get("ETag"), etag);
});

test("other figures have another entity tag", async () => {
  const service = records.service();
  const all = await service.get("/v1/widgets/churn-heatmap");
  const some = await service.get("/v1/widgets/churn-heatmap?overallSentiment=Positive");
  assert.notEqual(all.headers.get("ETag"), some.headers.get("ETag"));
});

test("a stale answer is sent whole, so that its reader learns that it is stale", async () => {
  const service = records.service();
  const etag = (await service.get("/v1/widgets/churn-heatmap")).headers.get("ETag") ?? "";
  service.warehouse.failure = new WarehouseError("unavailable", "no");
  service.now += 600_000;
  const response = await service.get("/v1/widgets/churn-heatmap", { "If-None-Match": etag });
  assert.equal(response.status, 200);
});

test("long answers are compressed for those who take it, and vary by it", async () => {
  const service = records.service();
  const plain = await service.get("/v1/filters");
  const packed = await service.get("/v1/filters", { "Accept-Encoding": "gzip" });
  assert.equal(packed.headers.get("Content-Encoding"), "gzip");
  assert.match(packed.headers.get("Vary") ?? "", /Accept-Encoding/);
  assert.equal(packed.headers.get("ETag"), plain.headers.get("ETag"));
  const unpacked = JSON.parse(gunzipSync(await packed.bytes()).toString()) as { data: unknown };
  assert.deepEqual(unpacked.data, ((await plain.json()) as { data: unknown }).data);
});

test("a batch is not compressed: its lines must not wait for each other", async () => {
  const service = records.service();
  const response = await service.app.request("/v1/batch", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Encoding": "gzip" },
    body: JSON.stringify({ requests: [{ key: "a", id: "filter-bar" }] }),
  });
  assert.equal(response.headers.get("Content-Encoding"), null);
  assert.match(await response.text(), /"done":true/);
});

test("HEAD answers like GET, without the body", async () => {
  const service = records.service();
  const get = await service.get("/v1/widgets/churn-heatmap");
  const head = await service.app.request("/v1/widgets/churn-heatmap", { method: "HEAD" });
  assert.equal(head.status, 200);
  assert.equal(head.headers.get("ETag"), get.headers.get("ETag"));
  assert.equal(await head.text(), "");
});

test("the catalogue lists every widget with its tag, measures, filters and options", async () => {
  const response = await records.service().get("/v1/widgets");
  const { widgets, contractVersion } = (await response.json()) as WidgetCatalogue;
  assert.equal(contractVersion, 1);
  assert.deepEqual(
    widgets.map(({ id }) => id),
    [...widgetIds],
  );
  for (const { id, tag, question, measures } of widgets) {
    assert.equal(tag, `cx-${id}`);
    assert.match(question, /\?$/);
    assert.ok(Object.values(measures).length > 0);
  }
  assert.deepEqual(widgets.find(({ id }) => id === "churn-heatmap")?.own, ["churnRisk", "upsellOpportunity"]);
  assert.deepEqual(widgets.find(({ id }) => id === "sentiment-distribution")?.own, ["overallSentiment", "sourceType"]);
});

test("every measure is said in words that name the table it is read from", async () => {
  const response = await records.service().get("/v1/widgets");
  const { widgets } = (await response.json()) as WidgetCatalogue;
  for (const { id, measures } of widgets) {
    for (const [measure, definition] of Object.entries(measures)) {
      assert.ok(
        tableNames.some((table) => definition.includes(table)),
        `${id}, ${measure}: ${definition}`,
      );
    }
  }
});

test("the catalogue says what each option takes: one of some values, a whole number, or a text", async () => {
  const response = await records.service().get("/v1/widgets");
  const { widgets } = (await response.json()) as WidgetCatalogue;
  const optionsOf = (wanted: WidgetId) => widgets.find(({ id }) => id === wanted)?.options;
  assert.deepEqual(optionsOf("ticket-volume"), { grain: { type: "choice", values: grainOptions, default: "auto" } });
  assert.deepEqual(optionsOf("churn-breakdown"), {});
  assert.deepEqual(optionsOf("customer-picker"), {
    search: { type: "text", maxLength: 200, default: "" },
    limit: { type: "integer", minimum: 1, maximum: 50, default: 10 },
  });
  assert.deepEqual(optionsOf("customer-profile"), { customerId: { type: "text", maxLength: 200, default: "" } });
  for (const { id, options } of widgets) {
    const described = Object.entries(options).map(([name, option]) => [name, option.default]);
    assert.deepEqual(Object.fromEntries(described), optionSchemas[id].parse({}), `${id} does what its catalogue says`);
  }
});

test("a request keeps its own id, or gets one when that is not sane", async () => {
  const service = records.service();
  const kept = await service.get("/v1/widgets", { "X-Request-Id": "portal-42" });
  assert.equal(kept.headers.get("X-Request-Id"), "portal-42");
  for (const id of ["", "a b", 'x"y', "x".repeat(101)]) {
    const made = await service.get("/v1/widgets/nps", { "X-Request-Id": id });
    const requestId = made.headers.get("X-Request-Id") ?? "";
    assert.match(requestId, /^[\da-f-]{36}$/);
    assert.equal((await readProblem(made)).requestId, requestId);
  }
});

test("one line a request is logged, without the values of filters", async () => {
  const service = records.service();
  await service.get("/v1/widgets/churn-heatmap?customerId=CUST-00042&derivedPersona=Frustrated");
  await service.get("/v1/widgets/churn-heatmap?customerId=");
  assert.equal(service.log.length, 2);
  const line = JSON.parse(service.log[0] ?? "{}") as Record<string, unknown>;
  assert.equal(line["method"], "GET");
  assert.equal(line["path"], "/v1/widgets/churn-heatmap");
  assert.equal(line["status"], 200);
  assert.equal(typeof line["ms"], "number");
  assert.equal(typeof line["requestId"], "string");
  assert.equal(service.log.join("").includes("CUST-00042"), false);
  assert.equal(service.log.join("").includes("Frustrated"), false);
});

test("security headers are on every answer, and nothing inline may run", async () => {
  const page = { content: new Content("<!doctype html>", "text/html"), etag: 'W/"page"', immutable: false };
  const folder = new Map([["index.html", page]]);
  const service = records.service({ assets: { dashboard: folder, cdn: folder } });
  const policies = {
    "/": /^default-src 'none'; script-src 'self'; style-src 'self';/,
    "/cdn/index.html": /^default-src 'none'; frame-ancestors 'none'$/,
    "/v1/widgets": /^default-src 'none'; frame-ancestors 'none'$/,
    "/v1/widgets/churn-heatmap": /^default-src 'none'; frame-ancestors 'none'$/,
    "/v1/widgets/nps": /^default-src 'none'; frame-ancestors 'none'$/,
    "/nothing": /^default-src 'none'; frame-ancestors 'none'$/,
    "/healthz": /^default-src 'none'; frame-ancestors 'none'$/,
  };
  for (const [path, policy] of Object.entries(policies)) {
    const { headers } = await service.get(path);
    assert.match(headers.get("Content-Security-Policy") ?? "", policy, path);
    assert.equal(headers.get("X-Content-Type-Options"), "nosniff", path);
    assert.equal(headers.get("Referrer-Policy"), "no-referrer", path);
  }
});

test("pages of listed origins may call the API, others may not", async () => {
  const service = records.service({ corsOrigins: ["https://portal.example"] });
  const allowed = await service.get("/v1/widgets/churn-heatmap", { Origin: "https://portal.example" });
  assert.equal(allowed.headers.get("Access-Control-Allow-Origin"), "https://portal.example");
  assert.match(allowed.headers.get("Vary") ?? "", /Origin/);
  const other = await service.get("/v1/widgets/churn-heatmap", { Origin: "https://evil.example" });
  assert.equal(other.headers.get("Access-Control-Allow-Origin"), null);
  const failed = await service.get("/v1/widgets/nps", { Origin: "https://portal.example" });
  assert.equal(failed.headers.get("Access-Control-Allow-Origin"), "https://portal.example");

  const preflight = await service.app.request("/v1/batch", {
    method: "OPTIONS",
    headers: { Origin: "https://portal.example", "Access-Control-Request-Method": "POST" },
  });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get("Access-Control-Allow-Methods") ?? "", /POST/);
  assert.match(preflight.headers.get("Access-Control-Allow-Headers") ?? "", /Content-Type/);
});

test("without listed origins there is no CORS", async () => {
  const { headers } = await records.service().get("/v1/widgets", { Origin: "https://portal.example" });
  assert.equal(headers.get("Access-Control-Allow-Origin"), null);
});

test("readiness follows the warehouse, health does not", async () => {
  const service = records.service();
  assert.equal((await service.get("/readyz")).status, 200);
  service.warehouse.failure = new WarehouseError("unavailable", "no");
  service.now += 1_000;
  const unready = await service.get("/readyz");
  assert.equal(unready.status, 503);
  assert.equal((await readProblem(unready)).code, "warehouse-unavailable");
  assert.equal((await service.get("/healthz")).status, 200);
});

test("while it shuts down the service is not ready and turns new requests away", async () => {
  const service = records.service({ isShuttingDown: () => true });
  for (const path of ["/readyz", "/v1/widgets/churn-heatmap", "/v1/widgets"]) {
    const response = await service.get(path);
    assert.equal((await readProblem(response)).code, "shutting-down");
    assert.ok(Number(response.headers.get("Retry-After")) > 0);
  }
  assert.equal((await service.get("/healthz")).status, 200);
});

test("built files are served with what lets browsers keep them", async () => {
  await mkdir(join(site, "assets"));
  await writeFile(join(site, "index.html"), "<!doctype html><title>Customer Pulse</title>");
  await writeFile(join(site, "assets/overview-DQ3f_a9x.js"), `console.log("${"x".repeat(2_000)}");`);
  await writeFile(join(site, "ticket-priority.js"), "export {};");
  await mkdir(join(site, "1.2.3"));
  await writeFile(join(site, "1.2.3", "customer-pulse.js"), "export {};");
  const folder = await loadAssets(site);
  const service = records.service({ assets: { dashboard: folder, cdn: folder } });

  const index = await service.get("/");
  assert.match(index.headers.get("Content-Type") ?? "", /^text\/html/);
  assert.equal(index.headers.get("Cache-Control"), "public, no-cache");
  assert.match(await index.text(), /Customer Pulse/);
  const again = await service.get("/", { "If-None-Match": index.headers.get("ETag") ?? "" });
  assert.equal(again.status, 304);

  const hashed = await service.get("/assets/overview-DQ3f_a9x.js", { "Accept-Encoding": "br, gzip" });
  assert.match(hashed.headers.get("Cache-Control") ?? "", /immutable/);
  assert.match(hashed.headers.get("Content-Type") ?? "", /javascript/);
  assert.equal(hashed.headers.get("Content-Encoding"), "gzip");
  assert.match(gunzipSync(await hashed.bytes()).toString(), /^console\.log/);
  const refusesGzip = await service.get("/assets/overview-DQ3f_a9x.js", { "Accept-Encoding": "gzip;q=0" });
  assert.equal(refusesGzip.headers.get("Content-Encoding"), null);

  const release = await service.get("/cdn/1.2.3/customer-pulse.js");
  assert.match(release.headers.get("Cache-Control") ?? "", /max-age=31536000, immutable/);
  assert.equal(release.headers.get("Access-Control-Allow-Origin"), "*");
  assert.equal(release.headers.get("Cross-Origin-Resource-Policy"), "cross-origin");
  const cdn = await service.get("/cdn/ticket-priority.js");
  assert.equal(cdn.headers.get("Cache-Control"), "public, no-cache");
  assert.equal(cdn.headers.get("Access-Control-Allow-Origin"), "*");
  assert.equal(cdn.headers.get("Cross-Origin-Resource-Policy"), "cross-origin");
  assert.equal((await service.app.request("/", { method: "HEAD" })).status, 200);
});

test("only files of the folder are served", async () => {
  const folder = await loadAssets(site);
  const service = records.service({ assets: { dashboard: folder, cdn: folder } });
  for (const path of [
    "/cdn/missing.js",
    "/cdn/..%2f..%2fpackage.json",
    "/cdn/%2e%2e/package.json",
    "/cdn/",
    "/cdn//etc/passwd",
  ]) {
    assert.equal((await readProblem(await service.get(path))).code, "not-found", path);
  }
});

test("the catalog is read from the disk when asked, may be framed by itself, and runs no script but its own", async () => {
  const folder = join(site, "catalog");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), '<script>one = 1</script><script type="module" src="./a.js"></script>');
  await writeFile(join(folder, "assets/button-DQ3f_a9x.js"), "export {};");
  const service = records.service({ assets: { dashboard: null, cdn: null, catalog: await openAssets(folder) } });

  const bare = await service.get("/storybook");
  assert.deepEqual([bare.status, bare.headers.get("Location")], [302, "/storybook/"]);
  const page = await service.get("/storybook/");
  assert.match(await page.text(), /one = 1/);
  const policy = page.headers.get("Content-Security-Policy") ?? "";
  const script = `'sha256-${createHash("sha256").update("one = 1").digest("base64")}'`;
  assert.ok(policy.includes(`script-src 'self' ${script};`), policy);
  assert.match(policy, /frame-src 'self'/);
  const dashboardPolicy = (await records.service().get("/v1/widgets")).headers.get("Content-Security-Policy") ?? "";
  assert.doesNotMatch(dashboardPolicy, /unsafe-inline|sha256/);

  const asset = await service.get("/storybook/assets/button-DQ3f_a9x.js");
  assert.match(asset.headers.get("Cache-Control") ?? "", /immutable/);
  for (const path of ["/storybook/missing.js", "/storybook/..%2findex.html", "/storybook/%2e%2e/index.html"]) {
    assert.equal((await readProblem(await service.get(path))).code, "not-found", path);
  }
});

test("a page that is not built says how to build it", async () => {
  assert.equal(await loadAssets(join(site, "no-such-folder")), null);
  const service = records.service();
  for (const path of ["/", "/cdn/customer-pulse.js", "/storybook/"]) {
    assert.match((await readProblem(await service.get(path))).detail, /is not built\. Run `pnpm build`/);
  }
});

test("a name that somebody points at this machine is refused, its own names are answered", async () => {
  const service = records.service();
  for (const host of ["attacker.example", "attacker.example:8787", "localhost.attacker.example", "0.0.0.0:8787"]) {
    const response = await service.get("/v1/widgets", { Host: host });
    assert.equal(response.status, 400, host);
    assert.equal((await readProblem(response)).code, "invalid-request");
  }
  for (const host of ["localhost:8787", "LOCALHOST", "127.0.0.1:8787", "[::1]:8787"]) {
    assert.equal((await service.get("/v1/widgets", { Host: host })).status, 200, host);
  }
});
