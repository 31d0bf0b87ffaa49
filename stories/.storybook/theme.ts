import { create } from "storybook/theming/create";

const common = {
  brandTitle: "Customer Pulse",
  brandUrl: "./?path=/docs/introduction--docs",
  brandTarget: "_self",
  fontBase: '"Inter Variable", system-ui, sans-serif',
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

/** As the reader's system is, when the page opens. */
export function systemTheme(): ReturnType<typeof create> {
  return matchMedia("(prefers-color-scheme: dark)").matches ? dark : light;
}
