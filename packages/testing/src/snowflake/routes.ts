import { setTimeout as delay } from "node:timers/promises";
import type { Account } from "./account.ts";
import { type Answer, failure, success } from "./answers.ts";
import { readBinds } from "./binds.ts";
import { Execution, Executions, newQueryId, type StatementRecord } from "./executions.ts";
import { roleRefused } from "./failures.ts";
import type { ProtocolRequest } from "./http-listener.ts";
import { chunkAnswer, outcomeAnswer } from "./query-answers.ts";
import { Session, Sessions, TokenError } from "./sessions.ts";
import { authenticate, type Credentials, contextOf } from "./sign-in.ts";
import { SnowflakeError } from "./snowflake-error.ts";
import { runStatement } from "./statements.ts";

interface QueryRequest {
  sqlText?: string;
  bindings?: unknown;
  parameters?: Record<string, unknown>;
  describeOnly?: boolean;
}

/** The endpoints of the protocol, over the state that they share. */
export class Routes {
  readonly sessions = new Sessions();
  readonly executions = new Executions();
  readonly statements: StatementRecord[] = [];
  refusedSignIns = 0;
  /** Called with each statement when it is received. */
  readonly listeners = new Set<(record: StatementRecord) => void>();
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** @param origin - of the address that the client used, for the chunks' addresses. */
  async answer(request: ProtocolRequest, origin: string): Promise<Answer> {
    try {
      return await this.#route(request, origin);
    } catch (error) {
      if (error instanceof TokenError) return failure(error, {}, error.status);
      if (error instanceof SnowflakeError) return failure(error);
      throw error;
    }
  }

  async #route(request: ProtocolRequest, origin: string): Promise<Answer> {
    const { method, path } = request;
    const [, first, second, third, fourth] = path.split("/");
    switch (`${method} ${path}`) {
      case "POST /session/v1/login-request":
        return this.#signIn(request);
      case "POST /session/token-request":
        return success(this.sessions.renew(request.headers.authorization));
      case "POST /telemetry/send":
        return success(null);
      case "POST /queries/v1/query-request":
        return await this.#query(request, origin);
      case "POST /queries/v1/abort-request":
        this.#session(request);
        this.executions.cancelRequest((request.body as { requestId: string }).requestId);
        return success(null);
      case "POST /session/heartbeat":
        this.#session(request);
        return success(null);
      case "POST /session":
        await this.#closeSession(this.#session(request));
        return success(null);
    }
    if (first === "queries" && method === "POST" && third === "abort-request") {
      this.#session(request);
      this.#execution(second).cancel();
      return success(null);
    }
    if (first === "queries" && method === "GET" && third === "result") {
      this.#session(request);
      return await this.#poll(this.#execution(second), request, origin, this.#account.options.pollHoldMs);
    }
    if (first === "results" && method === "GET") return await this.#chunk(second, Number(third), Number(fourth));
    return { status: 404, headers: {}, body: Buffer.alloc(0) };
  }

  #signIn({ body, query }: ProtocolRequest): Answer {
    const { faults, grants, options } = this.#account;
    const credentials = (body as { data: Credentials }).data;
    try {
      const user = authenticate(options.users, options.account, credentials);
      if (faults.strikes("revoked-role", "sign-in")) throw roleRefused(query.get("roleName"));
      const session = new Session(user.name.toUpperCase(), contextOf(user, query, grants));
      for (const [name, value] of Object.entries(credentials.SESSION_PARAMETERS ?? {})) {
        session.parameters.set(name.toUpperCase(), String(value));
      }
      return success({
        ...this.sessions.open(session),
        sessionId: session.id,
        displayUserName: session.user,
        serverVersion: "9.0.0",
        parameters: [...session.parameters].map(([name, value]) => ({ name, value })),
        sessionInfo: {
          databaseName: session.database,
          schemaName: session.schema,
          warehouseName: session.warehouse,
          roleName: session.role,
        },
      });
    } catch (error) {
      this.refusedSignIns += 1;
      throw error;
    }
  }

  #session(request: ProtocolRequest): Session {
    return this.sessions.authenticate(request.headers.authorization);
  }

  async #closeSession(session: Session): Promise<void> {
    this.sessions.close(session);
    await this.executions.endSession(session);
  }

  async #query(request: ProtocolRequest, origin: string): Promise<Answer> {
    const session = this.#session(request);
    const requestId = request.query.get("requestId") ?? newQueryId();
    const execution = this.executions.byRequest(requestId) ?? this.#start(session, requestId, request);
    return await this.#poll(execution, request, origin, this.#account.options.pollAfterMs);
  }

  #start(session: Session, requestId: string, { body }: ProtocolRequest): Execution {
    const { sqlText = "", bindings, parameters = {}, describeOnly = false } = body as QueryRequest;
    const binds = readBinds(bindings);
    const tag = String(parameters["QUERY_TAG"] ?? session.parameters.get("QUERY_TAG") ?? "");
    const timeout =
      parameters["STATEMENT_TIMEOUT_IN_SECONDS"] ?? session.parameters.get("STATEMENT_TIMEOUT_IN_SECONDS");
    const record: StatementRecord = {
      text: sqlText,
      binds: binds.map(({ value }) => value),
      tag: tag === "" ? null : tag,
      timeoutSeconds: Number(timeout),
      sessionId: session.id,
      role: session.role,
      queryId: newQueryId(),
      requestId,
      outcome: "running",
    };
    this.statements.push(record);
    const execution = new Execution(record, session, (signal) =>
      runStatement(
        this.#account,
        session,
        { text: sqlText, binds, timeoutSeconds: record.timeoutSeconds, describeOnly },
        signal,
      ),
    );
    this.executions.add(execution);
    for (const listener of this.listeners) listener(record);
    return execution;
  }

  /** Waits for the outcome, but no longer than this, nor for a client that has gone. */
  async #poll(execution: Execution, request: ProtocolRequest, origin: string, holdMs: number): Promise<Answer> {
    const over = new AbortController();
    const gaveUp = delay(holdMs, undefined, { signal: AbortSignal.any([over.signal, request.gone]) }).catch(
      () => undefined,
    );
    await Promise.race([execution.done, gaveUp]);
    over.abort();
    return outcomeAnswer(execution, this.#account.options, origin);
  }

  #execution(queryId: string | undefined): Execution {
    const execution = queryId === undefined ? undefined : this.executions.byQuery(queryId);
    if (execution === undefined) {
      throw new SnowflakeError("000605", "02000", "Identified SQL statement is not currently executing.");
    }
    return execution;
  }

  /** A range of a large result. Who knows the address may read it, as with a presigned one. */
  async #chunk(queryId: string | undefined, start: number, count: number): Promise<Answer> {
    const outcome = this.#execution(queryId).outcome;
    if (outcome === undefined || "error" in outcome || outcome.result.spool === null) {
      return { status: 404, headers: {}, body: Buffer.alloc(0) };
    }
    return await chunkAnswer(await outcome.result.spool.read(start, count));
  }
}
