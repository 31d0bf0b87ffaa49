import assert from "node:assert/strict";
import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { problemSchema } from "@customer-pulse/contract";
import { type ServiceProcess, startProcess } from "./testing/service-process.ts";
import { generatedFolder } from "./testing/warehouse-folder.ts";

const generated = await generatedFolder(20);
after(() => generated[Symbol.asyncDispose]());

function start(variables: Record<string, string> = {}): ServiceProcess {
  return startProcess({ PULSE_DATA_DIR: generated.folder, ...variables });
}

async function urlOf(service: ServiceProcess): Promise<string> {
  const line = await service.line(/^Customer Pulse is ready at /);
  return line.slice("Customer Pulse is ready at ".length);
}

/** A batch whose body is not sent yet: it is in flight for as long as the test likes. */
async function batchInFlight(url: string): Promise<ClientRequest> {
  const headers = { "Content-Type": "application/json", Expect: "100-continue" };
  const batch = request(`${url}/v1/batch`, { method: "POST", headers });
  batch.flushHeaders();
  await once(batch, "continue");
  return batch;
}

test("the start prints where it listens and that its records are generated; SIGTERM ends it with 0", async () => {
  const service = start();
  const url = await urlOf(service);
  await service.line(/generated records, not real ones/);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  assert.equal((await fetch(`${url}/v1/widgets/churn-heatmap`)).status, 200);
  service.child.kill("SIGTERM");
  assert.equal((await service.ended).code, 0);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} lets the request in flight finish, and takes no new one`, async () => {
    const service = start();
    const url = await urlOf(service);
    const batch = await batchInFlight(url);
    const answered = once(batch, "response") as Promise<[IncomingMessage]>;
    service.child.kill(signal);
    await service.line(/finishing what is in flight/);
    await assert.rejects(fetch(`${url}/healthz`), { name: "TypeError" });
    batch.end(JSON.stringify({ requests: [{ key: "a", id: "filter-bar" }] }));
    const [response] = await answered;
    assert.equal(response.statusCode, 200);
    assert.match(await text(response), /"status":200[^\n]*\n\{"done":true\}\n$/);
    assert.equal((await service.ended).code, 0);
  });
}

test("a second signal ends it at once", async () => {
  const service = start();
  const batch = await batchInFlight(await urlOf(service));
  const broken = once(batch, "error");
  service.child.kill("SIGTERM");
  await service.line(/finishing what is in flight/);
  service.child.kill("SIGTERM");
  assert.equal((await service.ended).code, 1);
  await broken;
});

test("a port in use stops the start with one line that says what to do", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  const { code, errors } = await start({ PORT: String(port) }).ended;
  holder.close();
  assert.equal(code, 1);
  assert.match(errors, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use\\. .*PORT=${port + 1} pnpm start\\n$`));
});

test("wrong variables stop the start, each named with what it takes", async () => {
  const { code, errors } = await start({ PORT: "many", WAREHOUSE: "oracle" }).ended;
  assert.equal(code, 1);
  assert.match(errors, /^PORT takes a whole number from 0 to 65535\.\nWAREHOUSE takes one of snowflake, embedded\.\n$/);
});

test("generated records are not served beyond this machine", async () => {
  const { code, errors } = await start({ HOST: "0.0.0.0" }).ended;
  assert.equal(code, 1);
  assert.match(errors, /^HOST is 0\.0\.0\.0, but generated records .* Set HOST=127\.0\.0\.1/);
});

test("what never reaches the app gets problem details as well", async () => {
  const service = start();
  const url = await urlOf(service);
  const long = await fetch(`${url}/v1/widgets/kpi-card?customerId=${"c".repeat(100_000)}`);
  assert.equal(long.status, 431);
  assert.equal(problemSchema.parse(await long.json()).code, "headers-too-large");

  const badHost = request(url, { headers: { Host: "not a host" } });
  badHost.end();
  const [response] = (await once(badHost, "response")) as [IncomingMessage];
  assert.equal(response.statusCode, 400);
  assert.equal(problemSchema.parse(JSON.parse(await text(response))).code, "invalid-request");
  service.child.kill("SIGTERM");
  await service.ended;
});
