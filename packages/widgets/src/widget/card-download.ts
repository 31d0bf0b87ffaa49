import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { DataClient, DataRequest } from "../client/data-client.ts";
import { WidgetError } from "../client/widget-error.ts";
import type { Localize } from "../localize/localize.ts";
import { saveFile } from "./save-file.ts";

/** Progress is said from so many bytes on, and then whenever they have doubled: not too often to be listened to. */
const firstSaid = 1_000_000;

export interface DownloadQuestion {
  fetchFile: NonNullable<DataClient["download"]>;
  request: DataRequest;
  /** What the reader knows the card by, which the file then names. */
  heading: string;
  /** Name of the file, without its ending. */
  name: string;
  /** Starts anew, with what the card shows by then. */
  retry: () => void;
}

/** Fetches the full result of a card's question and hands it to the browser as a file. Ends when the card leaves. */
export class CardDownload implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #localize: Localize;
  readonly #say: (text: string) => void;
  #running: AbortController | undefined;
  #failure: { message: string; retry: () => void } | undefined;

  /** @param say - Tells those who cannot see the card how it goes. */
  constructor(host: ReactiveControllerHost, localize: Localize, say: (text: string) => void) {
    this.#host = host;
    this.#localize = localize;
    this.#say = say;
    host.addController(this);
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  hostDisconnected(): void {
    this.#end();
  }

  cancel(): void {
    this.#end();
    this.#say(this.#localize.term("downloadCancelled"));
  }

  async start(question: DownloadQuestion): Promise<void> {
    const { fetchFile, request, heading, name } = question;
    const running = new AbortController();
    this.#running = running;
    this.#failure = undefined;
    this.#say(this.#localize.term("downloading", ""));
    let toSay = firstSaid;
    const progress = (bytes: number) => {
      if (bytes < toSay) return;
      toSay = bytes * 2;
      this.#say(this.#localize.term("downloading", this.#size(bytes)));
    };
    try {
      const file = await fetchFile(request, { heading, signal: running.signal, progress });
      if (running.signal.aborted) return;
      saveFile(file, `${name}.csv`);
      this.#say(this.#localize.term("downloaded", this.#size(file.size)));
    } catch (error) {
      if (running.signal.aborted) return;
      if (!(error instanceof WidgetError)) throw error;
      this.#failure = { message: this.#localize.term("failure", error.code, error.message), retry: question.retry };
    } finally {
      if (this.#running === running) this.#end();
    }
  }

  /** What stands above the figures when a download failed. */
  renderFailure(): TemplateResult | undefined {
    if (this.#failure === undefined) return undefined;
    const { message, retry } = this.#failure;
    return html`
      <div class="notice" part="notice" role="status">
        <span>${this.#localize.term("downloadFailed", message)}</span>
        <button class="link" part="button" type="button" @click=${retry}>${this.#localize.term("tryAgain")}</button>
      </div>
    `;
  }

  #end(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#host.requestUpdate();
  }

  #size(bytes: number): string {
    const style = {
      style: "unit",
      unit: bytes < firstSaid ? "kilobyte" : "megabyte",
      maximumFractionDigits: 1,
    } as const;
    return new Intl.NumberFormat(this.#localize.lang(), style).format(bytes / (bytes < firstSaid ? 1_000 : 1_000_000));
  }
}
