import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaFigure } from '../area-succession';
import { financialYear } from '../period';
import { KNOWN_SUCCESSIONS } from './known-successions';
import { changeOnYear, existedOn, nationalBenchmarks } from './national-benchmarks';
import type { NationalFacts, NationalStandpoint } from './national-benchmarks';
import {
  bestNeighbourBasis,
  nationalSign,
  neighbourBasis,
  publishedPolaritySentence,
  quarterSentence,
  quartileBasis,
  quartileEdges,
  quartileWords,
} from './national-words';

const figures = (values: Readonly<Record<string, number | AreaFigure>>) =>
  new Map(
    Object.entries(values).map(([area, value]) => [
      area,
      typeof value === 'number' ? { value } : value,
    ]),
  );

const period = financialYear(2016);
const facts = (changes: Partial<NationalFacts> = {}): NationalFacts => ({
  period,
  figures: figures({ '926': 24.6, '925': 16.3, '835': 26, '908': 15.9, '970': 21.9, '985': 20.2 }),
  figuresBefore: figures({ '926': 24.3, '970': 22.5 }),
  authorities: ['926', '925', '835', '838', '908'],
  successions: KNOWN_SUCCESSIONS,
  polarity: 'LOW',
  noQuartile: false,
  ofExtracts: new Set(),
  ...changes,
});
const norfolk: NationalStandpoint = {
  ...{ own: '926', nation: '970', region: '985', polarity: 'LOW', followsSuccession: true },
  neighbours: ['925', '838', '908'],
};

describe('national benchmarks', () => {
  it('compare with the nation, the region and each neighbour', () => {
    const made = nationalBenchmarks(facts(), norfolk);
    expect(made.nation?.figure.value).toBe(21.9);
    expect(made.region?.figure.value).toBe(20.2);
    expect(made.neighbours.map(({ figure }) => figure.value)).toEqual([16.3, 26, 15.9]);
    expect(made.summary).toMatchObject({ used: 3, of: 3, median: 16.3, best: 15.9 });
    expect(made.bestNeighbours).toEqual(['908']);
  });

  it('place an area in no quarter of a year in which it was no more', () => {
    const later = facts({ period: financialYear(2023) });
    expect(nationalBenchmarks(later, { ...norfolk, own: '926' }).band).not.toBeNull();
    const former = nationalBenchmarks(later, { ...norfolk, own: '835' });
    expect([former.own.figure.value, former.band, former.rank]).toEqual([26, null, null]);
  });

  it('follow an area that changed its number, and leave it out where that is not wanted', () => {
    const without = { ...norfolk, followsSuccession: false };
    expect(nationalBenchmarks(facts(), without).summary).toMatchObject({
      used: 2,
      missing: [{ area: '838', absence: 'NO_FIGURE' }],
    });
  });

  it('say the change on year from the year before, not from the row before', () => {
    expect(changeOnYear(nationalBenchmarks(facts(), norfolk).own)).toBe(0.3);
    const without = facts({ figuresBefore: new Map() });
    expect(changeOnYear(nationalBenchmarks(without, norfolk).own)).toBeNull();
  });

  it('keep the own polarity apart from the publisher’s', () => {
    const made = nationalBenchmarks(facts({ polarity: 'INFO' }), norfolk);
    expect(made).toMatchObject({ band: null, rank: null, topQuartile: null });
    expect(made.summary.best).toBe(15.9);
    const high = nationalBenchmarks(facts(), { ...norfolk, polarity: 'HIGH' });
    expect([high.summary.best, high.rank?.rank]).toEqual([26, 3]);
  });

  it('have no quartiles where the publisher switches them off, and a rank all the same', () => {
    const made = nationalBenchmarks(facts({ noQuartile: true }), norfolk);
    expect(made).toMatchObject({ quartiles: null, band: null, rank: { rank: 3, of: 4 } });
  });

  it('make neither quarter nor rank from an extract, and compare with the neighbours all the same', () => {
    const ofExtracts = new Set(facts().figures.keys());
    const made = nationalBenchmarks(facts({ ofExtracts }), norfolk);
    expect(made).toMatchObject({
      ...{ quartiles: null, topQuartile: null, band: null, rank: null },
      ...{ authorities: 0, isExtract: true },
    });
    expect(made.summary).toMatchObject({ used: 3, median: 16.3, best: 15.9 });
    expect([made.nation?.figure.value, made.region?.figure.value]).toEqual([21.9, 20.2]);
  });

  it('rank among the figures of a whole file alone where an extract stands beside it', () => {
    const extracted = (...areas: string[]) =>
      nationalBenchmarks(facts({ ofExtracts: new Set(areas) }), norfolk);
    expect(extracted('908')).toMatchObject({ authorities: 3, rank: { rank: 2, of: 3 } });
    expect(extracted('908').isExtract).toBe(false);
    expect(extracted('926')).toMatchObject({ authorities: 3, rank: null, band: null });
  });

  it('rank over the authorities that existed in the year', () => {
    const twice = figures({ '926': 24.6, '835': 26, '838': 10 });
    expect(nationalBenchmarks(facts({ figures: twice }), norfolk)).toMatchObject({
      authorities: 2,
      rank: { rank: 1, of: 2 },
    });
    const later = facts({ figures: twice, period: financialYear(2019) });
    expect(nationalBenchmarks(later, norfolk).rank).toEqual({ rank: 2, of: 2 });
  });

  it('give no rank to an authority without a figure', () => {
    const hidden = figures({ '926': { value: null, absence: 'SUPPRESSED' }, '925': 3 });
    expect(nationalBenchmarks(facts({ figures: hidden }), norfolk)).toMatchObject({
      rank: null,
      band: null,
      own: { figure: { absence: 'SUPPRESSED' } },
    });
  });

  it('make what was split from the counts of its parts', () => {
    const parts = figures({
      '942': { value: 10.7, numerator: 254, denominator: 2375 },
      '943': { value: 7.4, numerator: 102, denominator: 1386 },
    });
    const cumbria = { ...norfolk, neighbours: ['909'] };
    const made = nationalBenchmarks(
      facts({ figures: parts, period: financialYear(2023) }),
      cumbria,
    );
    expect(made.summary.mean).toBeCloseTo((100 * 356) / 3761, 10);
  });

  it('read no figure of Bournemouth or Poole as one of what they became a part of', () => {
    const parts = figures({
      '836': { value: 1, numerator: 1, denominator: 100 },
      '837': { value: 2, numerator: 2, denominator: 100 },
    });
    const made = nationalBenchmarks(facts({ figures: parts }), { ...norfolk, neighbours: ['839'] });
    expect(made.summary.used).toBe(0);
  });

  it('use no more neighbours than are listed, and place the best among them', () => {
    const map = fc.dictionary(fc.constantFrom('925', '908', '933', '935'), fc.integer());
    fc.assert(
      fc.property(map, (values) => {
        const made = nationalBenchmarks(facts({ figures: figures(values) }), norfolk);
        expect(made.summary.used).toBeLessThanOrEqual(made.summary.of);
        expect(made.bestNeighbours.length > 0).toBe(made.summary.used > 0);
      }),
    );
  });
});

describe('an authority', () => {
  it.each([
    ['835', '2019-03-31', true],
    ['835', '2019-04-01', false],
    ['838', '2019-03-31', false],
    ['838', '2019-04-01', true],
    ['926', '2019-04-01', true],
  ])('%s existed on %s: %s', (area, day, expected) => {
    expect(existedOn(area, day, KNOWN_SUCCESSIONS)).toBe(expected);
  });
});

describe('benchmarks in words', () => {
  const { summary } = nationalBenchmarks(facts(), { ...norfolk, neighbours: ['925', '999'] });

  it('name their count, model and year', () => {
    expect(neighbourBasis(summary, 'MEAN', '2021', period)).toBe(
      'mean of 1 of 2 neighbours, 2021 model, 2016/17',
    );
    expect(bestNeighbourBasis(['Lincolnshire'], summary, '2021', period)).toBe(
      'Lincolnshire, best of 1 of 2 neighbours, 2021 model, 2016/17',
    );
  });

  it('name the quarter and over how many it was made', () => {
    expect(quartileWords('D', 151)).toBe('D, the worst quarter of 151 authorities');
  });

  it('say that an extract gives neither quarter nor rank, unless the publisher makes none at all', () => {
    const made = nationalBenchmarks(
      facts({ ofExtracts: new Set(facts().figures.keys()) }),
      norfolk,
    );
    const said = (polarity: 'LOW' | 'INFO', noQuartile: boolean) =>
      quarterSentence(made, { polarity, noQuartile });
    expect(said('LOW', false)).toMatch(/an extract .* cannot be worked out from it/);
    expect(said('INFO', false)).toMatch(/an extract .* cannot be worked out from it/);
    expect(said('LOW', true)).toBe('The publisher makes no quarters of this measure.');
  });

  it('name the edges of the quarters, over how many and of which year', () => {
    const limits = { min: 8.1, q1: 17.94, q2: 21.9, q3: 26.35, max: 41.7 };
    expect(quartileEdges(limits, '%', 1)).toBe('17.9%, 21.9%, 26.4%');
    expect(quartileBasis(limits, 151, period, '%', 1)).toBe(
      'edges of the quarters of 151 authorities, from 8.1% to 41.7%, 2016/17',
    );
  });

  const measure = { polarity: 'LOW', noQuartile: false } as const;
  it.each([
    [{}, {}, 'D, the worst quarter of 4 authorities'],
    [{}, { noQuartile: true }, 'The publisher makes no quarters of this measure.'],
    [
      { polarity: 'INFO' },
      { polarity: 'INFO' },
      'The publisher does not say which end of this measure is good, so that there is neither quarter nor rank.',
    ],
    [{ figures: figures({}) }, {}, 'The authority has no published figure for the year.'],
    [
      { figures: figures({ '835': 3 }), authorities: [] },
      {},
      'The authority has no published figure for the year.',
    ],
  ] as const)('say the quarter, or why there is none (%#)', (changes, described, sentence) => {
    const dear = figures({ '926': 30, '925': 16.3, '835': 26, '908': 15.9 });
    const made = nationalBenchmarks(facts({ figures: dear, ...changes }), norfolk);
    expect(quarterSentence(made, { ...measure, ...described })).toBe(sentence);
  });

  it.each([
    ['INFO', 'LOW', 'The publisher does not say which end is good.'],
    ['LOW', 'LOW', 'Good is low, says the publisher.'],
    ['HIGH', 'LOW', 'Good is high, says the publisher; this authority says otherwise.'],
    ['HIGH', 'INFO', 'Good is high, says the publisher; this authority says otherwise.'],
  ] as const)('say whether %s is what an authority with %s says', (published, own, sentence) => {
    expect(publishedPolaritySentence(published, own)).toBe(sentence);
  });

  it.each([
    ['%', '%'],
    ['% of referrals', '%'],
    ['Rate per 10,000', ''],
    [null, ''],
  ])('write %s as “%s” beside a figure', (unit, sign) => {
    expect(nationalSign(unit)).toBe(sign);
  });
});
