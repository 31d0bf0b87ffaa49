/** part / whole, 0…1; null when there is no whole or either is missing. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
