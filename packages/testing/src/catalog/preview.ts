import type { Browser, Page } from "playwright-core";
import type { CatalogEntry } from "./open-catalog.ts";

/** The instant at which every page stands, a little after the answers were recorded. */
const now = new Date("2026-07-01T08:00:00.000Z");

/** Tall enough that every tag of a story can be seen, and so asks for its figures. */
const viewport = { width: 1440, height: 6000 };

/** What the page of Storybook's preview has, and what is noted on it here. */
interface PreviewPage {
  __STORYBOOK_PREVIEW__: {
    channel: {
      emit(event: string, payload: object): void;
      on(event: string, listener: (about: unknown) => void): void;
    };
  };
  /** The entries that Storybook has drawn since the last was asked for. */
  drawn: Set<unknown>;
  /** Why it could not draw one. */
  failure: string | null;
}

/** Shows entries in one page, so that its modules are loaded once, and notes what goes wrong meanwhile. */
export class CatalogPreview {
  readonly #page: Page;
  readonly #inFlight = new Set<unknown>();
  #problems: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
    page.on("console", (message) => {
      if (message.type() === "error") this.#problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.#problems.push(`page error: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 400) this.#problems.push(`${response.status()} ${response.url()}`);
    });
    page.on("request", (request) => this.#inFlight.add(request));
    page.on("requestfinished", (request) => this.#inFlight.delete(request));
    page.on("requestfailed", (request) => {
      this.#inFlight.delete(request);
      const why = request.failure()?.errorText ?? "";
      // What Storybook itself breaks off when it goes on to another story has not failed.
      if (why !== "net::ERR_ABORTED") this.#problems.push(`${why}: ${request.url()}`);
    });
  }

  /**
   * @param url - Of the built catalog, without a slash at its end.
   * @param first - The entry to begin with; it can be shown when another has been.
   */
  static async open(browser: Browser, url: string, { id, type }: CatalogEntry): Promise<CatalogPreview> {
    const context = await browser.newContext({ viewport, locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    const preview = new CatalogPreview(page);
    // Storybook's own axe would run after each story; what it finds is tested elsewhere.
    await page.goto(`${url}/iframe.html?viewMode=${type}&id=${id}&globals=a11y.manual:!true`);
    await page.waitForFunction(() => "__STORYBOOK_PREVIEW__" in window);
    await page.evaluate(noteWhatIsDrawn);
    return preview;
  }

  /** What went wrong since this was last asked. */
  takeProblems(): string[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  /**
   * Shows an entry, and comes back when it is drawn and nothing is on its way.
   *
   * @throws {Error} when Storybook cannot draw it.
   */
  async show({ id, type }: CatalogEntry): Promise<void> {
    await this.#page.evaluate(
      ([storyId, viewMode]) => {
        const page = window as unknown as PreviewPage;
        page.drawn.clear();
        page.__STORYBOOK_PREVIEW__.channel.emit("setCurrentStory", { storyId, viewMode });
      },
      [id, type] as const,
    );
    await this.#page.waitForFunction((wanted) => {
      const { drawn, failure } = window as unknown as PreviewPage;
      if (failure !== null) throw new Error(failure);
      return drawn.has(wanted);
    }, id);
    await this.#quiet(id);
  }

  /** Light or dark, as the reader's system would have it. */
  async useColorScheme(colorScheme: "light" | "dark"): Promise<void> {
    await this.#page.emulateMedia({ colorScheme });
  }

  /**
   * A part of the story as a PNG, without the room beside it.
   *
   * @param box - Which part, as a selector.
   */
  async picture(box: string): Promise<Buffer> {
    const clip = await this.#page.evaluate(boxOf, box);
    return await this.#page.screenshot({ animations: "disabled", clip });
  }

  /** The same, when two pictures in a row are the same: a chart may still be drawing itself. */
  async stillPicture(box: string): Promise<Buffer> {
    for (let last = await this.picture(box); ; ) {
      const next = await this.picture(box);
      if (next.equals(last)) return next;
      last = next;
    }
  }

  /** Waits until no request or font is on its way, and no tag waits for an answer but those that shall. */
  async #quiet(id: string): Promise<void> {
    const mayWait = id.endsWith("--loading") || id.endsWith("--docs");
    do {
      await this.#page.evaluate(() => document.fonts.ready.then(() => {}));
      await this.#page.waitForFunction(nothingWaits, mayWait);
    } while (this.#inFlight.size > 0);
    if (await this.#page.evaluate(saysNotRecorded)) this.#problems.push("a card asks what was not recorded");
  }
}

/** Runs in the page. */
function noteWhatIsDrawn(): void {
  const page = window as unknown as PreviewPage;
  page.drawn = new Set();
  page.failure = null;
  const { channel } = page.__STORYBOOK_PREVIEW__;
  for (const event of ["storyRendered", "docsRendered"]) channel.on(event, (id) => page.drawn.add(id));
  for (const event of ["storyMissing", "storyErrored", "storyThrewException"]) {
    channel.on(event, (why) => {
      page.failure = `${event}: ${why instanceof Error ? why.message : JSON.stringify(why)}`;
    });
  }
}

/** Runs in the page: where a part of the story is, in whole pixels. */
function boxOf(selector: string): { x: number; y: number; width: number; height: number } {
  const part = document.querySelector(`#storybook-root ${selector}`);
  if (part === null) throw new Error(`the story has no ${selector}`);
  const right = Math.max(0, ...[...part.querySelectorAll("*")].map((element) => element.getBoundingClientRect().right));
  const { left, top, height } = part.getBoundingClientRect();
  const x = Math.floor(left);
  return { x, y: Math.floor(top), width: Math.min(innerWidth, Math.ceil(right) + 16) - x, height: Math.ceil(height) };
}

/** Runs in the page: whether a card says that it has no recorded answer. */
function saysNotRecorded(): boolean {
  const says = (root: ParentNode): boolean =>
    [...root.querySelectorAll("*")].some(
      ({ shadowRoot }) =>
        shadowRoot !== null && (shadowRoot.textContent?.includes("was not recorded") === true || says(shadowRoot)),
    );
  return says(document);
}

/** Runs in the page: whether no tag waits for an answer. */
function nothingWaits(mayWait: boolean): boolean {
  const isBusy = (root: ParentNode): boolean =>
    [...root.querySelectorAll("*")].some(
      ({ ariaBusy, shadowRoot }) => ariaBusy === "true" || (shadowRoot !== null && isBusy(shadowRoot)),
    );
  return mayWait || !isBusy(document);
}
