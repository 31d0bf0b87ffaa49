/**
 * The value that a share of the samples does not exceed (nearest rank).
 *
 * @param share - 0…1, such as 0.95.
 * @throws {Error} when there is no sample.
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error("a percentile of no samples was asked for");
  return value;
}
