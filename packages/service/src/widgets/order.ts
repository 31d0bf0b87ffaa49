import { knownOrders } from "@customer-pulse/contract";

const names = new Intl.Collator("en", { numeric: true });
const orders: Partial<Record<string, readonly string[]>> = knownOrders;

/**
 * Compares two values of a dimension: known ones in the order that readers expect, unknown ones after them by name,
 * null last.
 *
 * @param dimension a key of `knownOrders`; other dimensions have unknown values only.
 */
export function inKnownOrder(dimension: string): (a: string | null, b: string | null) => number {
  const known = orders[dimension] ?? [];
  const rank = (value: string | null): number => {
    if (value === null) return known.length + 1;
    const position = known.indexOf(value);
    return position === -1 ? known.length : position;
  };
  return (a, b) => rank(a) - rank(b) || compareNames(a ?? "", b ?? "");
}

/**
 * Compares two categories of a breakdown: by the order that readers expect of the dimension, where there is one, else the
 * larger first, then by name; null last.
 */
export function bySizeOrKnownOrder(
  dimension: string,
): (a: { key: string | null; count: number }, b: { key: string | null; count: number }) => number {
  const inOrder = inKnownOrder(dimension);
  if (orders[dimension] !== undefined) return (a, b) => inOrder(a.key, b.key);
  return (a, b) => Number(a.key === null) - Number(b.key === null) || b.count - a.count || inOrder(a.key, b.key);
}

/** Names that collate as equal still need one order. */
function compareNames(a: string, b: string): number {
  return names.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** The distinct values in that order. */
export function distinctInOrder<Value extends string | null>(dimension: string, values: Iterable<Value>): Value[] {
  return [...new Set(values)].sort(inKnownOrder(dimension));
}
