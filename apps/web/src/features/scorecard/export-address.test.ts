import { DEFAULT_VIEW } from '@vital-signs/domain';
import { expect, it } from 'vitest';
import { exportAddress } from './export-address';
import { aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';

it('asks for the same view of the month and place that are shown, open rows aside', () => {
  const view = {
    ...DEFAULT_VIEW,
    ratings: ['RED', 'AMBER'] as const,
    query: 'in time',
    sort: { column: 'ytd', descending: true } as const,
    open: ['3.3'],
  };
  const scorecard = shownScorecard(aScorecard([aRow('3.3')]), 'norfolk');
  expect(exportAddress('norfolk', scorecard, view)).toBe(
    '/export/scorecard.csv?authority=norfolk&period=2018-03&place=norfolk&rating=red,amber&q=in+time&sort=-ytd',
  );
});
