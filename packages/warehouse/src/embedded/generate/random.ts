/**
 * A small seeded source of randomness (sfc32 over a string's FNV-1a hash): the same name gives the same stream on every
 * machine and Node version. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param name what the stream is for, such as `42/customer/17`; streams of different names do not move each other */
  constructor(name: string) {
    this.#a = hash(name, 0x811c9dc5);
    this.#b = hash(name, 0x01000193);
    this.#c = hash(name, 0x9e3779b9);
    for (let round = 0; round < 12; round += 1) {
      this.unit();
    }
  }

  /** 0 ≤ x < 1, evenly. */
  unit(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Normally distributed (Box–Muller). */
  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.unit());
  }

  /** How often something of this mean happens (Poisson, by Knuth's product; for means up to a few dozen). */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let product = this.unit();
    let count = 0;
    while (product > limit) {
      product *= this.unit();
      count += 1;
    }
    return count;
  }

  pick<Value>(values: readonly Value[]): Value {
    return at(values, Math.floor(this.unit() * values.length));
  }

  /** Picks by weight; weights need not add up to 1. */
  pickWeighted<Value>(choices: readonly (readonly [value: Value, weight: number])[]): Value {
    let left = this.unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    const chosen = choices.findIndex(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    return at(choices, chosen === -1 ? choices.length - 1 : chosen)[0];
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  if (index >= values.length) {
    throw new RangeError("Nothing to pick from.");
  }
  return values[index] as Value;
}

function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
