import * as z from "zod";

/** A figure; null where there is no data, never 0 or NaN instead. */
export const figure = z.number().nullable();
export const count = z.int().nonnegative();
/** First instant of a period, in epoch seconds UTC. */
export const periodStart = z.int();
/** A category as stored; null is shown as "Not stated" and comes last. */
export const categoryKey = z.string().nullable();
/** A timestamp as stored, ISO, UTC; null where the record has none. */
export const instant = z.iso.datetime().nullable();
