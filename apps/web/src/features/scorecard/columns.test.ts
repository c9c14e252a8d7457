import { describe, expect, it } from 'vitest';
import { narrowed, widthOf, withNarrowName } from './column-widths';
import { choosableColumns, tableColumns } from './columns';
import { PLACES, aPlace, aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';

const county = shownScorecard(aScorecard([aRow('3.3')]), 'norfolk');
const locality = shownScorecard(
  aScorecard([aRow('3.3')], [...PLACES.slice(0, 1), aPlace('above', 'Above', 'PARENT')]),
  'norfolk',
);
const ids = (scorecard = county, months: 4 | 6 | 13 = 4) =>
  tableColumns({ scorecard, months, regionName: null }).map(({ id }) => id);

describe('the columns of the table', () => {
  it('hold the months that are asked for, the period last', () => {
    expect(ids(county, 4).filter((id) => id.startsWith('value'))).toEqual([
      'value-3',
      'value-2',
      'value-1',
      'value',
    ]);
    expect(ids(county, 13).filter((id) => id.startsWith('value'))).toHaveLength(13);
  });

  it('hold the ratings of every place, the place itself first', () => {
    expect(ids().filter((id) => id.startsWith('rag'))).toEqual(['rag', 'rag-breckland']);
  });

  it('hold the place above only where there is one', () => {
    expect(ids()).not.toContain('parent');
    expect(choosableColumns(county)).not.toContain('parent');
    expect(ids(locality)).toContain('parent');
  });

  it('name the months, the limits and the region as this report has them', () => {
    const columns = tableColumns({ scorecard: county, months: 4, regionName: 'Eastern region' });
    const heading = (id: string) => columns.find((column) => column.id === id)?.heading;
    expect(heading('value')).toBe('Mar 18');
    expect(heading('tolerances')).toBe('Tolerances red, green');
    expect(heading('region')).toBe('Eastern');
  });

  it('become as narrow as their words allow where a window has no room for them', () => {
    const columns = tableColumns({ scorecard: county, months: 4, regionName: 'Eastern region' });
    const least = narrowed(columns);
    expect(least.map(({ id }) => id)).toEqual(columns.map(({ id }) => id));
    expect(least.every(({ width }, index) => width <= (columns[index]?.width ?? 0))).toBe(true);
    const named = withNarrowName(columns);
    expect(named.filter(({ width }, index) => width < (columns[index]?.width ?? 0))).toMatchObject([
      { id: 'indicator' },
    ]);
    // Norfolk’s county and six localities, in letters of 13 px: within 1,440 px less a scrollbar.
    const localities = 5 * (least.find(({ column }) => column === 'rag')?.width ?? 0);
    expect((widthOf(least) + localities) * 13).toBeLessThan(1425);
  });

  it('are in a layout of an authority’s own no narrower than the longest word over them, or a quarter in them', () => {
    const asSent = aScorecard([aRow('3.3')]);
    const laidOut = shownScorecard(
      {
        ...asSent,
        said: [['Q1 2018/19']],
        layout: {
          __typename: 'ScorecardLayout',
          columns: (
            [
              ['ref', 'Code'],
              ['indicator', 'Measure'],
              ['current', 'Performance'],
              ['period', 'Quarter'],
              ['trend', 'Trend'],
            ] as const
          ).map(([column, heading]) => ({ __typename: 'LaidOutColumn', column, heading })),
          ...{ grouping: 'AREA', words: [], secondWords: [], headlines: [] },
          ...{ trendMonths: 2, notes: [] },
        },
      },
      'solihull',
    );
    const columns = tableColumns({ scorecard: laidOut, months: 2, regionName: null });
    const least = (id: string) => columns.find((column) => column.id === id)?.least ?? 0;
    // In letters of 13 px: the word with 6.9 px a letter, the quarter on one line.
    expect(least('current') * 13).toBeGreaterThan(11 * 6.9 + 4);
    expect(least('period') * 13).toBeGreaterThan(10 * 7.2 + 8);
    // The last column is not the window's edge.
    expect(widthOf(columns)).toBeGreaterThan(
      columns.reduce((total, { width }) => total + width, 0) + 1,
    );
  });
});
