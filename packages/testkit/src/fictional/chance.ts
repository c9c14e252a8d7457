/**
 * Chance without randomness: draws that depend on nothing but a name, so that an invented council
 * has the same figures on every machine and in every run.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const TWO_TO_32 = 2 ** 32;

function hashOf(name: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), FNV_PRIME);
  }
  return hash >>> 0;
}

/** Draws one after the other, all of them told by the name (mulberry32). */
export class Chance {
  #state: number;

  constructor(name: string) {
    this.#state = hashOf(name);
  }

  /** Evenly spread from 0 up to but not 1. */
  uniform(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  }

  /** How many of `trials` come about when each does with the probability `share`. */
  ofTrials(trials: number, share: number): number {
    let happened = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      if (this.uniform() < share) happened += 1;
    }
    return happened;
  }

  /** How many events happen where `mean` are to be expected (Poisson, by Knuth's product). */
  events(mean: number): number {
    const limit = Math.exp(-mean);
    let product = this.uniform();
    let happened = 0;
    while (product > limit) {
      happened += 1;
      product *= this.uniform();
    }
    return happened;
  }
}
