import type { ServerResponse } from "node:http";
import type { Account } from "./account.ts";
import { send } from "./answers.ts";
import { type CannedAnswer, CannedAnswers } from "./canned-answers.ts";
import { type Catalog, readCatalog } from "./catalog.ts";
import { Database } from "./database.ts";
import type { StatementRecord } from "./executions.ts";
import { answerWithFault } from "./fault-answers.ts";
import { type Fault, Faults, placeOf } from "./faults.ts";
import { type Grant, Grants, type ObjectKind, type Privilege } from "./grants.ts";
import { HttpListener, type ProtocolRequest } from "./http-listener.ts";
import { type ResolvedOptions, resolveOptions, type SnowflakeServerOptions } from "./options.ts";
import { Routes } from "./routes.ts";
import type { Session, SessionEnd } from "./sessions.ts";
import { rolesOf } from "./sign-in.ts";
import { quoted } from "./sql-text.ts";
import { Versions } from "./versions.ts";

/**
 * Starts a server on the loopback interface that speaks Snowflake's protocol as far as its Node driver does, and runs
 * the statements on DuckDB over a copy of the given file.
 *
 * @throws when the file cannot be opened.
 */
export async function startSnowflakeServer(options: SnowflakeServerOptions): Promise<SnowflakeServer> {
  const resolved = resolveOptions(options);
  const database = await Database.open(resolved);
  const catalog = await readCatalog(database);
  const server = new SnowflakeServer({
    options: resolved,
    database,
    grants: everyGrant(resolved, catalog),
    versions: new Versions(
      database,
      catalog.map(({ schema, table }) => `${schema}.${table}`),
    ),
    faults: new Faults(),
    cannedAnswers: new CannedAnswers(),
  });
  await server.listen();
  return server;
}

export class SnowflakeServer implements AsyncDisposable {
  /** Name of the account, as the driver's `account`. */
  readonly account: string;
  readonly #account: Account;
  readonly #routes: Routes;
  readonly #listener: HttpListener;

  constructor(account: Account) {
    this.account = account.options.account;
    this.#account = account;
    this.#routes = new Routes(account);
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

  /** The next statement to be received whose text matches. It is running then. */
  received(pattern: RegExp): Promise<StatementRecord> {
    const { listeners } = this.#routes;
    const { promise, resolve } = Promise.withResolvers<StatementRecord>();
    const listener = (record: StatementRecord) => {
      if (!pattern.test(record.text)) return;
      listeners.delete(listener);
      resolve(record);
    };
    listeners.add(listener);
    return promise;
  }

  /** Resolves when no statement runs any more of those that run now. */
  async idle(): Promise<void> {
    await this.#routes.executions.idle();
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

  /** Makes something go wrong from now on; null ends it, and lets go of the requests that hang. */
  async fault(fault: Fault | null): Promise<void> {
    this.#account.faults.set(fault);
    if (fault?.kind === "refuse") await this.#listener.close();
    else await this.#listener.listen();
    if (fault?.kind === "session-expired") this.expireTokens();
    if (fault?.kind === "session-gone") await this.endSessions();
  }

  /** Resolves when so many requests have met the present fault. */
  async met(requests: number): Promise<void> {
    await this.#account.faults.met(requests);
  }

  /**
   * Changes a table: moves its change token, and keeps what it was before for time travel. Names in the statement are
   * looked for beside the table.
   *
   * @param table - its name, such as `FACT_SUPPORT_TICKETS`; with its schema unless that is ANALYTICS.
   * @param sql - DuckDB's; may also alter or drop the table.
   */
  async commit(table: string, sql: string): Promise<void> {
    const { database, versions } = this.#account;
    const name = wholeName(table);
    await versions.change(name, () =>
      database.use(async (connection) => {
        await connection.run(`USE ${[database.name, name.slice(0, name.indexOf("."))].map(quoted).join(".")}`);
        await connection.run(sql);
      }),
    );
  }

  /** As if the table had been created anew with the same rows: nothing is known of what it was before. */
  async replaceTable(table: string): Promise<void> {
    await this.#account.versions.forget(wholeName(table));
  }

  /**
   * @param name - of the object; of a schema or table, what it is in may be left out.
   * @param role - default: all roles.
   */
  grant(privilege: Privilege, on: ObjectKind, name: string, role?: string): void {
    const { grants } = this.#account;
    for (const each of role === undefined ? grants.roles : [role]) {
      grants.grant(this.#grantOf(privilege, on, name), each);
    }
  }

  /** Takes back what `grant` gives. At the start every role has everything. */
  revoke(privilege: Privilege, on: ObjectKind, name: string, role?: string): void {
    const { grants } = this.#account;
    for (const each of role === undefined ? grants.roles : [role]) {
      grants.revoke(this.#grantOf(privilege, on, name), each);
    }
  }

  /** Takes a role away from all users. Sessions that use it are refused from their next statement on. */
  revokeRole(role: string): void {
    this.#account.grants.revokeRole(role);
  }

  grantRole(role: string, user: string): void {
    this.#account.grants.grantRole(role, user.toUpperCase());
  }

  /** Answers statements that match a pattern to the letter, instead of running them; null: none any more. */
  answerWith(pattern: RegExp, answer: CannedAnswer): void {
    this.#account.cannedAnswers.add(pattern, answer);
  }

  /** Statements are run again, whatever `answerWith` was told. */
  answerItself(): void {
    this.#account.cannedAnswers.clear();
  }

  async listen(): Promise<void> {
    await this.#listener.listen();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#account.faults.set(null);
    await this.#listener.close();
    await this.#routes.executions.endAll();
    await this.#account.database.close();
  }

  async #answer(request: ProtocolRequest, response: ServerResponse): Promise<void> {
    const { faults } = this.#account;
    const right = () => this.#routes.answer(request, this.url);
    const fault = faults.at(placeOf(request.path));
    if (fault === null) return send(response, await right());
    faults.meet();
    await answerWithFault(fault, right, response, faults.over, request.gone);
  }

  #grantOf(privilege: Privilege, on: ObjectKind, name: string): Grant {
    const { name: database } = this.#account.database;
    const parts = name.split(".");
    if (on === "TABLE")
      return {
        privilege,
        on,
        name: [database, "ANALYTICS"]
          .slice(0, 3 - parts.length)
          .concat(parts)
          .join("."),
      };
    if (on === "SCHEMA" && parts.length === 1) return { privilege, on, name: `${database}.${name}` };
    return { privilege, on, name };
  }
}

/** `SCHEMA.TABLE`, without the database. */
function wholeName(table: string): string {
  const parts = table.split(".").slice(-2);
  return parts.length === 1 ? `ANALYTICS.${table}` : parts.join(".");
}

/** All that can be granted on what there is. */
function everyGrant({ users, warehouses, databaseName: name }: ResolvedOptions, tables: Catalog): Grants {
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
