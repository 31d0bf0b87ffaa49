export { type AppOptions, createApp } from "./app.ts";
export type { AppEnv } from "./app-env.ts";
export type { Asset, AssetFolder, Assets, StoredFolder } from "./assets/asset.ts";
export { loadAssets, openAssets } from "./assets/load-assets.ts";
export type { Clock } from "./clock.ts";
