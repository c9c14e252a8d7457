import { describe, expect, it } from 'vitest';
import { choosableColumns, narrowed, tableColumns, widthOf, withNarrowName } from './columns';
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
});
