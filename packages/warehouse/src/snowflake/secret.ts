import { readFileSync } from "node:fs";
import { inspect } from "node:util";

/**
 * A password, token or passphrase. It shows itself in no log, message or JSON; only `reveal` hands it out. One that
 * lies in a file is read anew each time, so that a rotated token is used from the next sign-in on.
 */
export class Secret {
  readonly #read: () => string;

  private constructor(read: () => string) {
    this.#read = read;
  }

  static of(value: string): Secret {
    return new Secret(() => value);
  }

  /** The file's text without the line break at its end. */
  static inFile(path: string): Secret {
    return new Secret(() => readFileSync(path, "utf8").replace(/\r?\n$/, ""));
  }

  /** @throws Node's error when its file cannot be read. */
  reveal(): string {
    return this.#read();
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [inspect.custom](): string {
    return "[secret]";
  }
}
