import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCatalog } from "../catalog/open-catalog.ts";
import { comparePicture, keptPictures } from "../catalog/picture-book.ts";
import { picturesOf } from "../catalog/picture-names.ts";

const catalog = await openCatalog();
const preview = await catalog.preview();
after(() => catalog[Symbol.asyncDispose]());

test("the catalog's first page opens in Storybook's own frame", async () => {
  const page = await catalog.browser.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${catalog.url}/`);
  await page.frameLocator("iframe").getByRole("heading", { name: "Customer Pulse", level: 1 }).waitFor();
  await page.getByRole("link", { name: "Customer Pulse" }).waitFor();
  await page.close();
  assert.deepEqual(problems, []);
});

for (const entry of catalog.entries) {
  const pictures = picturesOf(entry);
  test(`${entry.title}: ${entry.name} is drawn without an error, in light and dark, and looks as it did`, async () => {
    const wrong: string[] = [];
    await preview.useColorScheme("light");
    await preview.show(entry);
    for (const colorScheme of ["light", "dark"] as const) {
      await preview.useColorScheme(colorScheme);
      for (const picture of pictures) {
        if (picture.colorScheme !== colorScheme) continue;
        if ((await comparePicture(picture.name, await preview.picture())) === null) continue;
        const difference = await comparePicture(picture.name, await preview.stillPicture());
        if (difference !== null) wrong.push(difference);
      }
    }
    assert.deepEqual([...preview.takeProblems(), ...wrong], []);
  });
}

test("every kept picture is one of a story that is there", async () => {
  const names = catalog.entries.flatMap(picturesOf).map(({ name }) => name);
  assert.deepEqual((await keptPictures()).sort(), names.sort());
});
