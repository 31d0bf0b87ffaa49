import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { root } from "../paths.ts";
import { storiesFolder } from "./storybook.ts";

/** Where the pictures are kept that stories are compared with: WebP in few colours. */
const kept = join(storiesFolder, "pictures");

/** Where the pictures of stories go that look otherwise than they should, with what differs. */
const found = join(root, ".cache", "pictures", "stories");

/**
 * As many pixels of a picture may look otherwise: edges that another version of the browser draws a little beside. A word
 * in another colour is more.
 */
const tolerated = 60;

/** How far a pixel's colour may lie from the other's, 0 to 1 as pixelmatch counts it, and still be the same. */
const threshold = 0.1;

/**
 * The steps between the values that red, green and blue have in a kept picture. No value lies further than half a step from
 * the one that was taken, which is nothing to the threshold, and the file is smaller by a quarter.
 */
const step = 255 / 8;

/**
 * Compares a picture with the one that is kept. Where they differ both are written to `.cache/pictures/stories`.
 *
 * @returns what is wrong, in words; null when they look the same.
 */
export async function comparePicture(name: string, png: Buffer): Promise<string | null> {
  const expected = await readFile(join(kept, `${name}.webp`)).catch(absent);
  if (expected === null) return `there is no picture of ${name} yet: pnpm pictures stories`;
  const { differing, marked } = await difference(png, expected);
  if (differing !== null && differing <= tolerated) return null;
  await mkdir(found, { recursive: true });
  await writeFile(join(found, `${name}.png`), png);
  if (marked !== null) await writeFile(join(found, `${name}.differs.png`), marked);
  const how = differing === null ? "has another size" : `differs in ${differing} pixels`;
  return `${name} ${how}: look at ${join(found, name)}*.png, and where it is right run \`pnpm pictures stories\``;
}

/** Keeps a picture from now on. */
export async function keepPicture(name: string, png: Buffer): Promise<void> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const coarse = data.map((value) => Math.round(Math.round(value / step) * step));
  const webp = await sharp(coarse, { raw: { width, height, channels: 3 } })
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
  await writeFile(join(kept, `${name}.webp`), webp);
}

/** The names of all that are kept. */
export async function keptPictures(): Promise<string[]> {
  const files = (await readdir(kept).catch(absent)) ?? [];
  return files.filter((file) => file.endsWith(".webp")).map((file) => file.slice(0, -".webp".length));
}

/** Takes away all that are kept, and what was found to differ. */
export async function clearPictures(): Promise<void> {
  for (const folder of [kept, found]) await rm(folder, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
}

interface Difference {
  /** Pixels that look otherwise; null where the sizes differ. */
  differing: number | null;
  /** What differs, as a PNG. */
  marked: Buffer | null;
}

async function difference(one: Buffer, other: Buffer): Promise<Difference> {
  const [a, b] = await Promise.all([one, other].map(pixels));
  if (a === undefined || b === undefined) throw new TypeError("two pictures make two");
  const { width, height } = a.info;
  if (width !== b.info.width || height !== b.info.height) return { differing: null, marked: null };
  const marks = Buffer.alloc(a.data.length);
  const differing = pixelmatch(a.data, b.data, marks, width, height, { threshold });
  if (differing === 0) return { differing, marked: null };
  return {
    differing,
    marked: await sharp(marks, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer(),
  };
}

function pixels(image: Buffer) {
  return sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}

function absent(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
