/** The service rounds to 12 significant digits, and the order of adding is free. */
const tolerance = 1e-9;

/** Where two payloads differ, one line each: path, found, expected. Numbers are the same within the tolerance. */
export function differences(found: unknown, expected: unknown, path = ""): string[] {
  if (typeof found === "number" && typeof expected === "number") {
    const same = Number.isFinite(expected) && Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return same ? [] : [line(path, found, expected)];
  }
  if (Array.isArray(found) && Array.isArray(expected)) {
    if (found.length !== expected.length) return [line(`${path}.length`, found.length, expected.length)];
    return expected.flatMap((value, index) => differences(found[index], value, `${path}[${index}]`));
  }
  if (isObject(found) && isObject(expected)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(found[key], expected[key], `${path}.${key}`));
  }
  return Object.is(found, expected) ? [] : [line(path, found, expected)];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function line(path: string, found: unknown, expected: unknown): string {
  return `${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
}
