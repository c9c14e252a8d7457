import { quarterSentence } from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { NationalComparisonRecord } from './compare-indicator';
import { comparisons, type ComparatorName } from './national-sentences';

/** One comparison of an indicator that is another with other releases. */
export interface ComparisonChange {
  readonly indicator: IndicatorRecord;
  readonly what: string;
  /** In words, with what it is made of. */
  readonly before: string;
  readonly after: string;
}

const NAMES: Readonly<Record<ComparatorName, string>> = {
  NEIGHBOUR_MEAN: 'Neighbours, mean',
  NEIGHBOUR_MEDIAN: 'Neighbours, median',
  BEST_NEIGHBOUR: 'Best neighbour',
  NATIONAL: 'England',
  NATIONAL_TOP_QUARTILE: 'Best quarter of authorities',
  REGION: 'Region',
};

/** Everything that is compared, in words under its name. */
function words(record: NationalComparisonRecord): ReadonlyMap<string, string> {
  const told = comparisons(record).map(
    ({ comparator, words: figure, basis }) => [NAMES[comparator], `${figure} (${basis})`] as const,
  );
  const { found, measure } = record;
  if (found === null) return new Map(told);
  const { rank, authorities } = found.made;
  const place = rank === null ? '' : `; rank ${rank.rank} of ${authorities}`;
  return new Map([...told, ['Quarter', `${quarterSentence(found.made, measure)}${place}`]]);
}

/** What is another in one comparison than in the other. */
export function comparisonChanges(
  before: NationalComparisonRecord,
  after: NationalComparisonRecord,
): ComparisonChange[] {
  const [one, other] = [words(before), words(after)];
  const none = (record: NationalComparisonRecord) => record.problem ?? 'none';
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((what) => ({
      ...{ indicator: before.indicator, what },
      before: one.get(what) ?? none(before),
      after: other.get(what) ?? none(after),
    }))
    .filter((change) => change.before !== change.after);
}
