import { expect, test } from 'vitest';
import type { Card } from './card';
import { cardFigures } from './card-figures';

const NONE = Array<null>(3).fill(null);

/** As much of a card as is drawn. */
function aCard(monthsAlone: { values: (number | null)[]; codes: string } | null): Card {
  const card = {
    indicator: { key: '2.10', polarity: 'HIGH', unit: '%', decimals: 1, frequency: 'MONTH' },
    place: { slug: 'lambeth' },
    series: {
      ...{ periods: ['2018-12', '2019-01', '2019-02'], decimals: 1, signals: ['2019-02'] },
      ...{ values: [null, null, 91.3], codes: '00P', states: ['NOT_RATED', 'NOT_RATED', 'AMBER'] },
      ...{ targets: [null, null, 95], planned: NONE, plannedBetween: [false, false, false] },
      monthsAlone,
    },
    tolerances: [],
    benchmarks: [
      { benchmark: { comparator: 'NATIONAL', value: 88, year: '2017/18' }, sentence: null },
    ],
  };
  return card as unknown as Card;
}

test('of a year to date the months alone are drawn, with nothing that is set for the year', () => {
  const alone = { values: [75.4, 87.7, 89.4], codes: 'PPP' };
  const figures = cardFigures(aCard(alone), null);
  expect(figures.points.map(({ value }) => value)).toEqual([75.4, 87.7, 89.4]);
  expect(figures.points.at(-1)).toMatchObject({ state: 'NOT_RATED', target: null });
  expect(figures).toMatchObject({ bands: [], benchmarks: [], control: null });
});

test('any other figure is drawn with its rating, target, benchmarks and rings', () => {
  const figures = cardFigures(aCard(null), null);
  expect(figures.points.at(-1)).toMatchObject({ value: 91.3, state: 'AMBER', target: 95 });
  expect(figures.benchmarks).toHaveLength(1);
  expect(figures.control?.signals).toHaveLength(1);
});
