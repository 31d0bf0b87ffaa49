import type { CatalogEntry } from "./open-catalog.ts";

/** A picture of a story that is kept. */
export interface StoryPicture {
  name: string;
  colorScheme: "light" | "dark";
}

/** The pictures of an entry: each story in light, the first story of each tag in dark too, of documents none. */
export function picturesOf({ id, type, name }: CatalogEntry): StoryPicture[] {
  if (type === "docs") return [];
  const light: StoryPicture = { name: id, colorScheme: "light" };
  return name === "Playground" ? [light, { name: `${id}.dark`, colorScheme: "dark" }] : [light];
}
