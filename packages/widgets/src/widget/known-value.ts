const warned = new WeakMap<Element, Set<string>>();

/**
 * An attribute's value if it is an allowed one, else the default; a wrong one is named in a warning, once.
 *
 * @param fallback - Default: the first allowed value.
 */
export function knownValue<const Value extends string>(
  element: Element,
  attribute: string,
  allowed: readonly [Value, ...Value[]],
  value: string,
  fallback: Value = allowed[0],
): Value {
  const known = allowed.find((candidate) => candidate === value);
  if (known !== undefined) return known;
  const text = `${attribute}=${value}`;
  const said = warned.get(element) ?? new Set();
  if (!said.has(text)) {
    warned.set(element, said.add(text));
    console.warn(
      `<${element.localName}>: ${attribute}="${value}" is none of ${allowed.join(", ")}. Using "${fallback}".`,
    );
  }
  return fallback;
}
