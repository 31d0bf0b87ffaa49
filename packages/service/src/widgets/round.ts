const significantDigits = 12;

/**
 * Rounds every float of a finished payload, once, so that two engines or two runs make equal JSON and equal ETags.
 * Whole numbers are left as they are.
 */
export function roundFloats<Value>(value: Value): Value {
  return rounded(value) as Value;
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") {
    return Number.isInteger(value) ? value : Number(value.toPrecision(significantDigits));
  }
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
  }
  return value;
}
