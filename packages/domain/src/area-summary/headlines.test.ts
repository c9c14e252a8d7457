import { describe, expect, it } from 'vitest';
import { absent, modelled } from '../scorecard/scorecard-builder.test-support';
import type { RowFacts } from '../scorecard/scorecard-facts';
import { headlines } from './headlines';
import type { HeadlineReading } from './reading-headline';
import { byQuarter, changesOf, percentages, published } from './summary-builder.test-support';

const NO_VERDICT = { kind: 'NONE', sentence: 'No verdict: too few.' } as const;
type Extras = Partial<Pick<HeadlineReading, 'benchmarks' | 'target' | 'verdict'>>;

const told = (
  rows: readonly RowFacts[],
  extras: Readonly<Record<string, Extras>> = {},
  openFindings = 0,
) =>
  headlines({
    ...{ regionName: 'East', openFindings },
    readings: changesOf(rows).map((change) => ({
      ...{ ...change, benchmarks: [], target: null, verdict: NO_VERDICT },
      ...extras[change.row.indicator.key],
    })),
  });

const named = (key: string, name: string) => ({ ref: key, name });

describe('headlines', () => {
  it('tell of a red reading its counts, tolerance, change, gap, benchmark and verdict, and no cause', () => {
    const row = percentages(
      '3.3',
      [published(346, 689), published(398, 711)],
      named('3.3', 'Assessments in 45 days'),
    );
    const benchmarks = [
      { comparator: 'NATIONAL', value: 82.9 },
      { comparator: 'NEIGHBOUR_AVERAGE', value: 83.8 },
    ] as const;
    const verdict = {
      kind: 'NO_REAL_CHANGE',
      sentence: 'No real change: 56.0% is within 40.1% to 70.2%. A caveat follows.',
    } as const;
    expect(told([row], { '3.3': { benchmarks, verdict } })).toEqual([
      'The one rated indicator is red.',
      '3.3 Assessments in 45 days: 398 of 711 (56.0%), below the red tolerance of 70%; rose from 50.2% to 56.0%, which is better; 171 more would have been needed for green (80%).',
      'That is 27.8 points below the statistical neighbours’ 83.8%, which is worse.',
      'No real change: 56.0% is within 40.1% to 70.2%.',
    ]);
  });

  it('say a gap in the words of the authority, which may have no green', () => {
    const words = { GREEN: { word: 'At or better than upper' } };
    const readings = changesOf([percentages('3.3', [published(398, 711)])]).map((change) => ({
      ...{ ...change, benchmarks: [], target: null, verdict: NO_VERDICT },
    }));
    const facts = { regionName: null, openFindings: 0, readings };
    const said = headlines({ ...facts, wording: { words } }).join(' ');
    expect(said).toContain('171 more would have been needed to be at or better than upper (80%).');
    expect(said).not.toContain('for green');
  });

  it('say what the counts were where they changed, and what turned', () => {
    const rows = [
      percentages('1', [85, 72], named('1', 'Visits')),
      percentages('2', [60, 61], named('2', 'Plans')),
    ];
    expect(told(rows)).toEqual([
      'Of 2 rated indicators 1 is red and 1 is amber; the month before, 1 was red and 1 was green.',
      '2 Plans: 61.0%, below the red tolerance of 70%; rose from 60.0% to 61.0%, which is better.',
      '1 Visits turned from green to amber: 72.0% is between the red tolerance of 70% and the green tolerance of 80%; in May it was 85.0%.',
    ]);
  });

  it('conclude of what turned as of what is red: its benchmark and its verdict', () => {
    const rows = [percentages('1', [85, 72], named('1', 'Visits'))];
    const benchmarks = [{ comparator: 'NATIONAL', value: 90 }] as const;
    const worsening = {
      kind: 'WORSENING',
      sentence: 'Worsening: 72.0% is below the lower limit of 83.3%.',
    } as const;
    expect(told(rows, { '1': { benchmarks, verdict: worsening } }).slice(2)).toEqual([
      'That is 18.0 points below England’s 90.0%, which is worse.',
      'Worsening: 72.0% is below the lower limit of 83.3%.',
    ]);
    expect(
      told([percentages('1', [85, modelled(72)])], {
        '1': { benchmarks, verdict: worsening },
      }).join(),
    ).not.toMatch(/England|Worsening/);
  });

  it('tell the signals of what is red but not told in full', () => {
    const rows = ['1', '2', '3', '4', '5', '6'].map((key) => percentages(key, [60, 60]));
    const worsening = { kind: 'WORSENING', sentence: 'Worsening: below the limit.' } as const;
    expect(told(rows, { '6': { verdict: worsening } })).toContain(
      '6 Indicator 6 stands at 60.0%. Worsening: below the limit.',
    );
  });

  it('put what turned red before what was red, and name those beyond five', () => {
    const old = ['1', '2', '3', '4', '5'].map((key) => percentages(key, [60, 60], { ref: key }));
    const lines = told([...old, percentages('9', [75, 60], { ref: '9' })]);
    expect(lines[1]).toMatch(/^9 /);
    expect(lines.at(-1)).toBe('Also red: 5.');
    expect(lines.filter((line) => line.includes('below the red tolerance'))).toHaveLength(5);
  });

  it('tell of the amber ones that are furthest from green where fewer than two are red', () => {
    const amber = (key: string, numerator: number) =>
      percentages(key, [published(75, 100), published(numerator, 100)], { ref: key });
    const rows = [amber('1', 79), amber('2', 71), amber('3', 74)];
    expect(told(rows).map((line) => line.slice(0, 3))).toEqual(['All', '2 I', '3 I']);
    const red = percentages('9', [60, 60], { ref: '9' });
    expect(told([...rows, red]).map((line) => line.slice(0, 3))).toEqual([
      ...['Of ', '9 I', '2 I', 'Of '],
    ]);
  });

  it('tell of signals where nothing is red, and say nothing of ordinary variation there', () => {
    const rows = [
      percentages('1', [85, 86], named('1', 'Visits')),
      percentages('2', [85, 86], named('2', 'Plans')),
    ];
    const improving = { kind: 'IMPROVING', sentence: 'Improving: above the limit.' } as const;
    const ordinary = { kind: 'NO_REAL_CHANGE', sentence: 'No real change: within.' } as const;
    expect(told(rows, { '1': { verdict: improving }, '2': { verdict: ordinary } })).toEqual([
      'Both rated indicators are green.',
      '1 Visits stands at 86.0%. Improving: above the limit.',
    ]);
  });

  it('tell of targets missed where no tolerance judges, the furthest first and three at most', () => {
    const rows = ['1', '2', '3', '4'].map((key) =>
      percentages(key, [50, 50], named(key, 'Share'), []),
    );
    const extras = {
      ...{ '1': { target: 60 }, '2': { target: 100 }, '3': { target: 40 } },
      ...{ '4': { target: 51 } },
    };
    expect(told(rows, extras)).toEqual([
      'None of its 4 indicators is rated.',
      '2 Share stands at 50.0%, 50.0 points below its target of 100%.',
      '1 Share stands at 50.0%, 10.0 points below its target of 60%.',
      '4 Share stands at 50.0%, 1.0 points below its target of 51%.',
    ]);
  });

  it('say which way the rest went, where at least two can be compared', () => {
    const up = percentages('1', [50, 51], {}, []);
    const down = percentages('2', [50, 49], {}, []);
    const level = percentages('3', [50, 50], {}, []);
    expect(told([up, down, level])).toContain(
      'Of the 3 indicators that can be compared with the month before, 1 got better, 1 got worse and 1 stayed the same.',
    );
    expect(told([up, up]).at(-1)).toBe(
      'Both indicators that can be compared with the month before got better.',
    );
    expect(told([down, down, down]).at(-1)).toBe(
      'All 3 indicators that can be compared with the month before got worse.',
    );
    expect(told([up])).toEqual(['Its one indicator is not rated.']);
  });

  it('name the quarter before where an authority reports by quarter', () => {
    const rows = [percentages('1', [50, 51], {}, []), percentages('2', [50, 49], {}, [])];
    const readings = changesOf(rows).map((change) => ({
      ...byQuarter(change),
      ...{ benchmarks: [], target: null, verdict: NO_VERDICT },
    }));
    expect(headlines({ regionName: null, openFindings: 0, readings }).at(-1)).toBe(
      'Of the 2 indicators that can be compared with the quarter before, 1 got better and 1 got worse.',
    );
  });

  it('count among what stayed the same also what has no good direction, as tables show it', () => {
    const rows = [
      percentages('1', [50, 51], {}, []),
      percentages('2', [50, 50], {}, []),
      percentages('3', [50, 50], { polarity: 'INFO' }, []),
      percentages('4', [50, 55], { polarity: 'INFO' }, []),
    ];
    expect(told(rows).at(-1)).toBe(
      'Of the 3 indicators that can be compared with the month before, 1 got better and 2 stayed the same; 1 more moved, and neither better nor worse is said of it.',
    );
  });

  it('say neither better nor worse of a move over a change of what is recorded', () => {
    const change = { on: '2018-06-01', label: 'Own form', placeId: null, rebases: true };
    const moved = { ...percentages('1', [33, 69], {}, []), annotations: [change] };
    const up = percentages('2', [50, 51], {}, []);
    const down = percentages('3', [50, 49], {}, []);
    const readings = told([moved, up, down]);
    expect(readings).toContain(
      'Of the 2 indicators that can be compared with the month before, 1 got better and 1 got worse; 1 more moved, and neither better nor worse is said of it.',
    );
    const red = { ...percentages('1', [33, 69], named('1', 'Risk')), annotations: [change] };
    expect(told([red])[1]).toBe(
      '1 Risk: 69.0%, below the red tolerance of 70%; rose from 33.0% to 69.0%, but what is recorded changed between the two.',
    );
  });

  it('mark modelled figures, say how many there are, and conclude nothing from them', () => {
    const row = percentages('1', [modelled(60), modelled(60)], named('1', 'Visits'));
    const extras = {
      benchmarks: [{ comparator: 'NATIONAL', value: 90 }],
      verdict: { kind: 'WORSENING', sentence: 'Worsening: below.' },
    } as const;
    expect(told([row], { '1': extras })).toEqual([
      'The one rated indicator is red.',
      '1 Visits (modelled): 60.0%, below the red tolerance of 70%; stayed at 60.0%.',
      'The one figure is modelled, so that the product can be tried: no report gives it.',
    ]);
  });

  it('say which part of the figures is modelled', () => {
    const last = (...months: Parameters<typeof percentages>[1]) =>
      told(months.map((month, index) => percentages(String(index), [85, month]))).at(-1);
    expect(last(modelled(85), 85, 85)).toMatch(/^1 of these 3 figures is modelled.* gives it\.$/);
    expect(last(modelled(85), modelled(85), 85)).toMatch(/^2 of these 3 figures are .* them\.$/);
    expect(last(modelled(85), modelled(85))).toMatch(/^Both figures are modelled/);
  });

  it('count the findings that are open, and say where there is no figure at all', () => {
    expect(told([percentages('1', [85, 85])], {}, 1).at(-1)).toBe(
      'One finding about these figures is open.',
    );
    expect(told([percentages('1', [85, 85])], {}, 2).at(-1)).toBe(
      '2 findings about these figures are open.',
    );
    const hidden = percentages('2', [85, absent('SUPPRESSED')]);
    const why = 'suppressed to protect small numbers';
    expect(told([hidden])).toEqual([`Its one figure of this month is ${why}.`]);
    expect(told([hidden, hidden])).toEqual([`Its 2 figures of this month are ${why}.`]);
    const none = percentages('1', [85, null]);
    expect(told([hidden, none])).toEqual([
      `No figure is shown for this month: one of them is ${why}.`,
    ]);
    expect(told([none])).toEqual(['No figure is on record for this month.']);
    const readings = changesOf([none]).map((change) => ({
      ...byQuarter(change),
      ...{ benchmarks: [], target: null, verdict: NO_VERDICT },
    }));
    expect(headlines({ regionName: null, openFindings: 0, readings })).toEqual([
      'No figure is on record for this quarter.',
    ]);
  });
});
