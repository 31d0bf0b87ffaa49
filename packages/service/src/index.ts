export { type AppOptions, createApp } from "./app.ts";
export type { AppEnv } from "./app-env.ts";
export type { Asset, AssetFolder, Assets } from "./assets/asset.ts";
export { loadAssets } from "./assets/load-assets.ts";
export type { Clock } from "./clock.ts";
