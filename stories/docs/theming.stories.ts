import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "../parts/theme-editor.ts";

export default { title: "Theming", tags: ["!autodocs"] } satisfies Meta;

export const Editor: StoryObj = { render: () => html`<theme-editor></theme-editor>` };
