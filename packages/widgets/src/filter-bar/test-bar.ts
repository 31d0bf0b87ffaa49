import { fixture, oneEvent } from "@open-wc/testing";
import { html, LitElement } from "lit";
import type { FilterPatch } from "../scope/filters.ts";
import type { CxScope } from "../scope/scope.ts";
import "../scope/cx-scope.ts";
import "./cx-filter-bar.ts";
import type { CxFilterBar } from "./filter-bar.ts";
import { TestClient } from "./test-client.ts";

export interface BarOptions {
  client?: TestClient;
  /** The host's filters. */
  filters?: FilterPatch;
  lists?: string;
  drawerBelow?: number;
  presetKey?: string;
  syncUrl?: boolean;
  /** Event to wait for. Default: `cx-load`; none to look at the loading state. */
  until?: "cx-load" | "cx-error" | "none";
}

/** A bar in a scope of its own, with what it has to do with. */
export class TestBar {
  readonly bar: CxFilterBar;
  readonly scope: CxScope;
  readonly client: TestClient;
  /** The patch of every request that the bar made. */
  readonly requests: FilterPatch[] = [];

  private constructor(bar: CxFilterBar, scope: CxScope, client: TestClient) {
    this.bar = bar;
    this.scope = scope;
    this.client = client;
    scope.addEventListener("cx-filter-request", ({ detail }) => this.requests.push(detail.filters));
  }

  static async open(options: BarOptions = {}): Promise<TestBar> {
    const { client = new TestClient(), filters = {}, until = "cx-load" } = options;
    const bar = document.createElement("cx-filter-bar");
    bar.client = client;
    if (options.lists !== undefined) bar.setAttribute("filters", options.lists);
    if (options.drawerBelow !== undefined) bar.setAttribute("drawer-below", String(options.drawerBelow));
    if (options.presetKey !== undefined) bar.setAttribute("preset-key", options.presetKey);
    const ready = until === "none" ? undefined : oneEvent(bar, until);
    const scope = await fixture<CxScope>(
      html`<cx-scope ?sync-url=${options.syncUrl ?? false} .filters=${filters}>${bar}</cx-scope>`,
    );
    await ready;
    const opened = new TestBar(bar, scope, client);
    await opened.settled();
    return opened;
  }

  /** Waits until the bar and its parts have drawn what is known by now. */
  async settled(): Promise<void> {
    await this.bar.updateComplete;
    await Promise.all(this.#parts().map((part) => part.updateComplete));
    await Promise.all(this.#parts().map((part) => part.updateComplete));
  }

  /** Opens the presets, whose code is loaded when they are first opened. */
  async openPresets(): Promise<void> {
    this.button("Presets").click();
    while (this.find("[name=name]") === undefined) await new Promise(requestAnimationFrame);
    await this.settled();
  }

  /** Does something that asks for other filters and waits for the answer to them. */
  async answered(act: () => void): Promise<void> {
    const loaded = oneEvent(this.bar, "cx-load");
    act();
    await loaded;
    await this.settled();
  }

  get text(): string {
    return this.#roots()
      .map((root) =>
        [...root.children].map((child) => (child.localName === "style" ? "" : child.textContent)).join(" "),
      )
      .join(" ")
      .replaceAll(/\s+/g, " ");
  }

  find<Found extends Element = HTMLElement>(selector: string): Found | undefined {
    for (const root of this.#roots()) {
      const found = root.querySelector<Found>(selector);
      if (found !== null) return found;
    }
    return undefined;
  }

  findAll<Found extends Element = HTMLElement>(selector: string): Found[] {
    return this.#roots().flatMap((root) => [...root.querySelectorAll<Found>(selector)]);
  }

  get<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.find<Found>(selector);
    if (found === undefined) throw new Error(`There is no ${selector} in the bar.`);
    return found;
  }

  /** The list of that name; its options by their text. */
  list(name: string): { details: HTMLDetailsElement; options: Map<string, HTMLInputElement>; lines: string[] } {
    const details = this.findAll<HTMLDetailsElement>("details").find(
      (candidate) => candidate.querySelector(".name")?.textContent === name,
    );
    if (details === undefined) throw new Error(`There is no list ${name} in the bar.`);
    const options = new Map<string, HTMLInputElement>();
    const lines: string[] = [];
    for (const label of details.querySelectorAll("label")) {
      const box = label.querySelector<HTMLInputElement>("input");
      const text = label.querySelector(".text")?.textContent ?? "";
      if (box !== null) options.set(text, box);
      lines.push(`${text} ${label.querySelector(".count")?.textContent ?? ""}`);
    }
    return { details, options, lines };
  }

  option(list: string, name: string): HTMLInputElement {
    const box = this.list(list).options.get(name);
    if (box === undefined) throw new Error(`There is no option ${name} in ${list}.`);
    return box;
  }

  /** Texts of the active filters. */
  get chips(): string[] {
    return this.findAll(".chip").map((chip) => chip.title);
  }

  chip(title: string): HTMLElement {
    const chip = this.findAll(".chip").find((candidate) => candidate.title === title);
    if (chip === undefined) throw new Error(`There is no chip ${title}.`);
    return chip;
  }

  button(label: string): HTMLButtonElement {
    const button = this.findAll<HTMLButtonElement>("button").find(
      (candidate) => (candidate.getAttribute("aria-label") ?? candidate.textContent.trim()) === label,
    );
    if (button === undefined) throw new Error(`There is no button ${label}.`);
    return button;
  }

  /** What has the focus, however deep it lies. */
  get focused(): Element | null {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  #parts(): LitElement[] {
    return [...this.bar.renderRoot.querySelectorAll("*")].filter((element) => element instanceof LitElement);
  }

  #roots(): (HTMLElement | DocumentFragment)[] {
    return [this.bar.renderRoot, ...this.#parts().map((part) => part.renderRoot)];
  }
}

/** Sets a day as the browser's own picker does: the value and then one `change`. */
export function pickDay(input: HTMLInputElement, day: string): void {
  input.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  input.value = day;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Chooses an option of a select as a reader does. */
export function pickPreset(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
