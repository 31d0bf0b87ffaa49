import { create } from "storybook/theming/create";

const common = {
  brandTitle: "Customer Pulse",
  brandUrl: "./?path=/docs/introduction--docs",
  brandTarget: "_self",
  fontBase: '"Inter Variable", system-ui, sans-serif',
  fontCode: '"JetBrains Mono Variable", monospace',
  appBorderRadius: 10,
} as const;

/** The catalog's own frame, in the colours of the page that the tags were drawn for. */
const light = create({
  ...common,
  base: "light",
  colorPrimary: "#1f5fd0",
  colorSecondary: "#1f5fd0",
  appBg: "#f7f8fa",
  appContentBg: "#ffffff",
  appPreviewBg: "#f7f8fa",
  appBorderColor: "#e3e7ec",
  textColor: "#111827",
  textMutedColor: "#4b5563",
  barBg: "#ffffff",
});

const dark = create({
  ...common,
  base: "dark",
  colorPrimary: "#6ea8fe",
  colorSecondary: "#6ea8fe",
  appBg: "#0d1117",
  appContentBg: "#161b22",
  appPreviewBg: "#0d1117",
  appBorderColor: "#2b323c",
  textColor: "#e6edf3",
  textMutedColor: "#9aa7b4",
  barBg: "#161b22",
});

/** Light, dark, or as the reader's system is: what the toolbar's switch offers, as values of `color-scheme`. */
export type ColorScheme = "light dark" | "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");

/** The theme of frame and documents; for the system's choice, the one that it has now. */
export function themeOf(colorScheme: ColorScheme): ReturnType<typeof create> {
  return colorScheme === "dark" || (colorScheme === "light dark" && system.matches) ? dark : light;
}

interface GlobalsChange {
  globals: { theme?: ColorScheme };
}

interface Channel {
  on(event: string, listener: (change: GlobalsChange) => void): void;
}

/** Says which colours are chosen: when Storybook begins, at each turn of the switch, and when the system changes. */
export function followColorScheme(channel: Channel, follow: (colorScheme: ColorScheme) => void): void {
  let chosen: ColorScheme = "light dark";
  const choose = ({ globals: { theme = "light dark" } }: GlobalsChange) => {
    chosen = theme;
    follow(chosen);
  };
  channel.on("setGlobals", choose);
  channel.on("globalsUpdated", choose);
  system.addEventListener("change", () => follow(chosen));
}
