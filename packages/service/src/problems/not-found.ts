import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { respondWithProblem } from "../http/respond-with-problem.ts";
import { ProblemError } from "./problem-error.ts";

/** Answers where no route is. */
export function nothingHere(context: Context<AppEnv>): Response {
  return respondWithProblem(
    context,
    new ProblemError("not-found", "There is nothing at this address. GET /v1/widgets lists what can be asked for."),
  );
}

/** Answers where a route takes other methods. */
export function refuseMethod(context: Context<AppEnv>, methods: string[]): Response {
  const allow = methods.join(", ");
  return respondWithProblem(context, new ProblemError("method-not-allowed", `This address takes ${allow}.`), allow);
}
