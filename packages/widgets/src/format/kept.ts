/**
 * What a function gave for some arguments, kept for the next time: formatters are dear to make and cheap to keep.
 *
 * @param make - Called once for each set of arguments; they are told apart as JSON.
 */
export function kept<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const cache = new Map<string, { result: Result }>();
  return (...given) => {
    const key = JSON.stringify(given);
    const known = cache.get(key) ?? { result: make(...given) };
    cache.set(key, known);
    return known.result;
  };
}
