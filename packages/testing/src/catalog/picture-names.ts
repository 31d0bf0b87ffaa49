import type { CatalogEntry } from "./open-catalog.ts";

/** A picture of a story that is kept. */
export interface StoryPicture {
  name: string;
  colorScheme: "light" | "dark";
  /** What of the story is in it, as a selector. */
  box: string;
}

/** What these stories show beside the tag, which is as in its playground. */
const additions = new Map([
  ["Events", ".log"],
  ["Accessibility", ".words"],
]);

/** The pictures of an entry: each story in light, the first story of each tag in dark too, of documents none. */
export function picturesOf({ id, type, name }: CatalogEntry): StoryPicture[] {
  if (type === "docs") return [];
  const light: StoryPicture = { name: id, colorScheme: "light", box: additions.get(name) ?? ".page" };
  return name === "Playground" ? [light, { ...light, name: `${id}.dark`, colorScheme: "dark" }] : [light];
}
