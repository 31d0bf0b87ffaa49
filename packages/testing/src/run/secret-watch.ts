import { Transform, type TransformCallback } from "node:stream";
import { holdsSecret } from "../secrets.ts";

/** Longer than any secret's mark: so much of the last text is looked at again, in case a mark was cut in two. */
const overlap = 100;

/** Passes text on as it is, and remembers whether a secret of the tests was in it. */
export class SecretWatch extends Transform {
  #tail = "";
  #sawSecret = false;

  get sawSecret(): boolean {
    return this.#sawSecret;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const text = this.#tail + chunk.toString();
    this.#sawSecret ||= holdsSecret(text);
    this.#tail = text.slice(-overlap);
    done(null, chunk);
  }
}
