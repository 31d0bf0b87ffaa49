import { openCatalog } from "../catalog/open-catalog.ts";
import { clearPictures, keepPicture } from "../catalog/picture-book.ts";
import { picturesOf } from "../catalog/picture-names.ts";

/** Takes the picture of every story anew: from now on stories are to look like that. */
export async function takeStories(): Promise<void> {
  await using catalog = await openCatalog();
  const preview = await catalog.preview();
  await clearPictures();
  for (const entry of catalog.entries) {
    const pictures = picturesOf(entry);
    if (pictures.length === 0) continue;
    await preview.useColorScheme("light");
    await preview.show(entry);
    for (const { name, colorScheme } of pictures) {
      await preview.useColorScheme(colorScheme);
      await keepPicture(name, await preview.stillPicture());
    }
    console.log(entry.id);
  }
}
