import { addons } from "storybook/manager-api";
import { type ColorScheme, followColorScheme, themeOf } from "./theme.ts";

/** Storybook's own word for how the page was made. */
const { CONFIG_TYPE } = globalThis as { CONFIG_TYPE?: "PRODUCTION" | "DEVELOPMENT" };

/** The static catalog says beside its name that nothing in it is live. */
const brandTitle =
  CONFIG_TYPE === "PRODUCTION" ? "<span>Customer Pulse<br><small>recorded answers</small></span>" : "Customer Pulse";

const paint = (colorScheme: ColorScheme) => addons.setConfig({ theme: { ...themeOf(colorScheme), brandTitle } });

paint("light dark");
addons.register("theme-switch", (api) => {
  followColorScheme({ on: (event, listener) => api.on(event, listener) }, paint);
});
