import { type CatalogEntry, openCatalog, pagesAtATime } from "../catalog/open-catalog.ts";
import { clearPictures, keepPicture } from "../catalog/picture-book.ts";
import { picturesOf } from "../catalog/picture-names.ts";
import type { CatalogPreview } from "../catalog/preview.ts";

/**
 * Takes the pictures of stories anew: from now on they are to look like that.
 *
 * @param words - Only stories whose id contains one of these; all when empty, and then pictures of no story go.
 */
export async function takeStories(words: readonly string[]): Promise<void> {
  await using catalog = await openCatalog();
  if (words.length === 0) await clearPictures();
  const chosen = catalog.entries
    .filter((entry) => words.length === 0 || words.some((word) => entry.id.includes(word)))
    .filter((entry) => picturesOf(entry).length > 0)
    .values();
  await Promise.all(Array.from({ length: pagesAtATime }, async () => takeAll(await catalog.preview(), chosen)));
}

/** Takes the pictures of those that no other page has taken yet. */
async function takeAll(preview: CatalogPreview, entries: Iterable<CatalogEntry>): Promise<void> {
  for (const entry of entries) {
    await preview.show(entry);
    for (const { name, colorScheme, box } of picturesOf(entry)) {
      await preview.useColorScheme(colorScheme);
      await keepPicture(name, await preview.stillPicture(box));
    }
    await preview.useColorScheme("light");
    console.log(entry.id);
  }
}
