import { hash } from "node:crypto";
import { Hono } from "hono";
import type { Answers } from "../answers/answers.ts";
import type { AppEnv } from "../app-env.ts";
import { refuseParameters } from "../filters/parse.ts";
import { Content } from "../http/content.ts";
import { respondWithContent } from "../http/respond-with-content.ts";
import { widgetCatalogue } from "../widgets/catalogue.ts";
import { queryOf } from "./query-of.ts";
import { respondWithWidget } from "./widget-answer.ts";

/** GET /v1/widgets (the catalogue), GET /v1/widgets/:id, GET /v1/filters and GET /v1/customers. */
export function widgetRoutes(answers: Answers): Hono<AppEnv> {
  const text = JSON.stringify(widgetCatalogue());
  const catalogue = {
    content: new Content(text, "application/json"),
    etag: `W/"${hash("sha1", text, "base64url")}"`,
    cacheControl: "no-cache",
  };
  return new Hono<AppEnv>()
    .get("/widgets", (context) => {
      refuseParameters(new URLSearchParams(queryOf(context.req.url)));
      return respondWithContent(context, catalogue);
    })
    .get("/widgets/:id", (context) => respondWithWidget(context, answers, context.req.param("id")))
    .get("/filters", (context) => respondWithWidget(context, answers, "filter-bar"))
    .get("/customers", (context) =>
      respondWithWidget(context, answers, "customer-picker", { called: { search: "q" } }),
    );
}
