import { expect, it } from 'vitest';
import { absenceOfSymbol, neighbourSummary } from '../src';
import type { AreaFigure } from '../src';
import { describeVectors } from './vector-file';

interface File {
  readonly cases: readonly {
    ref: string;
    neighbours: readonly { la: string; raw: string }[];
    n_used: number;
    mean: number;
    median: number;
    best_low: number;
    national: string;
    seed_printed: { sn_avg: number; best_sn: number; nat_avg: number };
    agreement: { best_sn: boolean; nat_avg: boolean; sn_avg: boolean };
  }[];
}

function figureOf(raw: string): AreaFigure {
  const absence = absenceOfSymbol(raw);
  return absence === null ? { value: Number(raw) } : { value: null, absence };
}

describeVectors<File>('sn_average.json', ({ cases }) => {
  it('holds its three measures', () => expect(cases.map(({ ref }) => ref)).toHaveLength(3));

  it.each(cases)('$ref: mean, median and best of $n_used neighbours', (row) => {
    const names = row.neighbours.map(({ la }) => la);
    const figures = new Map(row.neighbours.map(({ la, raw }) => [la, figureOf(raw)]));
    const summary = neighbourSummary(names, figures, 'LOW');
    expect(summary.of).toBe(10);
    expect(summary.used).toBe(row.n_used);
    expect(summary.mean).toBeCloseTo(row.mean, 10);
    expect(summary.median).toBeCloseTo(row.median, 10);
    expect(summary.best).toBe(row.best_low);
    expect(summary.missing.map(({ absence }) => absence)).toEqual(
      Array.from({ length: 10 - row.n_used }, () => 'SUPPRESSED'),
    );
    const agreement = {
      best_sn: summary.best === row.seed_printed.best_sn,
      nat_avg: Number(row.national) === row.seed_printed.nat_avg,
      sn_avg: Number(summary.mean?.toFixed(1)) === row.seed_printed.sn_avg,
    };
    expect(row.agreement).toMatchObject(agreement);
  });

  it('follows Dorset, whose code for 2017 is 835 and later 838', () => {
    const row = cases.find(({ ref }) => ref === '2.8');
    const neighbours = row?.neighbours ?? [];
    const codes = neighbours.map(({ la }) => (la === 'Dorset' ? '838' : la));
    const figures = new Map(
      neighbours.map(({ la, raw }) => [la === 'Dorset' ? '835' : la, figureOf(raw)]),
    );
    const without = neighbourSummary(codes, figures, 'LOW');
    const followed = neighbourSummary(codes, figures, 'LOW', [
      { predecessor: '835', successor: '838' },
    ]);
    expect([without.used, without.mean?.toFixed(1)]).toEqual([9, '19.7']);
    expect([followed.used, followed.mean?.toFixed(1)]).toEqual([10, '20.3']);
  });
});
