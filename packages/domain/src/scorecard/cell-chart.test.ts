import { describe, expect, it } from 'vitest';
import { verdictLetter } from '../control-chart/verdict-codes';
import { month, periodsUpTo } from '../period';
import type { Basis, MeasureKind } from '../vocabulary';
import { chartOfCell, seriesSince, verdictOfCell } from './cell-chart';
import { judgeCell } from './judge-cell';
import {
  aCell,
  aFactsRow,
  COUNTY,
  judgedRows,
  modelled,
  share,
} from './scorecard-builder.test-support';
import type { Reported } from './scorecard-builder.test-support';
import type { AnnotationFacts, IndicatorFacts, PlaceFacts } from './scorecard-facts';

const PERIOD = month('2018-06');

interface Asked {
  readonly facts?: Partial<IndicatorFacts>;
  readonly annotations?: readonly AnnotationFacts[];
  readonly place?: PlaceFacts;
  readonly shown?: number;
  readonly loaded?: number;
}

function cellOf(
  figures: readonly Reported[],
  { facts, annotations = [], place = COUNTY, shown = 13, loaded = 24 }: Asked = {},
) {
  const span = { months: periodsUpTo(PERIOD, loaded), shown, inYearToDate: 3 };
  const row = { ...aFactsRow('2.1', [aCell(figures)], facts), annotations };
  const cell = judgeCell({
    ...{ indicator: row.indicator, place, span, tolerance: null, precision: 'FULL' },
    ...{ modelled: true, cell: aCell(figures) },
  });
  return { row, place, cell, months: span.months };
}

const steady = (count: number) => Array.from({ length: count }, (_, index) => 50 + (index % 3));

describe('the control chart of a cell', () => {
  it('looks at two years whatever is shown, so that the verdict is the same on every page', () => {
    const figures = [...steady(35), 80];
    const charts = [1, 13, 36].map((shown) => chartOfCell(cellOf(figures, { shown, loaded: 36 })));
    expect(new Set(charts.map((chart) => JSON.stringify(chart))).size).toBe(1);
    expect(charts[0]?.months.at(0)).toBe('2016-07');
    expect(charts[0]?.verdict.kind).toBe('WORSENING');
  });

  it('is made of nothing where a row is not to be charted, and has no verdict', () => {
    const asked = cellOf([...steady(23), 80]);
    const untold = { ...asked, row: { ...asked.row, isCharted: false } };
    expect(chartOfCell(asked).verdict.kind).toBe('WORSENING');
    expect(chartOfCell(untold)).toMatchObject({ signals: [], verdict: { kind: 'NONE' } });
    expect(['i', 'w', 'c', 'n']).not.toContain(verdictOfCell(untold));
  });

  it('is reviewed with as many periods before a day as it looked at on that day', () => {
    const series = seriesSince(cellOf(steady(36), { loaded: 36 }), '2018-03-20');
    expect(series.months).toHaveLength(27);
    expect(series.months.at(0)?.month).toBe('2016-04');
    expect(series.months.at(-1)?.month).toBe('2018-06');
  });

  it('begins at the first month with a figure', () => {
    const chart = chartOfCell(cellOf(steady(13)));
    expect(chart.months).toHaveLength(13);
    expect(chart.phases[0]).toMatchObject({ from: '2017-06', points: 13 });
  });

  it('begins anew at a change that rebases it here, above here or everywhere', () => {
    const within = { ...COUNTY, id: 9, within: [1] };
    const change = (placeId: number | null): AnnotationFacts => ({
      ...{ on: '2018-01-15', label: 'new form', placeId, rebases: true },
    });
    for (const placeId of [null, 1, 9]) {
      const chart = chartOfCell(
        cellOf(steady(24), { annotations: [change(placeId)], place: within }),
      );
      expect(chart.exclusion).toBe('TOO_FEW_POINTS');
      expect(chart.exclusionSentence).toMatch(/6 months since .*new form/);
    }
    const elsewhere = { annotations: [change(8)], place: within };
    expect(chartOfCell(cellOf(steady(24), elsewhere)).exclusion).toBeNull();
    const noRebase = { annotations: [{ ...change(null), rebases: false }] };
    expect(chartOfCell(cellOf(steady(24), noRebase)).exclusion).toBeNull();
  });

  it('gives a scorecard the letter that the chart would give', () => {
    const kinds: readonly MeasureKind[] = ['COUNT', 'PERCENTAGE', 'MAXIMUM', 'RATE'];
    const bases: readonly Basis[] = ['IN_PERIOD', 'SNAPSHOT', 'ROLLING_12', 'ANNUALISED'];
    const series: readonly (readonly Reported[])[] = [
      [],
      steady(11),
      steady(13),
      [...steady(12), null],
      [...steady(23), 90],
      [...steady(23), 5],
      Array.from({ length: 24 }, () => 7),
      Array.from({ length: 24 }, (_, index) => index),
      [...steady(12), modelled(3)],
      [modelled(3), ...steady(12)],
      Array.from({ length: 14 }, (_, index) => share(index % 5, 12, 'PUBLISHED', 'PUBLISHED')),
      Array.from({ length: 14 }, (_, index) => share(index % 5, 40, 'PUBLISHED', 'MODELLED')),
    ];
    const letters = new Set<string>();
    for (const measureKind of kinds) {
      for (const basis of bases) {
        for (const figures of series) {
          const cell = cellOf(figures, { facts: { measureKind, basis } });
          const letter = verdictOfCell(cell);
          expect(letter).toBe(verdictLetter(chartOfCell(cell)));
          letters.add(letter);
        }
      }
    }
    expect([...letters].sort().join('')).toBe('afimnrswxz');
  });

  it('stands in the scorecard for each place', () => {
    const locality: PlaceFacts = { ...COUNTY, id: 2, relation: 'CHILD', kind: 'LOCALITY' };
    const rows = [aFactsRow('2.1', [aCell([...steady(23), 99]), aCell([1, 2])])];
    expect(judgedRows(rows, { places: [COUNTY, locality] }).get('2.1')?.verdicts).toBe('wf');
  });
});
