import { assertNever } from './never';
import type { Comparator } from './scorecard/view-row';

/** Whose a printed benchmark is, to stand before its figure: "the statistical neighbours’". */
export function comparatorPossessive(comparator: Comparator, regionName: string | null): string {
  switch (comparator) {
    case 'NEIGHBOUR_AVERAGE':
      return 'the statistical neighbours’';
    case 'BEST_NEIGHBOUR':
      return 'the best neighbour’s';
    case 'NATIONAL':
      return 'England’s';
    case 'NATIONAL_TOP_QUARTILE':
      return 'the national top quartile’s';
    case 'REGION':
      return `the ${possessive(regionName ?? 'region')}`;
    default:
      return assertNever(comparator);
  }
}

/** A name as it stands before what is its own: one that ends as a plural does, “Midlands”, takes the apostrophe alone. */
function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
