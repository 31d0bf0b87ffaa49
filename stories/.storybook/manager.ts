import { addons } from "storybook/manager-api";
import { systemTheme } from "./theme.ts";

/** Storybook's own word for how the page was made. */
const { CONFIG_TYPE } = globalThis as { CONFIG_TYPE?: "PRODUCTION" | "DEVELOPMENT" };

/** The static catalog says beside its name that nothing in it is live. */
const brandTitle =
  CONFIG_TYPE === "PRODUCTION" ? "<span>Customer Pulse <small>recorded answers</small></span>" : "Customer Pulse";

addons.setConfig({ theme: { ...systemTheme(), brandTitle } });
