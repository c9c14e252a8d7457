import { localitiesAgainstCounty } from '../checks/parts-against-total';
import { isAnotherTeamsWork } from '../scorecard/judge-cell';
import { isDivisible } from '../scorecard/remainder';
import type { Comparisons } from './found';
import { isReported } from './record-view';
import type { RecordView } from './record-view';

const TEAMS = { parts: 'teams', whole: 'locality' } as const;

/**
 * Counts that add up over places: localities against the county, teams against their locality, by
 * the tree as it stood at each month's end. Where any of the counts is modelled nothing is compared:
 * modelled counts are made to agree, and accuse nobody.
 */
export function* placesAgainstWhole(record: RecordView): Comparisons {
  const { months, places } = record.facts;
  const trees = months.map((month) => places.map((_, index) => record.childrenOf(index, month)));
  for (const { row, place, index } of record.cells()) {
    const { indicator } = row;
    if (!isDivisible(indicator)) continue;
    const series = record.series(row, index);
    for (const [at, month] of months.entries()) {
      const whole = series[at] ?? null;
      if (!isReported(whole) || whole.value === null) continue;
      const below = (trees[at]?.[index] ?? []).filter((child) => {
        const node = places[child];
        return node !== undefined && !isAnotherTeamsWork(indicator, node);
      });
      const figures = below
        .map((child) => record.series(row, child)[at] ?? null)
        .filter((figure) => figure !== null && figure.value !== null);
      const counts = figures.filter(isReported).map(({ value }) => value ?? 0);
      if (counts.length === 0 || counts.length < figures.length) continue;
      const words = place.kind === 'LOCALITY' ? TEAMS : undefined;
      const finding = localitiesAgainstCounty(counts, whole.value, words);
      if (finding === null) yield null;
      else {
        const { mark, weight, stored, against, sentence } = finding;
        yield {
          ...{ mark, weight, indicator, place, month, stored, against, sentence },
          compared: { whole: whole.value, counts },
        };
      }
    }
  }
}
