import { hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { Content } from "../http/content.ts";
import type { Asset, AssetFolder, StoredFolder } from "./asset.ts";

const compressible = /^(text\/|application\/(json|javascript|xml|manifest\+json)|image\/svg\+xml)/;
/** `name-DQ3f_a9x.js`, as bundlers write it: eight characters, at least one of which no plain word has. */
const hashedName = /[-.](?=[\w-]*[A-Z\d])[\w-]{8}\.\w+(\.map)?$/;

/** Files of one release, such as `0.1.0/customer-pulse.js`: another content is another release. */
const ofRelease = /^\d+\.\d+\.\d+[^/]*\//;

/**
 * Reads a folder of built files into memory, so that serving them does not wait for file access behind heavy queries.
 *
 * @returns null when there is no such folder: it is not built.
 */
export async function loadAssets(folder: string): Promise<AssetFolder | null> {
  const names = await namesIn(folder);
  if (names === null) return null;
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, Asset]> => [name, await readAsset(folder, name)])),
  );
}

/**
 * Looks up the names in a folder of built files, and reads a file when it is asked for.
 *
 * @returns null when there is no such folder: it is not built.
 */
export async function openAssets(folder: string): Promise<StoredFolder | null> {
  const names = await namesIn(folder);
  if (names === null) return null;
  // Only what was found here can be named: no address leads out of the folder.
  const known = new Set(names);
  return { read: async (name) => (known.has(name) ? await readAsset(folder, name) : undefined) };
}

/** The files of a folder by their paths below it, with `/` between folders; null when there is no such folder. */
async function namesIn(folder: string): Promise<string[] | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (entries === null) return null;
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

async function readAsset(folder: string, name: string): Promise<Asset> {
  return toAsset(name, await readFile(join(folder, name)));
}

function toAsset(name: string, file: Buffer): Asset {
  const type = contentTypeOf(name);
  return {
    content: new Content(new Uint8Array(file), type, compressible.test(type)),
    etag: `W/"${hash("sha1", file, "base64url")}"`,
    immutable: hashedName.test(name) || ofRelease.test(name),
  };
}

function contentTypeOf(name: string): string {
  if (extname(name) === ".map") return "application/json";
  return getMimeType(name) ?? "application/octet-stream";
}
