/** The values in a union of texts, `"day" | "week"`; none for any other type. */
export function allowedValues(type = ""): string[] {
  if (!/^("[^"]*"( \| )?)+$/.test(type)) return [];
  return [...type.matchAll(/"([^"]*)"/g)].map(([, value = ""]) => value);
}
