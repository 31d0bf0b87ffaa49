import type { Content } from "../http/content.ts";

/** A built file, held in memory with what its answer needs. */
export interface Asset {
  content: Content;
  etag: string;
  /** Whether the file's name, or the release in its path, changes with its content. */
  immutable: boolean;
}

/** Built files by their path below the folder, with `/` between folders. */
export type AssetFolder = ReadonlyMap<string, Asset>;

/** What is served beside the API. Null: not built. */
export interface Assets {
  /** The dashboard, at `/`. */
  dashboard: AssetFolder | null;
  /** The CDN build, at `/cdn/`. */
  cdn: AssetFolder | null;
}
