import type { WidgetId } from "@customer-pulse/contract";
import type { Context } from "hono";
import type { Answers } from "../answers/answers.ts";
import type { WidgetRequest } from "../answers/widget-request.ts";
import type { AppEnv } from "../app-env.ts";
import { respondWithContent } from "../http/respond-with-content.ts";

/** The status that no client sees, because it has left. */
const clientLeft = 499;

/** Answers one widget request: 200 with the body, or 304 when the caller already has it. */
export async function respondWithWidget<Id extends WidgetId>(
  context: Context<AppEnv>,
  answers: Answers,
  request: WidgetRequest<Id>,
): Promise<Response> {
  const signal = () => context.req.raw.signal;
  try {
    const { content, etag } = await answers.answer(request, signal);
    // Another reader may see other rows, so shared caches keep nothing, and every reuse asks first.
    return respondWithContent(context, { content, etag, cacheControl: "private, no-cache" });
  } catch (error) {
    if (signal().aborted) return new Response(null, { status: clientLeft });
    throw error;
  }
}
