import type { Context } from "hono";
import type { Answer } from "../answers/answer.ts";
import type { Answers } from "../answers/answers.ts";
import { parseWidgetId } from "../answers/widget-request.ts";
import type { AppEnv } from "../app-env.ts";
import { parseQuery, type RouteParameters } from "../filters/parse.ts";
import { respondWithContent } from "../http/respond-with-content.ts";
import { clientLeft } from "./client-left.ts";
import { queryOf } from "./query-of.ts";

/**
 * Answers one widget request: 200 with the body, or 304 when the caller already has it.
 *
 * @param id as it stands in the address.
 * @param route where its parameters are others than the widget's.
 * @throws {ProblemError} when the id or a parameter is wrong.
 */
export function respondWithWidget(
  context: Context<AppEnv>,
  answers: Answers,
  id: string,
  route: RouteParameters = {},
): Response | Promise<Response> {
  const query = queryOf(context.req.url);
  const question = `${context.req.path}?${query}`;
  const reused = answers.reuse(question);
  return reused === null ? workOut(context, answers, { id, route, query, question }) : send(context, reused);
}

async function workOut(
  context: Context<AppEnv>,
  answers: Answers,
  { id, route, query, question }: { id: string; route: RouteParameters; query: string; question: string },
): Promise<Response> {
  const widgetId = parseWidgetId(id);
  // Never throws: what is not well encoded is read with replacement characters.
  const request = { id: widgetId, ...parseQuery(widgetId, new URLSearchParams(query), route) };
  const { signal } = context.req.raw;
  try {
    return send(context, await answers.answer(question, request, { signal, requestId: context.get("requestId") }));
  } catch (error) {
    if (signal.aborted) return clientLeft();
    throw error;
  }
}

/** Another reader may see other rows, so shared caches keep nothing, and every reuse asks first. */
function send(context: Context<AppEnv>, { content, etag }: Answer): Response {
  return respondWithContent(context, { content, etag, cacheControl: "private, no-cache" });
}
