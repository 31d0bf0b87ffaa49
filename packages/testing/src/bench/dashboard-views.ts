import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BatchRequest, optionSchemas } from "@customer-pulse/contract";
import { widgetIds } from "@customer-pulse/contract/values";
import { root } from "../paths.ts";

type Requests = BatchRequest["requests"];

/** What the tags of each view ask for when it is opened, as the dashboard's page has them; the filter bar first. */
export async function dashboardViews(): Promise<Requests[]> {
  const page = await readFile(join(root, "packages", "dashboard", "index.html"), "utf8");
  const views = [...page.matchAll(/<template>(.*?)<\/template>/gs)].map(([, tags = ""]) => tags);
  // The last view is about one customer, whom nobody has chosen yet.
  return views.slice(0, -1).map((tags) => [{ key: "filter-bar", id: "filter-bar" }, ...requestsOf(tags)]);
}

function requestsOf(html: string): Requests {
  return [...html.matchAll(/<cx-([\w-]+)([^>]*)>/g)].map(([, name, attributes = ""], index) => {
    const id = widgetIds.find((known) => known === name);
    if (id === undefined) throw new Error(`the dashboard's page has a tag cx-${name} without an id`);
    const given = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]);
    const options = given.filter(([key = ""]) => key in optionSchemas[id].shape);
    return { key: String(index), id, options: Object.fromEntries(options) };
  });
}
