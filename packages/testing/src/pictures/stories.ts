import { openCatalog } from "../catalog/open-catalog.ts";
import { clearPictures, keepPicture } from "../catalog/picture-book.ts";
import { picturesOf } from "../catalog/picture-names.ts";

/**
 * Takes the pictures of stories anew: from now on they are to look like that.
 *
 * @param words - Only stories whose id contains one of these; all when empty, and then pictures of no story go.
 */
export async function takeStories(words: readonly string[]): Promise<void> {
  await using catalog = await openCatalog();
  const preview = await catalog.preview();
  if (words.length === 0) await clearPictures();
  for (const entry of catalog.entries) {
    const pictures = picturesOf(entry);
    const chosen = words.length === 0 || words.some((word) => entry.id.includes(word));
    if (pictures.length === 0 || !chosen) continue;
    await preview.useColorScheme("light");
    await preview.show(entry);
    for (const { name, colorScheme } of pictures) {
      await preview.useColorScheme(colorScheme);
      await keepPicture(name, await preview.stillPicture());
    }
    console.log(entry.id);
  }
}
