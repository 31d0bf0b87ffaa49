import type { ServerResponse } from "node:http";
import type { Answer } from "./answers.ts";
import { Database } from "./database.ts";
import type { StatementRecord } from "./executions.ts";
import { type Grant, Grants } from "./grants.ts";
import { HttpListener, type ProtocolRequest } from "./http-listener.ts";
import { type ResolvedOptions, resolveOptions, type SnowflakeServerOptions } from "./options.ts";
import { Routes } from "./routes.ts";
import type { Session, SessionEnd } from "./sessions.ts";
import { rolesOf } from "./sign-in.ts";

/**
 * Starts a server on the loopback interface that speaks Snowflake's protocol as far as its Node driver does, and runs
 * the statements on DuckDB over a copy of the given file.
 *
 * @throws when the file cannot be opened.
 */
export async function startSnowflakeServer(options: SnowflakeServerOptions): Promise<SnowflakeServer> {
  const resolved = resolveOptions(options);
  const database = await Database.open(resolved);
  const server = new SnowflakeServer(resolved, database, await everyGrant(resolved, database));
  await server.listen();
  return server;
}

export class SnowflakeServer implements AsyncDisposable {
  /** Name of the account, as the driver's `account`. */
  readonly account: string;
  readonly #database: Database;
  readonly #routes: Routes;
  readonly #listener: HttpListener;

  constructor(options: ResolvedOptions, database: Database, grants: Grants) {
    this.account = options.account;
    this.#database = database;
    this.#routes = new Routes({ options, database, grants });
    this.#listener = new HttpListener((request, response) => this.#answer(request, response));
  }

  /** What the driver takes as `accessUrl`, such as `http://127.0.0.1:40123`. */
  get url(): string {
    return `http://127.0.0.1:${this.#listener.port}`;
  }

  /** Every statement that was received, in order. */
  get statements(): readonly StatementRecord[] {
    return this.#routes.statements;
  }

  get sessions(): readonly Session[] {
    return this.#routes.sessions.all;
  }

  /** Sockets that are open now. */
  get connections(): number {
    return this.#listener.connections;
  }

  /** Sign-ins that were refused. */
  get refusedSignIns(): number {
    return this.#routes.refusedSignIns;
  }

  /** Session tokens answer 390112 from now on, until they are renewed. */
  expireTokens(): void {
    this.#routes.sessions.expireSessionTokens();
  }

  /** Session tokens answer 390112 and their renewal 390114. */
  expireMasterTokens(): void {
    this.#routes.sessions.expireSessionTokens();
    this.#routes.sessions.expireMasterTokens();
  }

  /** All sessions are gone, and what they ran is cancelled. */
  async endSessions(end: SessionEnd = {}): Promise<void> {
    this.#routes.sessions.endAll(end);
    await this.#routes.executions.endAll();
  }

  async listen(): Promise<void> {
    await this.#listener.listen();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#listener.close();
    await this.#routes.executions.endAll();
    await this.#database.close();
  }

  async #answer(request: ProtocolRequest, response: ServerResponse): Promise<void> {
    send(response, await this.#routes.answer(request, this.url));
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
}

/** All that can be granted on what there is. */
async function everyGrant({ users, warehouses }: ResolvedOptions, database: Database): Promise<Grants> {
  const { name } = database;
  const tables = await database.tables();
  const schemas = new Set(tables.map(({ schema }) => schema));
  const grants: Grant[] = [
    ...warehouses.map((warehouse): Grant => ({ privilege: "USAGE", on: "WAREHOUSE", name: warehouse })),
    { privilege: "USAGE", on: "DATABASE", name },
    ...[...schemas].map((schema): Grant => ({ privilege: "USAGE", on: "SCHEMA", name: `${name}.${schema}` })),
    ...tables.map(
      ({ schema, table }): Grant => ({ privilege: "SELECT", on: "TABLE", name: `${name}.${schema}.${table}` }),
    ),
  ];
  return new Grants(new Map(users.map((user) => [user.name.toUpperCase(), rolesOf(user)])), grants);
}
