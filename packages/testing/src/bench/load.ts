import autocannon from "autocannon";
import { percentile } from "./statistics.ts";

/** How an address answered under load. */
export interface Load {
  /** Requests answered in a second, on average. */
  perSecond: number;
  /** 95 of 100 answers took no longer, in milliseconds. */
  p95: number;
}

/**
 * Asks one address as fast as it answers, over 100 connections.
 *
 * @param seconds - for how long.
 * @throws {Error} when an answer failed or was not a success.
 */
export async function loadOf(url: string, seconds: number): Promise<Load> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon({ url, connections: 100, duration: seconds }, (error, done) => {
      if (error) reject(error);
      else resolve(done);
    });
    instance.on("response", (_client, _status, _bytes, responseTime) => times.push(responseTime));
  });
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${url} gave ${result.errors} errors and ${result.non2xx} answers that were no success`);
  }
  return { perSecond: result["2xx"] / result.duration, p95: percentile(times, 0.95) };
}
