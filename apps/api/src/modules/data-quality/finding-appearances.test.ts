import { describe, expect, it } from 'vitest';
import { appearancesOf } from './finding-appearances';

const ROW = { id: 1, key: '6.4', ref: '6.4', name: 'Conferences in time', onScorecard: true };
const KEPT = { id: 2, key: 'shares', ref: null, name: 'Shares', onScorecard: false };
const SECTIONS = [
  { indicatorId: 1, dimension: null, slug: 'initial-conferences', name: 'Initial conferences' },
  { indicatorId: 2, dimension: 'outcome', slug: 'section-47', name: 'Section 47' },
  { indicatorId: 1, dimension: null, slug: 'time-periods', name: 'Time periods' },
];
const FIGURE = {
  ...{ authority: 'norfolk', month: '2017-11', place: null },
  ...{ indicators: [ROW], dimension: null, sections: SECTIONS },
};
const addressesOf = (figure: Parameters<typeof appearancesOf>[0]) =>
  appearancesOf(figure).map(({ address }) => address);

describe('where a figure with a finding is shown', () => {
  it('is the scorecard, each section on which it stands, and the page of its indicator', () => {
    expect(appearancesOf(FIGURE)).toEqual([
      { name: 'Scorecard: 6.4', address: '/norfolk/scorecard?period=2017-11&q=6.4' },
      {
        name: 'Initial conferences',
        address: '/norfolk/sections/initial-conferences?period=2017-11',
      },
      { name: 'Time periods', address: '/norfolk/sections/time-periods?period=2017-11' },
      { name: 'Indicator: 6.4', address: '/norfolk/indicators/6.4?period=2017-11' },
    ]);
  });

  it('is its place as well, where that is not the authority itself', () => {
    const addresses = addressesOf({ ...FIGURE, place: { slug: 'west', name: 'West' } });
    expect(addresses.at(0)).toBe('/norfolk/scorecard?period=2017-11&place=west&q=6.4');
    expect(addresses.at(-1)).toBe('/norfolk/place?period=2017-11&place=west');
  });

  it('is no scorecard where it has no row there', () => {
    expect(
      addressesOf({ ...FIGURE, indicators: [KEPT], dimension: 'outcome', month: null }),
    ).toEqual(['/norfolk/sections/section-47', '/norfolk/indicators/shares']);
  });

  it('is the page of a breakdown only where it is about that breakdown', () => {
    const about = (dimension: string | null) =>
      addressesOf({ ...FIGURE, indicators: [KEPT], dimension, month: null });
    expect(about('source')).toEqual(['/norfolk/indicators/shares']);
    expect(about(null)).toEqual(['/norfolk/indicators/shares']);
  });

  it('is the whole scorecard where it is about a whole month', () => {
    expect(addressesOf({ ...FIGURE, indicators: [] })).toEqual([
      '/norfolk/scorecard?period=2017-11',
    ]);
  });
});
