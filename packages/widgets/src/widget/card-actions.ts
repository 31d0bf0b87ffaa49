import type { Meta } from "@customer-pulse/contract";
import { html, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { DataClient, DataRequest } from "../client/data-client.ts";
import { downloadCsv } from "../client/download.ts";
import { cardActions } from "../localize/en/card-actions.ts";
import { comparison } from "../localize/en/comparison.ts";
import { addTexts, type Localize } from "../localize/localize.ts";
import { CardDownload } from "./card-download.ts";
import { describeFilters } from "./describe-filters.ts";
import "./menu.ts";
import type { MenuGroup, MenuItem } from "./menu.ts";
import { renderTable, type TableTwin, tableText } from "./table-twin.ts";

addTexts(cardActions);
addTexts(comparison);

/** What the menu of a card needs to know of it, as it stands now. */
export interface Card {
  readonly localize: Localize;
  /** Whether its figures are a table already. */
  readonly isTable: boolean;
  /** What it is called, also where the heading is hidden. */
  name(): string;
  /** The figures as a table, and what they are; undefined while there are none. */
  figures(): { twin: TableTwin; meta: Meta } | undefined;
  question(): DataRequest | undefined;
  /** The host's own client; undefined for the page's. */
  client(): DataClient | undefined;
  /** What the menu offers beside what every card does. */
  menuGroups(): readonly MenuGroup[];
}

/**
 * What a card's menu does: view as table, copy, download. Loaded when a reader first opens a menu, so that a page that
 * only shows figures does not pay for it.
 */
export class CardActions {
  /** Whether the table stands in for the figures' picture. */
  asTable = false;
  /** What was last done, for those who cannot see it. */
  announcement = "";

  readonly #host: ReactiveControllerHost;
  readonly #card: Card;
  readonly #download: CardDownload;

  constructor(host: ReactiveControllerHost, card: Card) {
    this.#host = host;
    this.#card = card;
    this.#download = new CardDownload(host, card.localize, (text) => this.#say(text));
  }

  /** Whether something is on its way. */
  get busy(): boolean {
    return this.#download.running;
  }

  renderMenu(label: string): TemplateResult {
    const groups: readonly MenuGroup[] = [{ items: this.#items() }, ...this.#card.menuGroups()];
    return html`<cx-widget-menu class="menu" exportparts="menu-button, menu, menu-label, menu-item" .label=${label} .groups=${groups}></cx-widget-menu>`;
  }

  /** What stands above the figures when something failed. */
  renderNotice(): TemplateResult | undefined {
    return this.#download.renderFailure();
  }

  renderTable(): TemplateResult | undefined {
    const figures = this.#card.figures();
    return figures && renderTable(figures.twin, this.#card.name(), figures.meta.definition);
  }

  #items(): MenuItem[] {
    const { localize, isTable } = this.#card;
    const items: MenuItem[] = [{ label: localize.term("copy"), run: () => void this.copy() }];
    if (!isTable) {
      const run = () => {
        this.asTable = !this.asTable;
        this.#host.requestUpdate();
      };
      items.unshift({ label: localize.term(this.asTable ? "viewChart" : "viewTable"), run });
    }
    if (this.#download.running) {
      items.push({ label: localize.term("cancelDownload"), run: () => this.#download.cancel() });
    } else if (this.#fetchFile() !== undefined) {
      items.push({ label: localize.term("download"), run: () => this.#startDownload() });
    }
    return items;
  }

  /** What fetches the full result; undefined where the host's client has nothing that does. */
  #fetchFile(): DataClient["download"] {
    const client = this.#card.client();
    return client === undefined ? downloadCsv : client.download?.bind(client);
  }

  #startDownload(): void {
    const request = this.#card.question();
    const fetchFile = this.#fetchFile();
    if (request === undefined || fetchFile === undefined) return;
    const heading = this.#card.name();
    const name = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
    void this.#download.start({ fetchFile, request, heading, name, retry: () => this.#startDownload() });
  }

  /** Copies the figures as text, stamped with heading, definition, filters, as-of time and source. */
  async copy(): Promise<void> {
    const figures = this.#card.figures();
    if (figures === undefined) return;
    const { localize } = this.#card;
    const { dataAsOf, source, filters, definition } = figures.meta;
    const asOf = dataAsOf === null ? localize.term("asOfUnknown") : localize.term("asOf", localize.instant(dataAsOf));
    const lines = [this.#card.name(), definition, ...describeFilters(filters.applied, localize), ""];
    const text = [...lines, tableText(figures.twin), "", `${asOf} · ${localize.term("source", source)}`].join("\n");
    try {
      await navigator.clipboard.writeText(text);
      this.#say(localize.term("copied"));
    } catch {
      // Only the browser can refuse.
      this.#say(localize.term("copyFailed"));
    }
  }

  #say(text: string): void {
    this.announcement = text;
    this.#host.requestUpdate();
  }
}
