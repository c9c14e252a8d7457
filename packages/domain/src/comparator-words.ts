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
      return `the ${regionName ?? 'region'}’s`;
    default:
      return assertNever(comparator);
  }
}
