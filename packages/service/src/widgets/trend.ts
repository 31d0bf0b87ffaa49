import {
  type AppliedFilters,
  allEventsKey,
  type Grain,
  type GrainOption,
  type TrendData,
} from "@customer-pulse/contract";
import { type DayRange, periodSpine, resolveGrain } from "../calendar/periods.ts";
import { appliedRange, rangeWithData } from "../filters/date-bounds.ts";

/** What a trend is drawn over. */
interface TrendInput {
  options: { grain: GrainOption };
  filters: AppliedFilters;
  /** First and last day in the data; null when there are no events. */
  bounds: DayRange | null;
}

/** One period of one series, as a query returns it. */
export interface TrendPoint {
  /** First day of the period. */
  period: string;
  /** The series' key. */
  series: string | null;
  value: number | null;
  /** Events behind the value. */
  count: number;
}

export interface TrendShape {
  /** The series' keys, in the order in which they are drawn. */
  keysOf(points: readonly TrendPoint[]): readonly (string | null)[];
  label(key: string | null): string;
  /** The value of a period without events: 0 where events are counted, null where they are averaged. */
  emptyPeriod: 0 | null;
}

/** The shape of a trend that is not broken down. */
export function oneSeries(label: string, emptyPeriod: TrendShape["emptyPeriod"]): TrendShape {
  return { keysOf: () => [allEventsKey], label: () => label, emptyPeriod };
}

/**
 * Asks for a figure by period and lays it on a spine of periods: all that the range touches, as far as there is data.
 *
 * @param pointsOf - asks for the periods that have events.
 */
export async function trend(
  { options, filters, bounds }: TrendInput,
  pointsOf: (grain: Grain) => Promise<readonly TrendPoint[]>,
  { keysOf, label, emptyPeriod }: TrendShape,
): Promise<TrendData> {
  const range = appliedRange(filters);
  const grain = resolveGrain(options.grain, range);
  const points = await pointsOf(grain);
  const spine = periodSpine(rangeWithData(range, bounds), grain);
  const keys = keysOf(points);
  const columns = keys.map((key) => {
    const own = new Map(points.filter(({ series }) => series === key).map((point) => [point.period, point]));
    return spine.starts.map((start) => own.get(start) ?? { value: emptyPeriod, count: 0 });
  });
  return {
    grain,
    series: keys.map((key) => ({ key, label: label(key) })),
    x: spine.x,
    y: columns.map((column) => column.map(({ value }) => value)),
    counts: columns.map((column) => column.map(({ count }) => count)),
    partial: spine.partial,
  };
}
