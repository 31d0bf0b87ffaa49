import "@customer-pulse/widgets/all";
import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import "@fontsource-variable/noto-sans-arabic";
import "@fontsource-variable/noto-sans-hebrew";
import "./preview.css";
import type { Preview } from "@storybook/web-components-vite";
import { html } from "lit";
import { answerFromRecordings } from "../answers/recorded.ts";
import { showRecordedNote } from "../answers/recorded-note.ts";
import { systemTheme } from "./theme.ts";

// The static catalog has no service beside it. While stories are written, `/v1` is the service's own.
if (import.meta.env.PROD) {
  answerFromRecordings();
  showRecordedNote();
}

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    layout: "fullscreen",
    docs: { theme: systemTheme(), toc: true },
    controls: { expanded: true, sort: "requiredFirst" },
    options: {
      storySort: {
        order: [
          "Introduction",
          "Installing",
          "Filters",
          "Theming",
          "Languages",
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
  decorators: [
    (story, { globals }) => {
      document.documentElement.style.colorScheme = String(globals["theme"]);
      return html`<div class="page">${story()}</div>`;
    },
  ],
};

export default preview;
