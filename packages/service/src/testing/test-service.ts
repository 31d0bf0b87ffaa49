import {
  type Meta,
  metaSchema,
  type Payloads,
  payloadSchemas,
  problemSchema,
  type WidgetId,
} from "@customer-pulse/contract";
import { openEmbeddedWarehouse } from "@customer-pulse/warehouse";
import type { Hono } from "hono";
import { pino } from "pino";
import { type AppOptions, createApp } from "../app.ts";
import type { AppEnv } from "../app-env.ts";
import { ControlledWarehouse } from "./controlled-warehouse.ts";
import { generatedFolder, type WarehouseFolder } from "./warehouse-folder.ts";

/** The app over generated records, with its warehouse, its clock and its log in the test's hands. */
export interface TestService {
  app: Hono<AppEnv>;
  warehouse: ControlledWarehouse;
  /** The present instant, in epoch milliseconds. */
  now: number;
  /** The lines logged so far. */
  log: string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(body: unknown): Promise<Response>;
  /** A widget's answer, checked against the contract. */
  widget<Id extends WidgetId>(id: Id, query?: string): Promise<{ data: Payloads[Id]; meta: Meta }>;
}

/** Records shared by the tests of one file; each test makes its own app over them. */
export interface TestRecords extends AsyncDisposable {
  folder: string;
  service(options?: Partial<AppOptions>): TestService;
  /** The records as a warehouse of its own, to stand beside a service's. */
  warehouse(): ControlledWarehouse;
}

/** Opens a folder's warehouse; by default one of generated records. The folder goes with it. */
export async function testRecords(source: number | WarehouseFolder = 80): Promise<TestRecords> {
  const { folder, ...made } = typeof source === "number" ? await generatedFolder(source) : source;
  const real = await openEmbeddedWarehouse({ dataDir: folder, queryTimeoutMs: 15_000 });
  return {
    folder,
    service: (options = {}) => testService(new ControlledWarehouse(real), options),
    warehouse: () => new ControlledWarehouse(real),
    async [Symbol.asyncDispose]() {
      await real.close();
      await made[Symbol.asyncDispose]();
    },
  };
}

function testService(warehouse: ControlledWarehouse, options: Partial<AppOptions>): TestService {
  const log: string[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => log.push(line) });
  const service: TestService = {
    app: createApp({ warehouse, logger, clock: () => new Date(service.now), ...options }),
    warehouse,
    now: Date.UTC(2026, 2, 1, 12),
    log,
    get: async (path, headers = {}) => service.app.request(path, { headers }),
    post: async (body) =>
      service.app.request("/v1/batch", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    async widget(id, query = "") {
      const response = await service.get(`/v1/widgets/${id}${query && `?${query}`}`);
      return readAnswer(id, response);
    },
  };
  return service;
}

/** Reads a widget's answer and holds it against the contract's schemas. */
export async function readAnswer<Id extends WidgetId>(id: Id, response: Response) {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${id} answered ${response.status}: ${text}`);
  const { data, meta } = JSON.parse(text) as { data: unknown; meta: unknown };
  // The schema was looked up by the same id, which TypeScript cannot follow through the record.
  return { data: payloadSchemas[id].parse(data) as Payloads[Id], meta: metaSchema.parse(meta) };
}

/** Reads problem details and holds them against the contract's schema and the response itself. */
export async function readProblem(response: Response) {
  const problem = problemSchema.parse(await response.json());
  if (response.headers.get("Content-Type") !== "application/problem+json" || problem.status !== response.status) {
    throw new Error(`not a problem response: ${response.status} ${response.headers.get("Content-Type")}`);
  }
  return problem;
}
