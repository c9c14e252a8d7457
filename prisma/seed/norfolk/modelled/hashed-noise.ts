/**
 * Noise without a source of randomness: a number that depends on nothing but a name, so that the
 * modelled figures are the same on every machine and in every run.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const TWO_TO_32 = 2 ** 32;

/** Evenly spread between 0 and 1 over all names. */
export function uniform(name: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / TWO_TO_32;
}

/** Nearly normal, mean 0 and standard deviation 1: the sum of three evenly spread numbers. */
export function normal(name: string): number {
  const sum = uniform(`${name} a`) + uniform(`${name} b`) + uniform(`${name} c`);
  return (sum - 1.5) * 2;
}

/** As normal, but neighbouring months resemble each other. */
export function drift(name: string, monthIndex: number): number {
  const at = (index: number) => normal(`${name} ${index}`);
  return 0.5 * at(monthIndex - 1) + 0.71 * at(monthIndex) + 0.5 * at(monthIndex + 1);
}
