import type { WidgetId } from "@customer-pulse/contract/values";
import type { Browser, BrowserContextOptions, CDPSession, Locator, Page, Route } from "playwright-core";
import { inScope, openTag } from "../tags/tag-page.ts";
import { focus, type StateCause, stateCauses, type TagState, withMeta } from "../tags/tag-states.ts";
import { keepAnnouncements, takeAnnouncements } from "./announcements.ts";
import { bringTools, type ToolsWindow } from "./in-page.ts";

/** What every answer says of its time, so that the same records read the same whenever they were loaded. */
const times = { dataAsOf: "2026-06-30T18:00:00.000Z", queriedAt: "2026-07-01T09:00:00.000Z" };

/** A state of a tag; `unasked`: there is nobody whom it could be about. */
export type StageState = TagState | "unasked";

const causes: Record<StageState, StateCause> = {
  ...stateCauses,
  ready: { answer: (route) => withMeta(route, times) },
  empty: { ...stateCauses.empty, answer: (route) => withMeta(route, times) },
  stale: { answer: (route) => withMeta(route, { ...times, cache: "stale" }) },
  unasked: { filters: {}, answer: (route) => withMeta(route, times) },
};

/** What stands before and after the tag, for the focus to come from and to go to. */
const before = '<button id="before" style="padding: 8px">Before</button>';
const after = '<button id="after" style="padding: 8px">After</button>';

/** What the tag tells the page when it has come into a state; nothing where it waits or does not ask. */
const endings: Partial<Record<StageState, "cx-load" | "cx-error">> = {
  ready: "cx-load",
  empty: "cx-load",
  stale: "cx-load",
  unauthorised: "cx-error",
  error: "cx-error",
};

export interface StageOptions {
  customerId: string;
  context?: BrowserContextOptions;
  /** CSS pixels; default: what shows the tag at its best. */
  width?: number;
}

/** A page of the real service with one tag between two buttons, which can be brought into each of its states. */
export class Stage {
  readonly id: WidgetId;
  readonly page: Page;
  readonly tag: Locator;
  readonly cdp: CDPSession;
  readonly #customerId: string;
  #answer: (route: Route) => Promise<void>;

  private constructor(id: WidgetId, page: Page, cdp: CDPSession, customerId: string) {
    this.id = id;
    this.page = page;
    this.tag = page.locator(`cx-${id}`);
    this.cdp = cdp;
    this.#customerId = customerId;
    this.#answer = causes.ready.answer;
  }

  /** Close it in the end. */
  static async open(
    browser: Browser,
    service: string,
    id: WidgetId,
    { customerId, context = {}, ...options }: StageOptions,
  ): Promise<Stage> {
    const holder: { stage?: Stage } = {};
    const page = await openTag(browser, service, id, {
      ...options,
      filters: focus(id, customerId),
      context: { timezoneId: "UTC", ...context },
      prepare: async (prepared) => {
        await bringTools(prepared);
        await keepAnnouncements(prepared);
        await prepared.route("**/v1/batch", (route) => (holder.stage?.answer ?? causes.loading.answer)(route));
      },
    });
    holder.stage = new Stage(id, page, await page.context().newCDPSession(page), customerId);
    return holder.stage;
  }

  get answer(): (route: Route) => Promise<void> {
    return this.#answer;
  }

  /**
   * Puts the tag on the page anew, and waits until it is in that state.
   *
   * @returns what screen readers were told on the way.
   */
  async show(state: StageState, markup?: string): Promise<string[]> {
    this.#answer = causes[state].answer;
    const filters = causes[state].filters ?? focus(this.id, this.#customerId);
    const asked = state === "loading" ? this.page.waitForRequest("**/v1/batch") : undefined;
    await this.page.evaluate(
      ([content, ending]) => {
        const { pulse } = window as unknown as ToolsWindow;
        pulse.focused()?.blur();
        pulse.ended = ending === undefined;
        if (ending !== undefined) {
          document.addEventListener(
            ending,
            () => {
              pulse.ended = true;
            },
            { once: true },
          );
        }
        const main = document.querySelector("main");
        if (main !== null) main.innerHTML = content;
      },
      [`${before}${inScope(this.id, filters, markup)}${after}`, endings[state]] as const,
    );
    await this.page.waitForFunction(() => (window as unknown as ToolsWindow).pulse.ended);
    await asked;
    await this.settle();
    return await this.announced();
  }

  /** Lets a tag that is ready ask again, and keeps the answer back. */
  async refreshForEver(): Promise<void> {
    this.#answer = causes.loading.answer;
    const asked = this.page.waitForRequest("**/v1/batch");
    await this.tag.evaluate((tag: HTMLElement & { refresh?: () => void }) => tag.refresh?.());
    await asked;
    await this.settle();
  }

  /**
   * Lets a tag that shows figures ask again, and waits for that to end.
   *
   * @returns what screen readers were told on the way.
   */
  async refresh(state: "ready" | "error"): Promise<string[]> {
    this.#answer = causes[state].answer;
    await this.tag.evaluate(async (tag: HTMLElement & { refresh?: () => void }, ending) => {
      const ended = new Promise((resolve) => {
        tag.addEventListener(ending, resolve, { once: true });
      });
      tag.refresh?.();
      await ended;
    }, endings[state] ?? "");
    await this.settle();
    return await this.announced();
  }

  /** Waits until everything is drawn as it is to stay: updates are through, and what moves to an end has come there. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      const { pulse } = window as unknown as ToolsWindow;
      const frame = () => new Promise(requestAnimationFrame);
      await frame();
      for (const element of pulse.elements()) await (element as { updateComplete?: Promise<boolean> }).updateComplete;
      const ends = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
      do await frame();
      while (pulse.moves().some(ends));
    });
  }

  /** What screen readers were told since this was last asked. */
  announced(): Promise<string[]> {
    return takeAnnouncements(this.page);
  }
}
