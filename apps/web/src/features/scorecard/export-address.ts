import { formatView } from '@vital-signs/domain';
import type { ScorecardView } from '@vital-signs/domain';
import { writeSearch } from '../../lib/search-string';
import type { ShownScorecard } from './shown-scorecard';

/** Where what is on the screen can be had as a file: the same view, of the month that is shown. */
export function exportAddress(
  authority: string,
  scorecard: ShownScorecard,
  view: ScorecardView,
  ending: 'csv' | 'xlsx' = 'csv',
): string {
  const place = scorecard.places[0]?.slug ?? authority;
  const keys = formatView({ ...view, place, period: scorecard.period.key, open: [] });
  return `/export/scorecard.${ending}${writeSearch({ authority, ...keys })}`;
}
