/** One action of a virtual input device, as the WebDriver protocol writes it. */
export type InputAction = Readonly<Record<string, string | number>>;

/** A browser that is steered through the WebDriver protocol (https://www.w3.org/TR/webdriver2/). */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /**
   * Starts a browser.
   *
   * @param server - where the driver listens, such as `http://127.0.0.1:4444`.
   * @param capabilities - what the browser has to be; see the driver's manual.
   * @throws {Error} with the driver's words when it starts none.
   */
  static async start(server: string, capabilities: object): Promise<WebDriver> {
    const started = await ask(`${server}/session`, "POST", { capabilities: { alwaysMatch: capabilities } });
    if (!hasSessionId(started)) throw new Error("The driver started a browser without a session.");
    return new WebDriver(`${server}/session/${started.sessionId}`);
  }

  /** Opens an address, and waits for its load event. */
  async open(url: string): Promise<void> {
    await ask(`${this.#session}/url`, "POST", { url });
  }

  /** Runs the body of a function in the page, and returns what it returns, which JSON can hold. */
  execute(script: string): Promise<unknown> {
    return ask(`${this.#session}/execute/sync`, "POST", { script, args: [] });
  }

  /**
   * Waits until the body of a function returns true in the page.
   *
   * @throws {Error} when it does not within ten seconds.
   */
  async wait(script: string): Promise<void> {
    const deadline = performance.now() + 10_000;
    while ((await this.execute(script)) !== true) {
      if (performance.now() > deadline) throw new Error(`The page never came to ${script}`);
    }
  }

  /** Moves the window to a place on the screen and gives it a size, in CSS pixels. */
  async placeWindow(rectangle: Readonly<Record<"x" | "y" | "width" | "height", number>>): Promise<void> {
    await ask(`${this.#session}/window/rect`, "POST", rectangle);
  }

  /** Lets a keyboard act. */
  async key(actions: readonly InputAction[]): Promise<void> {
    await this.#act({ type: "key", id: "keyboard", actions });
  }

  /** Lets a mouse act. */
  async pointer(actions: readonly InputAction[]): Promise<void> {
    await this.#act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  }

  /** Ends the browser. */
  async quit(): Promise<void> {
    await ask(this.#session, "DELETE");
  }

  async #act(device: object): Promise<void> {
    await ask(`${this.#session}/actions`, "POST", { actions: [device] });
  }
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value }: { value?: unknown } = await response.json();
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}

function hasSessionId(value: unknown): value is { sessionId: string } {
  return typeof value === "object" && value !== null && "sessionId" in value && typeof value.sessionId === "string";
}
