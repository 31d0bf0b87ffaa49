import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { openCatalog, pagesAtATime } from "../catalog/open-catalog.ts";
import { comparePicture, keptPictures } from "../catalog/picture-book.ts";
import { picturesOf } from "../catalog/picture-names.ts";

const catalog = await openCatalog();
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

test("the toolbar's switch turns the frame, documents and stories dark, on a reader's light system too", async () => {
  const page = await catalog.browser.newPage({ colorScheme: "light" });
  const preview = page.frameLocator("iframe");
  const grounds = async () => [
    await page.locator("body").evaluate(groundOf),
    await preview.locator(".sbdocs-wrapper").evaluate(groundOf),
    await preview.locator(".docs-story").first().evaluate(groundOf),
  ];
  await page.goto(`${catalog.url}/`);
  await preview.locator(".docs-story").first().waitFor();
  assert.deepEqual(await grounds(), ["rgb(247, 248, 250)", "rgb(255, 255, 255)", "rgb(247, 248, 250)"]);
  await page.getByRole("button", { name: "As the system" }).click();
  await page.getByText("Dark", { exact: true }).click();
  await page.getByRole("button", { name: "Dark" }).waitFor();
  assert.deepEqual(await grounds(), ["rgb(13, 17, 23)", "rgb(22, 27, 34)", "rgb(13, 17, 23)"]);
  await page.close();
});

test("the theme editor changes tags live, measures contrast, and hands the CSS out", async () => {
  const context = await catalog.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("response", (response) => response.status() >= 400 && problems.push(response.url()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${catalog.url}/iframe.html?viewMode=story&id=theming--editor&globals=a11y.manual:!true`);
  const choices = page.locator("theme-editor .choices");
  const css = page.locator("theme-editor pre");
  const card = page.locator("cx-kpi-card [part=card]");
  await css.getByText("The default: nothing to set.").waitFor();
  await page.getByText("All text and graphics are read well on what they stand on.").waitFor();

  await choices.getByLabel("Palette").selectOption("ibm");
  await choices.getByLabel("Density").selectOption("compact");
  await css.getByText("--cx-density: 0.75;").waitFor();
  assert.match((await css.textContent()) ?? "", /--cx-series-1: light-dark\(/);
  assert.equal(await card.evaluate((element) => getComputedStyle(element).paddingTop), "12px");

  const text = page.locator("theme-editor label").filter({ hasText: /^\s*textText/ });
  await text.locator("input").fill("#ffffff");
  await page.getByText("text on card is 1.00:1, and should be 4.5:1").waitFor();
  assert.equal(await card.evaluate((element) => getComputedStyle(element).color), "rgb(255, 255, 255)");

  await page.getByRole("button", { name: "Copy" }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await css.textContent());
  await page.getByRole("button", { name: "Undo my changes" }).click();
  await page.getByText("All text and graphics are read well on what they stand on.").waitFor();
  await context.close();
  assert.deepEqual(problems, []);
});

describe("every entry is drawn without an error, and every story looks as it did", {
  concurrency: pagesAtATime,
}, () => {
  const idle = Promise.all(Array.from({ length: pagesAtATime }, () => catalog.preview()));
  for (const entry of catalog.entries) {
    test(`${entry.title}: ${entry.name}`, async () => {
      const pages = await idle;
      const preview = pages.pop();
      assert(preview !== undefined, "no more entries at a time than there are pages");
      const wrong: string[] = [];
      await preview.show(entry);
      for (const { name, colorScheme, box } of picturesOf(entry)) {
        await preview.useColorScheme(colorScheme);
        if ((await comparePicture(name, await preview.picture(box))) === null) continue;
        const difference = await comparePicture(name, await preview.stillPicture(box));
        if (difference !== null) wrong.push(difference);
      }
      await preview.useColorScheme("light");
      pages.push(preview);
      assert.deepEqual([...preview.takeProblems(), ...wrong], []);
    });
  }
});

test("every kept picture is one of a story that is there", async () => {
  const names = catalog.entries.flatMap(picturesOf).map(({ name }) => name);
  assert.deepEqual((await keptPictures()).sort(), names.sort());
});

/** Runs in the page: the colour of an element's ground. */
function groundOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}
