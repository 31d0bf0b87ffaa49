import "@customer-pulse/widgets/all";
import "@customer-pulse/widgets/locales/ar";
import "@customer-pulse/widgets/locales/de";
import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import "@fontsource-variable/noto-sans-arabic";
import "@fontsource-variable/noto-sans-hebrew";
import "./preview.css";
import { DocsContainer } from "@storybook/addon-docs/blocks";
import type { Preview } from "@storybook/web-components-vite";
import { html } from "lit";
import { addons } from "storybook/preview-api";
import { answerFromRecordings } from "../answers/recorded.ts";
import { showRecordedNote } from "../answers/recorded-note.ts";
import { type ColorScheme, followColorScheme, themeOf } from "./theme.ts";

// The static catalog has no service beside it. While stories are written, `/v1` is the service's own.
if (import.meta.env.PROD) {
  answerFromRecordings();
  showRecordedNote();
}

let colorScheme: ColorScheme = "light dark";

// Before anything is drawn: a story's tags, and the page around documents, take their colours from the root.
followColorScheme(addons.getChannel(), (chosen) => {
  colorScheme = chosen;
  document.documentElement.style.colorScheme = chosen;
});

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    layout: "fullscreen",
    docs: {
      container: (props: Parameters<typeof DocsContainer>[0]) =>
        DocsContainer({ ...props, theme: themeOf(colorScheme) }),
      toc: { headingSelector: "h2, h3" },
    },
    controls: { expanded: true, sort: "requiredFirst" },
    options: {
      storySort: {
        order: [
          "Introduction",
          "Installing",
          "Filters",
          "Theming",
          "Languages",
          "Accessibility",
          "Frameworks",
          "Dashboard",
          "Scope and filters",
          "Overview",
          "Sentiment",
          "Support",
          "Product",
          "Segments",
          "Customer",
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: "Light or dark",
      toolbar: {
        title: "Theme",
        icon: "mirror",
        items: [
          { value: "light dark", title: "As the system" },
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: "light dark" },
  decorators: [(story) => html`<div class="page">${story()}</div>`],
};

export default preview;
