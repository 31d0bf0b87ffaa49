/** What a signal's number is added to in an exit code, as shells have it. */
const signalBase = 128;
const signalNumbers = { SIGINT: 2, SIGTERM: 15 } as const;

/** Someone asked the process to end. */
export class Interruption extends Error {
  override readonly name = "Interruption";
  readonly exitCode: number;

  constructor(signal: keyof typeof signalNumbers) {
    super("interrupted");
    this.exitCode = signalBase + signalNumbers[signal];
  }
}

/**
 * Runs work that closes what it opened when its signal aborts. A second signal ends the process at once.
 *
 * @throws {Interruption} when the work ended because of one; what the work throws.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const onInt = () => controller.abort(new Interruption("SIGINT"));
  const onTerm = () => controller.abort(new Interruption("SIGTERM"));
  process.once("SIGINT", onInt);
  process.once("SIGTERM", onTerm);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", onInt);
    process.off("SIGTERM", onTerm);
  }
}
