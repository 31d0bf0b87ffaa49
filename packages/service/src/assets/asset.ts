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

/** Built files that stay on the disk until somebody asks for one: too many to hold, and seldom asked for. */
export interface StoredFolder {
  /** Undefined where the folder has no such file. */
  read(name: string): Promise<Asset | undefined>;
}

/** What is served beside the API. Null: not built. */
export interface Assets {
  /** The dashboard, at `/`. */
  dashboard: AssetFolder | null;
  /** The CDN build, at `/cdn/`. */
  cdn: AssetFolder | null;
  /** The catalog of the tags, at `/storybook/`. Default: not built. */
  catalog?: StoredFolder | null;
}
