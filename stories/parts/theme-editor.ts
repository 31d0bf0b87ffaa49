import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { colorIn, contrastWarnings, type Mode, themes, tokens, type Values, withColor } from "./theme-values.ts";

const palettes = ["default", ...[...themes.keys()].filter((name) => name !== "compact")];

/** Tokens that are changed live on a few tags, and copied out as CSS. */
class ThemeEditor extends LitElement {
  static override properties = {
    palette: { state: true },
    compact: { state: true },
    mode: { state: true },
    own: { state: true },
  };

  static override styles = css`
    :host { display: grid; grid-template-columns: minmax(280px, 360px) minmax(0, 1fr); gap: 24px; align-items: start; }
    .choices { display: flex; flex-wrap: wrap; gap: 8px 16px; grid-column: 1 / -1; }
    .tokens { max-height: 560px; margin: 0; padding: 0; overflow: auto; list-style: none; }
    .tokens label { display: grid; grid-template-columns: minmax(0, 1fr) 120px; gap: 8px; align-items: center; padding: 6px 4px; }
    small { display: block; color: var(--quiet); }
    input, select, button { min-height: 28px; border: 1px solid light-dark(#858e9b, #6b7685); border-radius: 6px; padding: 2px 8px; background: light-dark(#ffffff, #161b22); color: inherit; font: inherit; font-size: 13px; }
    button:disabled { border-color: var(--line); color: var(--quiet); }
    code { font-family: "JetBrains Mono Variable", monospace; font-size: 12px; }
    input[type="color"] { width: 100%; padding: 0 2px; }
    .page { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; border-radius: 10px; padding: 16px; background: light-dark(#f7f8fa, #0d1117); }
    .page > :nth-child(n + 3) { grid-column: 1 / -1; }
    h3 { margin: 16px 0 4px; font-size: 14px; }
    pre { max-height: 240px; overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; }
    @media (max-width: 900px) { :host, .page { grid-template-columns: minmax(0, 1fr); } }
  `;

  declare palette: string;
  declare compact: boolean;
  declare mode: Mode;
  /** What was changed by hand. */
  declare own: Values;

  constructor() {
    super();
    this.palette = "default";
    this.compact = false;
    this.mode = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    this.own = new Map();
  }

  /** What is set beside the tokens' own values. */
  get #set(): Values {
    return new Map([
      ...(themes.get(this.palette) ?? []),
      ...(this.compact ? (themes.get("compact") ?? []) : []),
      ...this.own,
    ]);
  }

  get #css(): string {
    const lines = [...this.#set].map(([name, value]) => `  --cx-${name}: ${value};`);
    return lines.length === 0 ? "/* The default: nothing to set. */" : [":root {", ...lines, "}"].join("\n");
  }

  #change(name: string, value: string): void {
    this.own = new Map([...this.own, [name, value]]);
  }

  protected override render(): TemplateResult {
    const set = this.#set;
    const values = new Map([...tokens.map(({ name, default: value = "" }) => [name, value] as const), ...set]);
    const warnings = contrastWarnings(values, this.mode);
    const style = [...set].map(([name, value]) => `--cx-${name}: ${value}`).join("; ");
    return html`
      <div class="choices">
        ${this.#renderChoice("Palette", palettes, this.palette, (name) => {
          this.palette = name;
        })}
        ${this.#renderChoice(
          "Density",
          ["comfortable", "compact"],
          this.compact ? "compact" : "comfortable",
          (name) => {
            this.compact = name === "compact";
          },
        )}
        ${this.#renderChoice("Colours of", ["light", "dark"], this.mode, (name) => {
          this.mode = name === "dark" ? "dark" : "light";
        })}
        <button type="button" ?disabled=${this.own.size === 0} @click=${() => {
          this.own = new Map();
        }}>Undo my changes</button>
      </div>
      <ul class="tokens" aria-label="Tokens">${tokens.map((token) => this.#renderToken(token, values))}</ul>
      <div>
        <cx-scope>
          <div class="page" .style=${`color-scheme: ${this.mode}; ${style}`}>
            <cx-kpi-card></cx-kpi-card>
            <cx-churn-heatmap></cx-churn-heatmap>
            <cx-sentiment-trend by="source"></cx-sentiment-trend>
            <cx-ticket-priority></cx-ticket-priority>
          </div>
        </cx-scope>
        <h3>Contrast</h3>
        <div role="status">
          ${warnings.length === 0 ? "All text and graphics are read well on what they stand on." : html`<ul>${warnings.map((text) => html`<li>${text}</li>`)}</ul>`}
        </div>
        <h3>As CSS</h3>
        <pre tabindex="0"><code>${this.#css}</code></pre>
        <button type="button" @click=${() => navigator.clipboard.writeText(this.#css)}>Copy</button>
      </div>
    `;
  }

  #renderChoice(
    label: string,
    names: readonly string[],
    chosen: string,
    choose: (name: string) => void,
  ): TemplateResult {
    const change = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement) choose(target.value);
    };
    return html`<label>${label} <select @change=${change}>${names.map((name) => html`<option ?selected=${name === chosen}>${name}</option>`)}</select></label>`;
  }

  #renderToken({ name, description }: (typeof tokens)[number], values: Values): TemplateResult {
    const value = values.get(name) ?? "";
    const color = colorIn(value, this.mode);
    const change = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) {
        this.#change(name, color === undefined ? target.value : withColor(value, this.mode, target.value));
      }
    };
    return html`
      <li>
        <label>
          <span>${name}${description === undefined ? nothing : html`<small>${description.replace(/ Light: .*$/, "")}</small>`}</span>
          <input type=${color === undefined ? "text" : "color"} .value=${color ?? value} @input=${change} />
        </label>
      </li>
    `;
  }
}

customElements.define("theme-editor", ThemeEditor);
