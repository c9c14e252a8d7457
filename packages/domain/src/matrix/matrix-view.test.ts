import { describe, expect, it } from 'vitest';
import {
  arrangeMatrix,
  DEFAULT_MATRIX_VIEW,
  formatMatrixView,
  parseMatrixView,
  pressingState,
  statesAt,
} from './matrix-view';
import type { MatrixView, MatrixViewRow } from './matrix-view';

const PLACES = [{ slug: 'county' }, { slug: 'north' }, { slug: 'south' }];

function row(ref: string, more: Partial<MatrixViewRow> = {}): MatrixViewRow {
  return {
    indicator: {
      ref,
      name: `Indicator ${ref}`,
      unit: '%',
      reportArea: { slug: ref.startsWith('1') ? 'one' : 'two', name: 'Area' },
    },
    values: [50, 40, 60],
    states: ['GREEN', 'GREEN', 'GREEN'],
    distances: [null, -10, 10],
    meanings: ['NONE', 'WORSE', 'BETTER'],
    ranks: [null, 2, 1],
    ...more,
  };
}

const refs = (rows: readonly MatrixViewRow[], change: Partial<MatrixView>) =>
  arrangeMatrix(rows, PLACES, { ...DEFAULT_MATRIX_VIEW, ...change }).map(
    ({ indicator }) => indicator.ref,
  );

describe('the rows of the matrix', () => {
  it('stand in the order of the report unless a place is asked for', () => {
    const rows = [row('1.2'), row('1.1'), row('2.1')];
    expect(refs(rows, {})).toEqual(['1.2', '1.1', '2.1']);
    expect(refs(rows, { sort: { place: 'nowhere', turned: false } })).toEqual([
      '1.2',
      '1.1',
      '2.1',
    ]);
  });

  it('are limited to an area, to ratings at any place, and to words', () => {
    const rows = [row('1.1'), row('1.2', { states: ['GREEN', 'RED', 'GREEN'] }), row('2.1')];
    expect(refs(rows, { area: 'one' })).toEqual(['1.1', '1.2']);
    expect(refs(rows, { ratings: ['RED'] })).toEqual(['1.2']);
    expect(refs(rows, { query: '2.1' })).toEqual(['2.1']);
  });

  it('look at both of two ratings, and have room for the one that presses most', () => {
    const twice = row('1.2', { secondStates: ['GREEN', 'RED', 'GREEN'] });
    const rows = [row('1.1'), twice];
    expect(refs(rows, { ratings: ['RED'] })).toEqual(['1.2']);
    expect(refs(rows, { sort: { place: 'north', turned: false } })).toEqual(['1.2', '1.1']);
    expect(statesAt(twice, 1)).toEqual(['GREEN', 'RED']);
    expect(pressingState(statesAt(twice, 1))).toEqual({ state: 'RED', position: 'SECOND' });
    expect(pressingState(['RED', 'NOT_RATED'])).toEqual({ state: 'RED', position: 'FIRST' });
    expect(pressingState([])).toEqual({ state: 'NOT_RATED', position: 'FIRST' });
  });

  it('put the most pressing rating of a place first, and last when turned', () => {
    const rows = [
      row('1.1'),
      row('1.2', { states: ['RED', 'AMBER', 'RED'] }),
      row('1.3', { states: ['GREEN', 'RED', 'GREEN'] }),
    ];
    expect(refs(rows, { sort: { place: 'north', turned: false } })).toEqual(['1.3', '1.2', '1.1']);
    expect(refs(rows, { sort: { place: 'north', turned: true } })).toEqual(['1.1', '1.2', '1.3']);
  });

  it('put the furthest on the worse side first, whatever the unit, and those without a distance last', () => {
    const rates = { ...row('1.3').indicator, unit: 'per 10,000' };
    const rows = [
      row('1.1', { distances: [null, 30, 0], meanings: ['NONE', 'BETTER', 'SAME'] }),
      row('1.2', { distances: [null, null, null], meanings: ['NONE', 'NONE', 'NONE'] }),
      row('1.3', { indicator: rates, values: [200, 300, 150], distances: [null, 100, -50] }),
      row('1.4', { distances: [null, -10, 10] }),
    ];
    expect(refs(rows, { face: 'DISTANCE', sort: { place: 'north', turned: false } })).toEqual([
      '1.3',
      '1.4',
      '1.1',
      '1.2',
    ]);
  });

  it('put the lowest rank first, and rows without ranks last whichever way they run', () => {
    const rows = [
      row('1.1', { ranks: [null, null, null] }),
      row('1.2', { ranks: [null, 1, 2] }),
      row('1.3'),
    ];
    const by = (turned: boolean) => refs(rows, { face: 'RANK', sort: { place: 'north', turned } });
    expect(by(false)).toEqual(['1.3', '1.2', '1.1']);
    expect(by(true)).toEqual(['1.2', '1.3', '1.1']);
  });
});

describe('the address of the matrix', () => {
  it('is read as it is written', () => {
    const view: MatrixView = {
      face: 'DISTANCE',
      area: 'referrals',
      ratings: ['RED', 'AMBER'],
      query: 'plans',
      sort: { place: 'great-yarmouth', turned: true },
    };
    const written = formatMatrixView(view) as Record<string, string>;
    expect(written).toEqual({
      show: 'distance',
      area: 'referrals',
      rating: 'red,amber',
      q: 'plans',
      sort: '-great-yarmouth',
    });
    expect(parseMatrixView(written)).toEqual({ view, problems: [] });
  });

  it('leaves out what is usual', () => {
    expect(formatMatrixView(DEFAULT_MATRIX_VIEW)).toEqual({
      show: null,
      area: null,
      rating: null,
      q: null,
      sort: null,
    });
    expect(parseMatrixView({}).view).toEqual(DEFAULT_MATRIX_VIEW);
  });

  it('says what it does not understand, and shows the rest', () => {
    const { view, problems } = parseMatrixView({ show: 'colours', rating: 'red,blue' });
    expect(view.ratings).toEqual(['RED']);
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'show=colours is not value, distance or rank.',
      'rating=blue is not a rating.',
    ]);
  });
});
