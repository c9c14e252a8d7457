import { aCell, aFactsPlace, aFactsRow } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { IndicatorFacts, PlaceFacts, RowFacts } from '../scorecard/scorecard-facts';
import { tolerance } from '../area-summary/summary-builder.test-support';

/** A place under a name of its own; the county has id 1. */
export function named(
  id: number,
  slug: string,
  facts: Parameters<typeof aFactsPlace>[1] = {},
  kind: PlaceFacts['kind'] = 'LOCALITY',
): PlaceFacts {
  return { ...aFactsPlace(kind, facts), id, slug, name: slug };
}

export const THE_COUNTY = named(1, 'County', { relation: 'SELF' }, 'AUTHORITY');
export const LOCALITIES = [named(2, 'North'), named(3, 'South'), named(4, 'West')] as const;

/** A percentage, good when high and judged by 70 and 80, with one month’s figure of each place. */
export function acrossPlaces(
  key: string,
  figures: readonly Reported[],
  facts: Partial<IndicatorFacts> = {},
): RowFacts {
  return {
    ...aFactsRow(
      key,
      figures.map((figure) => aCell([figure])),
      {
        ...{ measureKind: 'PERCENTAGE', unit: '%', multiplier: 100, decimals: 1 },
        ...{ polarity: 'HIGH', yearToDateRule: 'RATIO_OF_SUMS', ...facts },
      },
    ),
    tolerances: [tolerance(70, 80)],
  };
}
