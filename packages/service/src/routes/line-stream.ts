/** A body that is written line by line, and when it has been written or given up. */
export interface LineStream {
  body: ReadableStream<Uint8Array>;
  /** Resolves in either case: a reader that leaves is no failure. */
  finished: Promise<void>;
}

/**
 * A stream that sends each line as soon as it is written.
 *
 * @param produce writes lines (without line break) and resolves after the last; its signal aborts when the reader leaves.
 */
export function lineStream(produce: (write: (line: string) => void, signal: AbortSignal) => Promise<void>): LineStream {
  const encoder = new TextEncoder();
  const reader = new AbortController();
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const write = (line: string) => {
        if (!reader.signal.aborted) stream.enqueue(encoder.encode(`${line}\n`));
      };
      try {
        await produce(write, reader.signal);
        if (!reader.signal.aborted) stream.close();
      } catch (error) {
        if (!reader.signal.aborted) stream.error(error);
      } finally {
        finish();
      }
    },
    cancel() {
      reader.abort(new DOMException("The client has left.", "AbortError"));
    },
  });
  return { body, finished };
}
