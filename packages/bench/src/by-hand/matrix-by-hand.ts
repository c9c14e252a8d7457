import { judgeMatrix, onlyPlaces } from '@vital-signs/domain';
import { MATRIX_ASKED } from '../page-requests';
import { indicatorOf } from './brief-by-hand';
import type { HandFacts, HandRow } from './facts';
import type { HandSource } from './hand-source';
import { loadFacts } from './load-facts';

/** All indicators by all localities as JSON text. */
export async function matrixByHand(source: HandSource): Promise<string> {
  const { row, facts } = await loadFacts(source, {
    ...{ ...MATRIX_ASKED, only: null, shown: 1, rows: 'SCORECARD', places: 'NEIGHBOURS' },
    reach: { own: 1, beside: 1 },
  });
  const shown = facts.places.flatMap(({ rank }, index) => (rank === 1 ? [] : [index]));
  const below = onlyPlaces<HandRow, HandFacts>(facts, shown);
  return JSON.stringify({
    matrix: {
      revision: row.revision,
      places: below.places.map(({ slug, name, shortName, kind }) => ({
        ...{ slug, name, shortName, kind },
      })),
      rows: judgeMatrix<HandRow>(below).map(({ facts: { indicator }, ...judged }) => ({
        indicator: indicatorOf(indicator),
        ...judged,
      })),
    },
  });
}
