import { expect, it } from 'vitest';
import { quarter } from '../period';
import { VIEW_COLUMNS } from '../scorecard/view-columns';
import { laidOutColumns } from './laid-out-columns';
import { LAYOUT_COLUMNS } from './layout-columns';
import { isSaid, saidCell, SAID_COLUMNS, type SaidRow } from './said-cells';
import { DEFAULT_LAYOUT } from './scorecard-layout';
import { SCORECARD_COLUMNS } from '../scorecard/view-columns';

const ROW: SaidRow = {
  ...{ unit: '%', frequency: 'QUARTER', basis: 'ROLLING_12', period: quarter(2018, 1) },
  ...{ hasFigure: true, numerator: 2995, denominator: 9.3, previousYear: '96%' },
  gap: {
    children: 3,
    direction: 'MORE',
    edge: 80,
    headroom: 0,
    estimated: false,
    eventsOver: false,
  },
  ...{ comments: ['Fewer came.', 'A second.'], actions: ['Hire two', 'Train all'] },
  ratingAsPrinted: 'Green',
};

it.each([
  ['unit', '%'],
  ['frequency', 'quarterly'],
  ['basis', 'rolling 12 months'],
  ['numerator', '2,995'],
  ['denominator', '9.3'],
  ['previous-year', '96%'],
  ['status', 'up to date'],
  ['comments', 'Fewer came.\n\nA second.'],
  ['actions', 'Hire two\nTrain all'],
  ['printed-rating', 'Green'],
  ['printed-judgement', 'Green'],
] as const)('says the %s of a row as “%s”', (column, words) => {
  expect(saidCell(column, ROW)).toBe(words);
});

it('names the period, and says where there is no figure for it', () => {
  const period = saidCell('period', ROW);
  expect(period).toMatch(/2018/);
  expect(saidCell('status', { ...ROW, hasFigure: false })).toBe(`no figure for ${period}`);
});

it('says nothing where nothing is known', () => {
  const nothing: SaidRow = {
    ...{ ...ROW, unit: null, numerator: null, denominator: null, previousYear: null, gap: null },
    ...{ comments: [], actions: [], ratingAsPrinted: null },
  };
  const said = SAID_COLUMNS.filter((column) => saidCell(column, nothing) !== '');
  expect(said).toEqual(['frequency', 'basis', 'period', 'status']);
});

it('gives the product’s own columns where nothing is laid out', () => {
  expect(laidOutColumns(DEFAULT_LAYOUT).map(({ column }) => column)).toEqual(SCORECARD_COLUMNS);
});

it('has a column of the page for every column of a layout, and each once', () => {
  const all = laidOutColumns({
    columns: LAYOUT_COLUMNS.map((column) => ({ column, heading: null })),
  });
  const columns = all.map(({ column }) => column);
  expect(new Set(columns).size).toBe(columns.length);
  expect([...columns].sort()).toEqual([...VIEW_COLUMNS].sort());
});

it('passes a heading on to every column that it stands over', () => {
  const [first, second] = laidOutColumns({
    columns: [{ column: 'BENCHMARKS', heading: 'Others' }],
  });
  expect([first?.heading, second?.heading]).toEqual([
    'Others: Neighbour average',
    'Others: Best neighbour',
  ]);
  expect(isSaid('comments')).toBe(true);
  expect(isSaid('months')).toBe(false);
});
