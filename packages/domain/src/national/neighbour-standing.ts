import { counted } from '../format';
import { betterSign } from '../polarity';
import type { Polarity } from '../vocabulary';

/** How a figure stands among those of the statistical neighbours. */
export interface NeighbourStanding {
  /** How many have a lower figure. */
  readonly below: number;
  /** How many have a higher one. */
  readonly above: number;
  /** How many have the same. */
  readonly same: number;
  /** How many have none that is published. */
  readonly missing: number;
}

/** Where a figure stands among those of the neighbours, as they are published. Null where there is no figure. */
export function standingAmong(
  own: number | null,
  neighbours: readonly (number | null)[],
): NeighbourStanding | null {
  if (own === null) return null;
  const having = neighbours.filter((value) => value !== null);
  return {
    below: having.filter((value) => value < own).length,
    above: having.filter((value) => value > own).length,
    same: having.filter((value) => value === own).length,
    missing: neighbours.length - having.length,
  };
}

/**
 * The standing in words: better and worse by the authority's own polarity, and higher and lower where
 * neither end is good: "better than 3 of 9 neighbours, worse than 5, the same as 1; 1 has no figure".
 * No rank is said: that is among all authorities.
 */
export function standingAmongWords(
  { below, above, same, missing }: NeighbourStanding,
  polarity: Polarity,
): string {
  const having = below + above + same;
  const none = missing === 0 ? '' : `${missing} ${missing === 1 ? 'has' : 'have'} no figure`;
  if (having === 0) return missing === 0 ? 'no neighbours are listed' : 'no neighbour has a figure';
  const sign = betterSign(polarity);
  const [first, second] =
    sign === null
      ? [`higher than ${below}`, `lower than ${above}`]
      : [`better than ${sign > 0 ? below : above}`, `worse than ${sign > 0 ? above : below}`];
  const words = [
    `${first} of ${counted(having, 'neighbour', 'neighbours')}`,
    second,
    ...(same === 0 ? [] : [`the same as ${same}`]),
  ];
  return `${words.join(', ')}${none === '' ? '' : `; ${none}`}`;
}
