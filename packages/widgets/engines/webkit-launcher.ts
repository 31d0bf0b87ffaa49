import { WebDriver } from "./web-driver.ts";

/** Keys that have a name in tests and a code point in the WebDriver protocol (its table of key codes). */
const keyCodes: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  Meta: "\uE03D",
};

const mouseButtons = { left: 0, middle: 1, right: 2 } as const;

type MouseButton = keyof typeof mouseButtons;

/**
 * The part of Playwright's page that the test runner's commands use: to the runner, WebKit is a browser of Playwright's,
 * because its commands for plain WebDriver know neither the viewport nor keys that are held down.
 */
class CommandPage {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  readonly keyboard = {
    type: async (text: string) => {
      for (const key of text) await this.keyboard.press(key);
    },
    press: async (combination: string) => {
      // `Shift+Tab` is a combination, `+` is a key.
      const keys = combination.length > 1 ? combination.split("+").map(codeOf) : [combination];
      await this.#driver.key([
        ...keys.map((value) => ({ type: "keyDown", value })),
        ...keys.toReversed().map((value) => ({ type: "keyUp", value })),
      ]);
    },
    down: (key: string) => this.#driver.key([{ type: "keyDown", value: codeOf(key) }]),
    up: (key: string) => this.#driver.key([{ type: "keyUp", value: codeOf(key) }]),
  };

  readonly mouse = {
    move: (x: number, y: number) => this.#driver.pointer([{ type: "pointerMove", x, y }]),
    click: (x: number, y: number, { button = "left" }: { button?: MouseButton } = {}) =>
      this.#driver.pointer([
        { type: "pointerMove", x, y },
        { type: "pointerDown", button: mouseButtons[button] },
        { type: "pointerUp", button: mouseButtons[button] },
      ]),
    down: ({ button = "left" }: { button?: MouseButton } = {}) =>
      this.#driver.pointer([{ type: "pointerDown", button: mouseButtons[button] }]),
    up: ({ button = "left" }: { button?: MouseButton } = {}) =>
      this.#driver.pointer([{ type: "pointerUp", button: mouseButtons[button] }]),
  };

  /**
   * A full screen has no toolbar, so that the window is the viewport. Without a window manager the window under the
   * pointer has the keyboard, and the pointer rests in the screen's middle: the window stays there.
   */
  async setViewportSize({ width, height }: { width: number; height: number }): Promise<void> {
    const [across = width, down = height] = numbers(
      await this.#driver.execute("return [screen.width, screen.height];"),
    );
    await this.#driver.placeWindow({ x: (across - width) / 2, y: (down - height) / 2, width, height });
    // The page hears of it a moment later.
    await this.#driver.wait(`return innerWidth === ${width} && innerHeight === ${height};`);
  }
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function codeOf(key: string): string {
  return keyCodes[key] ?? key;
}

/** The viewport that every file's tests begin with, in CSS pixels: the other engines' launcher has the same. */
const viewport = { width: 800, height: 600 };

/** Runs tests in WebKitGTK's MiniBrowser, one file after another, in one window. */
export class WebKitLauncher {
  readonly name = "WebKit";
  readonly type = "playwright";
  readonly concurrency = 1;
  readonly #urls = new Map<string, string>();
  readonly #driverUrl: string;
  readonly #binary: string;
  #driver: WebDriver | undefined;

  /**
   * @param driverUrl - where a WebKitWebDriver listens.
   * @param binary - MiniBrowser's executable.
   */
  constructor(driverUrl: string, binary: string) {
    this.#driverUrl = driverUrl;
    this.#binary = binary;
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#driver ??= await WebDriver.start(this.#driverUrl, {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: this.#binary, args: ["--automation", "--full-screen"] },
    });
    await new CommandPage(this.#driver).setViewportSize(viewport);
    this.#urls.set(id, url);
    await this.#driver.open(url);
  }

  async stopSession(id: string): Promise<object> {
    this.#urls.delete(id);
    // Ends what still runs in the page.
    await this.#driver?.open("about:blank");
    return {};
  }

  startDebugSession(): Promise<void> {
    throw new Error("WebDriver has no debugger for WebKit: debug in Safari.");
  }

  isActive(id: string): boolean {
    return this.#urls.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#urls.get(id);
  }

  /** What the runner's commands act on. */
  getPage(id: string): CommandPage {
    if (this.#driver === undefined) throw new Error(`WebKit has not started for session ${id}.`);
    return new CommandPage(this.#driver);
  }

  async stop(): Promise<void> {
    await this.#driver?.quit();
  }
}
