import { describe, expect, it } from 'vitest';
import {
  aCell,
  aFactsPlace,
  aFactsRow,
  COUNTY,
  idOf,
  judgedRows,
  share,
} from './scorecard-builder.test-support';
import { findingsByIndicator, marksOfFigure } from './row-findings';
import type { DecidedFinding } from './row-findings';

const NORTH = { ...aFactsPlace('LOCALITY'), id: 2, slug: 'north' };

function aFinding(facts: Partial<DecidedFinding> = {}): DecidedFinding {
  return {
    ...{ key: 'a key', check: 'TWO_PRINTS', mark: 'TWO_PRINTS', weight: 'FINDING' },
    ...{
      indicatorId: idOf('3.3'),
      otherId: null,
      alsoIds: [],
      placeId: COUNTY.id,
      month: '2018-06',
    },
    ...{
      dimension: null,
      ofYearToDate: false,
      validity: null,
      stored: 'printed 1',
      against: 'also printed 2',
    },
    ...{ sentence: 'printed twice', accepted: false },
    ...facts,
  };
}

const TOLERANCE = {
  ...{ from: '2017-04-01', to: null, placeId: null },
  rule: { model: 'THRESHOLDS', red: 70, green: 80 },
} as const;

describe('the marks that findings leave on a scorecard of June with three months and two places', () => {
  const rowsWith = (...findings: readonly DecidedFinding[]) => {
    const row = aFactsRow('3.3', [aCell([1, 2, 3]), aCell([1, 2, 3])]);
    return judgedRows([{ ...row, tolerances: [TOLERANCE] }, aFactsRow('3.4', [aCell([1])])], {
      places: [COUNTY, NORTH],
      findings: findingsByIndicator(findings),
    });
  };
  const marksWith = (facts: Partial<DecidedFinding>) =>
    rowsWith(aFinding(facts)).get('3.3')?.marks ?? [];

  it('stand on the row, at the place and month of the figure', () => {
    const rows = rowsWith(aFinding());
    expect(rows.get('3.3')?.marks).toEqual([
      {
        ...{ mark: 'TWO_PRINTS', weight: 'FINDING', place: 0, month: '2018-06' },
        sentence: 'printed twice',
      },
    ]);
    expect(rows.get('3.4')?.marks).toEqual([]);
    expect(marksWith({ placeId: NORTH.id })).toMatchObject([{ place: 1 }]);
    expect(marksWith({ placeId: null, month: null })).toMatchObject([{ place: null, month: null }]);
  });

  it('are gone when somebody has accepted the finding', () => {
    expect(marksWith({ accepted: true })).toEqual([]);
  });

  it('are those of a quarter where a check names the month in which it ends', () => {
    const ofQuarter = findingsByIndicator([aFinding({ month: '2018-06' })]);
    const asked = { indicatorId: idOf('3.3'), placeId: COUNTY.id };
    expect(marksOfFigure(ofQuarter, { ...asked, month: '2018-19-q1' })).toHaveLength(1);
    expect(marksOfFigure(ofQuarter, { ...asked, month: '2017-18-q4' })).toEqual([]);
    expect(marksOfFigure(ofQuarter, { ...asked, month: null })).toEqual([]);
  });

  it('stand only where the figure is shown', () => {
    expect(marksWith({ month: '2018-04' })).toHaveLength(1);
    expect(marksWith({ month: '2018-03' })).toEqual([]);
    expect(marksWith({ placeId: 99 })).toEqual([]);
  });

  it('are left out where a finding is listed only', () => {
    expect(marksWith({ mark: null })).toEqual([]);
  });

  it('stand on the year to date of the period, and not on that of another month', () => {
    expect(marksWith({ ofYearToDate: true })).toMatchObject([{ place: 0, month: null }]);
    expect(marksWith({ ofYearToDate: true, month: '2018-05' })).toEqual([]);
  });

  it('stand while what they are about is in force', () => {
    expect(marksWith({ month: null, validity: { from: '2017-04-01', to: null } })).toHaveLength(1);
    const before = { from: '2017-04-01', to: '2018-06-30' };
    expect(marksWith({ month: null, validity: before })).toEqual([]);
  });

  it('stand on both rows where two are compared, and on every row where a month is', () => {
    const twins = rowsWith(aFinding({ otherId: idOf('3.4'), month: null }));
    expect([...twins.values()].map(({ marks }) => marks.length)).toEqual([1, 1]);
    const months = rowsWith(aFinding({ indicatorId: null }));
    expect([...months.values()].map(({ marks }) => marks.length)).toEqual([1, 1]);
  });
});

describe('a figure that does not recompute', () => {
  const row = aFactsRow(
    '6.4',
    [aCell([1, { ...share(68, 97, 'PUBLISHED', 'PUBLISHED'), value: 72 }, 3])],
    { measureKind: 'PERCENTAGE', multiplier: 100, decimals: 1 },
  );
  const finding = aFinding({
    ...{ check: 'VALUE_AGAINST_COUNTS', mark: 'DOES_NOT_RECOMPUTE' },
    ...{ indicatorId: idOf('6.4'), month: '2018-05' },
  });
  const codesWith = (facts: Partial<DecidedFinding>) =>
    judgedRows([row], { findings: findingsByIndicator([{ ...finding, ...facts }]) }).get('6.4')
      ?.codes;

  it('has its own letter until somebody accepts that it does not', () => {
    expect(codesWith({})).toEqual(['PpP']);
    expect(codesWith({ accepted: true })).toEqual(['PPP']);
    expect(codesWith({ accepted: true, month: '2018-06' })).toEqual(['PpP']);
    expect(codesWith({ accepted: true, placeId: 99 })).toEqual(['PpP']);
  });
});

describe('the open findings about one figure', () => {
  const findings = findingsByIndicator([
    aFinding(),
    aFinding({ key: 'of the row', month: null, placeId: null, sentence: 'of the row' }),
    aFinding({ key: 'accepted', accepted: true }),
  ]);
  const marksAt = (placeId: number, month: string | null) =>
    marksOfFigure(findings, { indicatorId: idOf('3.3'), placeId, month }).map(
      ({ sentence }) => sentence,
    );

  it('are those of its place and month, and apart from them those of its row', () => {
    expect(marksAt(COUNTY.id, '2018-06')).toEqual(['printed twice']);
    expect(marksAt(COUNTY.id, null)).toEqual(['of the row']);
    expect(marksAt(NORTH.id, '2018-06')).toEqual([]);
    expect(marksAt(COUNTY.id, '2018-05')).toEqual([]);
  });
});
