import { gzipSync } from "node:zlib";

/** Below this many bytes, gzip saves nothing worth its header. */
const smallestGzipped = 1024;

/** A whole body that can be sent as it is or gzipped; it is gzipped once, when first asked for. */
export class Content {
  /** Text goes out as text: Node then writes head and body in one piece. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly #compressible: boolean;
  #gzipped: Uint8Array<ArrayBuffer> | undefined;

  /** @param compressible whether gzip is worth trying; images and fonts are compressed already. Default: true. */
  constructor(body: string | Uint8Array<ArrayBuffer>, type: string, compressible = true) {
    this.body = body;
    this.type = type;
    this.#compressible = compressible && body.length >= smallestGzipped;
  }

  /** Null where it saves nothing. */
  gzipped(): Uint8Array<ArrayBuffer> | null {
    if (!this.#compressible) return null;
    this.#gzipped ??= new Uint8Array(gzipSync(this.body));
    return this.#gzipped;
  }
}
