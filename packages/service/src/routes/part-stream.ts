/** A body that is made part by part, as fast as it is read. */
export interface PartStream {
  body: ReadableStream<Uint8Array>;
  /** Resolves when it has been sent, has failed or was given up. */
  finished: Promise<void>;
}

/**
 * A stream of parts, of which the next is asked for when the last has been taken.
 *
 * @param first the part that is there already.
 * @param signal aborts when the reader leaves.
 * @param onError hears of what breaks the body off; a reader that leaves does not.
 */
export function partStream(
  first: string,
  parts: AsyncGenerator<string, void, void>,
  { signal, onError }: { signal: AbortSignal; onError: (error: unknown) => void },
): PartStream {
  const encoder = new TextEncoder();
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(encoder.encode(first));
    },
    async pull(stream) {
      try {
        const { done, value } = await parts.next();
        if (!done) {
          stream.enqueue(encoder.encode(value));
          return;
        }
        stream.close();
      } catch (error) {
        stream.error(error);
        if (!signal.aborted) onError(error);
      }
      finish();
    },
    async cancel() {
      await parts.return();
      finish();
    },
  });
  return { body, finished };
}
