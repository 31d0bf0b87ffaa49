import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { define } from "../define.ts";
import { filterPresets } from "../localize/en/filter-presets.ts";
import { addTexts } from "../localize/localize.ts";
import { changedKeys, effectiveFilters, type FilterPatch, type ScopeFilters } from "../scope/filters.ts";
import type { ScopeStore } from "../scope/scope-store.ts";
import { saveFile } from "../widget/save-file.ts";
import { fields } from "./field.styles.ts";
import { FilterPart } from "./filter-part.ts";
import { styles } from "./filter-presets.styles.ts";
import { PresetStorage } from "./preset-storage.ts";
import { addPresets, cleanName, type Preset, parsePresets, placeOf, presetsText } from "./presets.ts";

addTexts(filterPresets);

/** Larger files, in bytes, hold no presets of ours. */
const largestFile = 1_000_000;

/** What was just done or cannot be, and what the reader can do about it. */
interface Message {
  text: string;
  action?: { label: string; run: () => void };
}

/**
 * Choices saved under names: apply, save, rename, delete, export, import. Loaded when a reader first opens it. Internal;
 * dispatches `patch`, with the whole choice of the preset that was chosen.
 */
class FilterPresets extends FilterPart {
  static override styles = [...FilterPart.styles, fields, styles];

  /** The scope whose choice is saved. */
  @property({ attribute: false }) store!: ScopeStore;

  /** What holds in the scope: a preset that says the same is marked. */
  @property({ attribute: false }) filters: ScopeFilters = {};

  /** Keeps presets of one kind of page apart from others'. */
  @property({ attribute: false }) key = "";

  @query("[name=name]") private nameInput!: HTMLInputElement;
  @query("[type=file]") private fileInput!: HTMLInputElement;

  @state() private presets: readonly Preset[] = [];
  /** Name of the preset that is being renamed. */
  @state() private renaming: string | undefined;
  @state() private message: Message | undefined;

  #storage = new PresetStorage("");
  /** What gets the focus once it is drawn. */
  #focus: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("storage", this.#onStorage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("storage", this.#onStorage);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("key")) return;
    this.#storage = new PresetStorage(this.key);
    this.presets = this.#storage.read();
  }

  protected override updated(): void {
    if (this.#focus === undefined) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = undefined;
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  }

  /** Another page of this browser changed them. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === this.#storage.item || key === null) this.presets = this.#storage.read();
  };

  /** Changes what is kept, as it stands now in this browser, and says what was done. */
  #change(change: (presets: readonly Preset[]) => readonly Preset[], message: Message): void {
    this.presets = change(this.#storage.read());
    this.#storage.write(this.presets);
    this.message = message;
  }

  #apply({ name, filters }: Preset): void {
    const { store } = this;
    const patch: FilterPatch = { ...store.resetPatch(), ...filters };
    const wanted = effectiveFilters(store.defaults, filters);
    if (Object.keys(patch).length > 0) this.ask(patch);
    const applied = changedKeys(store.filters, wanted).length === 0;
    this.message = { text: this.localize.term(applied ? "presetApplied" : "presetVetoed", name) };
  }

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = cleanName(this.nameInput.value);
    if (name === "") {
      this.nameInput.focus();
      return;
    }
    const place = placeOf(name, this.#storage.read());
    if (place < 0) this.#save(name);
    else {
      this.message = {
        text: this.localize.term("presetExists", name),
        action: { label: this.localize.term("replace"), run: () => this.#save(name) },
      };
      this.#focus = ".message button";
    }
  };

  /** Saves what is chosen now, in the place of a preset of that name if there is one. */
  #save(name: string): void {
    const preset: Preset = { name, filters: this.store.chosen };
    this.#change(
      (presets) => {
        const place = placeOf(name, presets);
        return place < 0 ? [...presets, preset] : presets.with(place, preset);
      },
      { text: this.localize.term("presetSaved", name) },
    );
    this.nameInput.value = "";
    this.#focus = "[name=name]";
  }

  #delete(preset: Preset): void {
    const { name } = preset;
    const place = placeOf(name, this.presets);
    const restore = () => {
      // Saved anew under the same name meanwhile, it comes back under another one.
      this.#change(
        (presets) => (placeOf(name, presets) < 0 ? presets.toSpliced(place, 0, preset) : addPresets(presets, [preset])),
        { text: this.localize.term("presetRestored", name) },
      );
      this.#focus = `li:nth-child(${place + 1}) .apply`;
    };
    this.#change((presets) => presets.filter((other) => other.name !== name), {
      text: this.localize.term("presetDeleted", name),
      action: { label: this.localize.term("undo"), run: restore },
    });
    this.#focus = ".message button";
  }

  #startRename(name: string): void {
    this.renaming = name;
    this.message = undefined;
    this.#focus = "li input";
  }

  #endRename(): void {
    const place = placeOf(this.renaming ?? "", this.presets);
    this.renaming = undefined;
    this.#focus = `li:nth-child(${place + 1}) .rename`;
  }

  #rename(event: SubmitEvent, before: string): void {
    event.preventDefault();
    const name = cleanName(this.renderRoot.querySelector<HTMLInputElement>("li input")?.value);
    const taken = placeOf(name, this.presets);
    if (name === "" || (taken >= 0 && this.presets[taken]?.name !== before)) {
      const why = name === "" ? [] : [this.localize.term("presetExists", name)];
      this.message = { text: [...why, this.localize.term("otherName")].join(" ") };
      this.#focus = "li input";
      return;
    }
    this.#change((presets) => presets.map((preset) => (preset.name === before ? { ...preset, name } : preset)), {
      text: this.localize.term("presetRenamed", name),
    });
    this.renaming = name;
    this.#endRename();
  }

  readonly #onRenameKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // The drawer around it stays open.
    event.preventDefault();
    this.#endRename();
  };

  readonly #export = (): void => {
    saveFile(new Blob([presetsText(this.presets)], { type: "application/json" }), "customer-pulse-presets.json");
  };

  readonly #import = async (): Promise<void> => {
    const file = this.fileInput.files?.[0];
    if (file === undefined) return;
    const found = file.size > largestFile ? undefined : parsePresets(await file.text());
    // So that the same file can be chosen again.
    this.fileInput.value = "";
    if (found === undefined || (found.presets.length === 0 && found.unreadable > 0)) {
      this.message = { text: this.localize.term("presetsFileBroken") };
      return;
    }
    const { presets, unreadable } = found;
    const left =
      unreadable === 0 ? [] : [this.localize.term("presetsUnreadable", unreadable, this.localize.number(unreadable))];
    this.#change((before) => addPresets(before, presets), {
      text: [this.localize.term("presetsImported", presets.length, this.localize.number(presets.length)), ...left].join(
        " ",
      ),
    });
  };

  readonly #copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      this.message = { text: this.localize.term("linkCopied") };
    } catch {
      // Only the browser can refuse.
      this.message = { text: this.localize.term("copyFailed") };
    }
  };

  protected override render(): TemplateResult {
    const { presets } = this;
    const localize = this.localize;
    const name = localize.term("presetName");
    const link = (label: string, run: () => void) => html`
      <button class="link" part="button" type="button" @click=${run}>${label}</button>
    `;
    return html`
      <section part="presets" aria-label=${localize.term("presets")}>
        ${
          presets.length === 0
            ? html`<p>${localize.term("noPresets")}</p>`
            : html`<ul>${presets.map((preset) => html`<li>${this.#renderPreset(preset)}</li>`)}</ul>`
        }
        <form @submit=${this.#onSave}>
          <input part="input" name="name" maxlength="80" autocomplete="off" placeholder=${name} aria-label=${name} />
          <button part="button" type="submit">${localize.term("savePreset")}</button>
        </form>
        <div class="message" role="status">${this.#renderMessage()}</div>
        <div class="more">
          ${presets.length === 0 ? nothing : link(localize.term("exportPresets"), this.#export)}
          ${link(localize.term("importPresets"), () => this.fileInput.click())}
          ${this.store.settings.syncUrl ? link(localize.term("copyLink"), this.#copyLink) : nothing}
          <input type="file" accept="application/json,.json" hidden @change=${this.#import} />
        </div>
      </section>
    `;
  }

  #renderMessage(): TemplateResult | typeof nothing {
    const { message } = this;
    const { problem } = this.#storage;
    const text = [
      ...(message === undefined ? [] : [message.text]),
      ...(problem === undefined ? [] : [this.localize.term(problem === "closed" ? "presetsClosed" : "presetsBroken")]),
    ].join(" ");
    if (text === "") return nothing;
    const { action } = message ?? {};
    return html`
      <p>${text}</p>
      ${action === undefined ? nothing : html`<button class="link" part="button" type="button" @click=${action.run}>${action.label}</button>`}
    `;
  }

  #renderPreset(preset: Preset): TemplateResult {
    const { name, filters } = preset;
    const localize = this.localize;
    if (this.renaming === name) {
      return html`
        <form @submit=${(event: SubmitEvent) => this.#rename(event, name)} @keydown=${this.#onRenameKey}>
          <input part="input" maxlength="80" autocomplete="off" .value=${name} aria-label=${localize.term("newPresetName", name)} />
          <button part="button" type="submit">${localize.term("savePreset")}</button>
          <button class="plain" part="button" type="button" @click=${this.#endRename}>${localize.term("cancel")}</button>
        </form>
      `;
    }
    const { store } = this;
    const holds = changedKeys(this.filters, effectiveFilters(store.defaults, filters)).length === 0;
    return html`
      <button
        class="plain apply"
        part="button"
        type="button"
        title=${name}
        aria-label=${localize.term("applyPreset", name)}
        aria-current=${holds ? "true" : nothing}
        @click=${() => this.#apply(preset)}
      >
        <bdi>${name}</bdi>
      </button>
      <button
        class="plain icon rename"
        part="button"
        type="button"
        aria-label=${localize.term("renamePreset", name)}
        @click=${() => this.#startRename(name)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="m2.5 11.5.5-2.5 6.5-6.5 2 2L5 11z" fill="none" stroke="currentColor" stroke-width="1.4" />
        </svg>
      </button>
      <button
        class="plain icon"
        part="button"
        type="button"
        aria-label=${localize.term("deletePreset", name)}
        @click=${() => this.#delete(preset)}
      >
        <svg width="14" height="14" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3 3 6 6m0-6-6 6" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    `;
  }
}

define("cx-filter-presets", FilterPresets);
