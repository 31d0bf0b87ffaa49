import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { widgets } from "./paths.ts";
import { publicTags } from "./tags.ts";

/** A file of `src/localize` that holds one language is named by its code, `de.ts` or `pt-BR.ts`; others have longer names. */
const languageFile = /^[a-z]{2}(-[A-Z]{2})?\.ts$/;

/**
 * What can be imported from the package, and the module of each below `src`: `.` without side effects, `./all`, one entry
 * a tag, and one a language but English, which the tags bring themselves.
 */
export function moduleEntries(): Record<string, string> {
  const tags = publicTags().map(({ name, module }) => [`./${name}`, module]);
  const locales = globSync("localize/*.ts", { cwd: join(widgets, "src") })
    .map((path) => basename(path))
    .filter((file) => languageFile.test(file))
    .sort()
    .map((file) => [`./locales/${basename(file, ".ts")}`, `localize/${file}`]);
  return { ".": "index.ts", "./all": "all.ts", ...Object.fromEntries([...tags, ...locales]) };
}

/** Entries of types for the templates of frameworks. Each has an empty module, so that it can be imported as well. */
export const templateEntries = ["react", "vue"] as const;
export type TemplateEntry = (typeof templateEntries)[number];
