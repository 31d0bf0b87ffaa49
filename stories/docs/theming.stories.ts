import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "../parts/theme-editor.ts";

const description = `Palettes, density and single tokens, changed live on tags that show real figures; what comes of it can be
copied out as CSS. Contrast is measured while you change colours. Colours are changed for light or for dark, whichever is
shown. The page on theming in the package's docs has recipes, and the parts.`;

export default {
  title: "Theming",
  parameters: { docs: { description: { component: description } } },
} satisfies Meta;

export const Editor: StoryObj = { render: () => html`<theme-editor></theme-editor>` };
