import { describe, expect, it } from 'vitest';
import { localityNotes } from './locality-notes';
import type { FiguresSideBySide } from './locality-notes';

const sideBySide: FiguresSideBySide = {
  ...{ kind: 'LOCALITY', remainder: null, provenances: [], shown: [], decimals: 0 },
};

describe('figures that stand side by side', () => {
  it.each([
    ['LOCALITY', 3, '3 more are recorded under none of its teams.'],
    ['LOCALITY', 1, '1 more is recorded under none of its teams.'],
    ['AUTHORITY', 1204, '1,204 more are recorded under none of its localities.'],
  ] as const)('of a %s that do not add up say so: %d', (kind, remainder, words) => {
    const shown = ['263', '29'];
    expect(localityNotes({ ...sideBySide, kind, remainder, shown })).toEqual([words]);
  });

  it('do not say that anything was recorded where some of them are modelled', () => {
    const provenances = ['PUBLISHED', 'MODELLED', null] as const;
    expect(localityNotes({ ...sideBySide, remainder: 3, provenances })).toEqual([
      '3 more are under none of its teams, by figures of which some are modelled.',
    ]);
  });

  it('say which of them stand as they were printed', () => {
    const percentages = { ...sideBySide, decimals: 1 };
    expect(localityNotes({ ...percentages, shown: ['36%', '36.0%'] })).toEqual([
      'Figures with fewer decimals stand as they were printed.',
    ]);
    expect(localityNotes({ ...percentages, shown: ['36%', '41%'] })).toEqual([]);
    expect(localityNotes({ ...percentages, shown: ['79.96%', '36.0%'] })).toEqual([]);
  });

  it('say nothing where they add up and have one form', () => {
    expect(localityNotes({ ...sideBySide, remainder: 0, shown: ['263', '29'] })).toEqual([]);
  });
});
