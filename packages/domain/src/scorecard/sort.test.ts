import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTION_MEANINGS, RATING_STATES } from '../vocabulary';
import { aRow } from './row-builder.test-support';
import { sortRows } from './sort';
import { DEFAULT_VIEW } from './view';
import { SCORECARD_COLUMNS } from './view-columns';
import { parseSort } from './view-sort';

const PLACES = [
  { slug: 'norfolk', relation: 'SELF' },
  { slug: 'breckland', relation: 'CHILD' },
] as const;

const ROWS = [
  aRow('1.1', {
    name: 'Visits',
    area: 'Early Help',
    values: [[10, 5], [null]],
    states: ['GREEN', 'RED'],
    meanings: ['BETTER', 'NONE'],
    target: 80,
    benchmarks: [{ comparator: 'REGION', value: 3 }],
  }),
  aRow('1.2', {
    name: 'assessments',
    area: 'Early Help',
    values: [[null, 20], [null]],
    states: ['RED', 'NOT_RATED'],
    meanings: ['WORSE', 'NONE'],
    tolerances: [{ model: 'THRESHOLDS', red: 70, green: 80 }],
  }),
  aRow('1.10', {
    name: null,
    area: 'Section 47',
    values: [[8, null], [null]],
    states: ['AMBER', 'GREEN'],
    meanings: ['NEUTRAL', 'NONE'],
  }),
  aRow('1.9', {
    name: 'Caseloads',
    area: 'Section 47',
    values: [[2, 8], [null]],
    states: ['MIS_SET', 'AMBER'],
    meanings: ['NONE', 'NONE'],
    yearToDate: 99,
  }),
];

function order(sort: string, list: 'AREAS' | 'FLAT' = 'FLAT'): (string | null)[] {
  const view = { ...DEFAULT_VIEW, sort: parseSort(sort), list };
  expect(view.sort, `${sort} is an order`).not.toBeNull();
  return sortRows({ places: PLACES, rows: ROWS }, view).map((row) => row.indicator.ref);
}

describe('the order of rows', () => {
  it('is the report’s when none is asked for', () => {
    expect(sortRows({ places: PLACES, rows: ROWS }, DEFAULT_VIEW)).toEqual(ROWS);
  });

  it.each([
    ['ref', ['1.1', '1.2', '1.10', '1.9']],
    ['-ref', ['1.9', '1.10', '1.2', '1.1']],
    ['indicator', ['1.2', '1.9', '1.1', '1.10']],
    ['value', ['1.1', '1.9', '1.2', '1.10']],
    ['-value', ['1.2', '1.9', '1.1', '1.10']],
    ['value-1', ['1.9', '1.10', '1.1', '1.2']],
    ['trend', ['1.1', '1.9', '1.2', '1.10']],
    ['target', ['1.1', '1.2', '1.10', '1.9']],
    ['ytd', ['1.9', '1.1', '1.2', '1.10']],
    ['direction', ['1.2', '1.1', '1.10', '1.9']],
    ['rag', ['1.2', '1.10', '1.1', '1.9']],
    ['rag-breckland', ['1.1', '1.9', '1.10', '1.2']],
    ['tolerances', ['1.2', '1.1', '1.10', '1.9']],
    ['region', ['1.1', '1.2', '1.10', '1.9']],
  ])('by %s puts what is missing last', (sort, refs) => {
    expect(order(sort)).toEqual(refs);
  });

  it('stays within the headings of the report unless one list is asked for', () => {
    expect(order('-value', 'AREAS')).toEqual(['1.2', '1.1', '1.9', '1.10']);
  });

  it('can be asked of every column', () => {
    for (const column of SCORECARD_COLUMNS) {
      const word = column === 'months' ? 'value' : column;
      expect(order(word)).toHaveLength(ROWS.length);
      expect(order(`-${word}`)).toHaveLength(ROWS.length);
    }
  });

  it('turned round keeps missing figures last and is otherwise the reverse', () => {
    const rows = fc.array(
      fc.record({
        value: fc.option(fc.integer({ min: -3, max: 3 })),
        state: fc.constantFrom(...RATING_STATES),
        meaning: fc.constantFrom(...DIRECTION_MEANINGS),
      }),
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const scorecard = {
          places: PLACES,
          rows: drawn.map(({ value, state, meaning }, index) =>
            aRow(String(index), { values: [[value]], states: [state], meanings: [meaning] }),
          ),
        };
        const values = (sort: string) =>
          sortRows(scorecard, { ...DEFAULT_VIEW, sort: parseSort(sort), list: 'FLAT' }).map(
            (row) => row.values[0]?.[0] ?? null,
          );
        const up = values('value');
        const known = up.filter((value) => value !== null);
        expect(known).toEqual([...known].sort((a, b) => a - b));
        expect(up.slice(known.length).every((value) => value === null)).toBe(true);
        const down = values('-value').filter((value) => value !== null);
        expect(down).toEqual([...known].reverse());
      }),
    );
  });
});
