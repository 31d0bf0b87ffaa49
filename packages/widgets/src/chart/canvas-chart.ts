import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import type uPlot from "uplot";
import { controls } from "../styles/controls.ts";
import { tokens } from "../styles/tokens.ts";
import { styles } from "./canvas-chart.styles.ts";

/** What stands beside a datum, for pointer and keyboard alike. */
export interface Tooltip {
  /** Where the datum lies, in CSS pixels from the chart's corner. */
  readonly left: number;
  readonly top: number;
  readonly heading: string;
  /** `color` is a design token such as `series-1`, for what is drawn in it. */
  readonly lines: readonly { label?: string; color?: string; text: string }[];
}

/**
 * What every drawing on a canvas is: it follows its container's size and the colours of light, dark and forced, is drawn
 * anew for a new model, can be left and put back, and shows one tooltip for pointer and keyboard.
 */
export abstract class CanvasChart<Model> extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) model: Model | undefined;

  /** What the chart shows, in a sentence. */
  @property() summary = "";

  /** How to read it by keyboard, in words. */
  @property() hint = "";

  @query(".canvas") private canvas!: HTMLElement;
  @query(".frame") private frame!: HTMLElement;
  @query(".probe") protected probe!: HTMLElement;

  protected plot: uPlot | undefined;
  #observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(this);
    document.addEventListener("keydown", this.#onEscape);
    if (this.hasUpdated) this.requestUpdate("model");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onEscape);
    this.#observer?.disconnect();
    this.#destroy();
  }

  override focus(options?: FocusOptions): void {
    this.frame.focus(options);
  }

  protected abstract createPlot(model: Model, size: { width: number; height: number }, canvas: HTMLElement): uPlot;

  /** What the datum under the cursor says; undefined while there is none. */
  protected abstract tooltip(): Tooltip | undefined;

  /** What screen readers are told of what was reached by keyboard. */
  protected abstract spoken(): string;

  protected abstract onKeydown(event: KeyboardEvent): void;

  /** Forgets the datum under the cursor. */
  protected abstract leave(): void;

  /** What a chart draws over its canvas. */
  protected renderOver(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // The place of a datum means another one in a new model: nobody is told of that.
    if (changed.has("model")) this.leave();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isConnected && changed.has("model")) this.#draw();
  }

  #draw(): void {
    this.#destroy();
    const { model } = this;
    if (model === undefined || this.clientWidth === 0) return;
    this.leave();
    this.plot = this.createPlot(model, { width: this.clientWidth, height: this.clientHeight }, this.canvas);
  }

  #destroy(): void {
    this.plot?.destroy();
    this.plot = undefined;
  }

  #resize(): void {
    if (this.plot === undefined) this.#draw();
    else if (this.clientWidth > 0) this.plot.setSize({ width: this.clientWidth, height: this.clientHeight });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (this.plot !== undefined) this.onKeydown(event);
  };

  /** A tooltip that a pointer brought up goes too, without the pointer having to leave. */
  readonly #onEscape = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") this.leave();
  };

  readonly #onBlur = (): void => this.leave();

  #renderTooltip(): TemplateResult | typeof nothing {
    const tooltip = this.tooltip();
    if (tooltip === undefined) return nothing;
    const { left, top, heading, lines } = tooltip;
    // On the side of the datum where there is room.
    const x = left > this.clientWidth / 2 ? `calc(${left}px - 100% - 12px)` : `${left + 12}px`;
    const y = top > this.clientHeight / 2 ? `calc(${top}px - 100%)` : `${top}px`;
    return html`
      <div class="tooltip" part="tooltip" .style=${`transform: translate(${x}, ${y})`}>
        <b>${heading}</b>
        ${lines.map(
          ({ label, color, text }) => html`
            <span>
              ${color === undefined ? nothing : html`<i .style=${`color: var(--_${color})`}></i>`}${label} ${text}
            </span>
          `,
        )}
      </div>
    `;
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="frame"
        part="chart"
        role="application"
        aria-roledescription="chart"
        aria-label="${this.summary} ${this.hint}"
        tabindex="0"
        @keydown=${this.#onKeydown}
        @blur=${this.#onBlur}
      >
        <div class="canvas"></div>
        ${this.renderOver()} ${this.#renderTooltip()}
      </div>
      <div class="visually-hidden" aria-live="polite">${this.spoken()}</div>
      <span class="probe"></span>
      <span class="scheme" @transitionrun=${() => this.#draw()}></span>
    `;
  }
}

/** A tooltip in one sentence. */
export function tooltipText(tooltip: Pick<Tooltip, "heading" | "lines"> | undefined): string {
  if (tooltip === undefined) return "";
  return [
    tooltip.heading,
    ...tooltip.lines.map(({ label, text }) => (label === undefined ? text : `${label} ${text}`)),
  ].join(", ");
}
