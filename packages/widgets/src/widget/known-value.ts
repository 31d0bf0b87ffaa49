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
  warnOnce(element, attribute, value, allowed, `Using "${fallback}".`);
  return fallback;
}

/** The allowed values in an attribute that holds several, apart by spaces; a wrong one is named in a warning, once. */
export function knownValues<const Value extends string>(
  element: Element,
  attribute: string,
  allowed: readonly Value[],
  text: string,
): Value[] {
  const given = new Set(text.split(/\s+/).filter((word) => word !== ""));
  return [...given].flatMap((word) => {
    const known = allowed.find((candidate) => candidate === word);
    if (known !== undefined) return [known];
    warnOnce(element, attribute, word, allowed, "It is left out.");
    return [];
  });
}

function warnOnce(element: Element, attribute: string, value: string, allowed: readonly string[], then: string): void {
  const text = `${attribute}=${value}`;
  const said = warned.get(element) ?? new Set();
  if (said.has(text)) return;
  warned.set(element, said.add(text));
  console.warn(`<${element.localName}>: ${attribute}="${value}" is none of ${allowed.join(", ")}. ${then}`);
}
