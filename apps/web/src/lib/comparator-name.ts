import type { Comparator } from '@vital-signs/domain';

/** Who a benchmark is, shortly: for a line of the chart and for a choice. */
export function comparatorName(comparator: Comparator, region: string | null): string {
  switch (comparator) {
    case 'NEIGHBOUR_AVERAGE':
      return 'Neighbours';
    case 'BEST_NEIGHBOUR':
      return 'Best neighbour';
    case 'NATIONAL':
      return 'England';
    case 'NATIONAL_TOP_QUARTILE':
      return 'Top quartile';
    case 'REGION':
      return region ?? 'Region';
  }
}
