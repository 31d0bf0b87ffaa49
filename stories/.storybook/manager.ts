import "@fontsource-variable/inter";
import { addons } from "storybook/manager-api";
import { systemTheme } from "./theme.ts";

addons.setConfig({ theme: systemTheme() });
