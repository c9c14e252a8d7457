import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denominatorOf, months, ordinary } from '../control-chart/control-chart.test-support';
import type { Values } from '../control-chart/control-chart.test-support';
import type { ControlChartInput } from '../control-chart/control-chart-input';
import { reviewAction } from './action-review';

/** A series that ends in March 2018: with n later figures the action was agreed n months before. */
const series = (values: Values, more: Partial<ControlChartInput> = {}): ControlChartInput => ({
  months: months(values),
  ...{ measureKind: 'PERCENTAGE', basis: 'IN_PERIOD', polarity: 'HIGH', unit: '%', decimals: 1 },
  ...more,
});

const agreed = { 1: '2018-02-15', 2: '2018-01-31', 3: '2017-12-01' } as const;

const review = (
  later: Values,
  more: Partial<ControlChartInput> = {},
  expected: { value: number | null; by: string | null } = { value: null, by: null },
  before: Values = ordinary,
) =>
  reviewAction({
    series: series([...before, ...later], more),
    agreedOn: agreed[later.length as 1 | 2 | 3], // the tests give one to three later figures
    expected: { ...expected, multiplier: 100 },
  });

describe('what became of an action', () => {
  it('is more than ordinary variation where a later figure is beyond the limits of before', () => {
    const { effect, headline } = review([62, 70]);
    expect(effect.kind).toBe('BETTER');
    expect(effect.sentence).toMatch(
      /^Improving: 70[.]0% is above the upper limit of 6\d[.]\d%[.]$/,
    );
    expect(effect.before?.sentence).toBe(
      '60.5% (February 2017 to January 2018, mean of 12 months)',
    );
    expect(effect.after?.sentence).toBe('66.0% (February 2018 to March 2018, mean of 2 months)');
    expect(headline).toBe('It got better by more than ordinary variation.');
  });

  it('is no more than ordinary variation within them', () => {
    const { effect, headline } = review([62, 63]);
    expect(effect.kind).toBe('ORDINARY');
    expect(effect.sentence).toContain('within the limits of ordinary variation');
    expect(headline).toBe('What happened is no more than ordinary variation.');
  });

  it.each([
    ['HIGH', [50, 50], 'WORSE'],
    ['LOW', [50, 50], 'BETTER'],
    ['INFO', [50, 50], 'CHANGED'],
    ['LOW', [70, 70], 'WORSE'],
  ] as const)('is judged by the polarity: %s at %j is %s', (polarity, later, kind) => {
    expect(review(later, { polarity }).effect.kind).toBe(kind);
  });

  it('is for a time only where the latest figure is back', () => {
    const { effect, headline } = review([75, 61, 60]);
    expect(effect.kind).toBe('FOR_A_TIME');
    expect(effect.sentence).toMatch(
      /^In January 2018: Improving: 75[.]0% is above .* March 2018 is back within ordinary variation[.]$/,
    );
    expect(headline).toBe('It changed by more than ordinary variation for a time only.');
  });

  it('does not take a later figure into the limits that it is judged by', () => {
    const calm = review([62, 66.9]).effect.sentence;
    const wild = review([90, 66.9]).effect.sentence;
    const limit = /upper limit of ([\d.]+%)/;
    expect(limit.exec(wild)?.[1]).toBe(limit.exec(calm)?.[1]);
  });

  it('does not credit a rise to an action that had begun before it', () => {
    const rising = [50, 52, 51, 50, 52, 51, 54, 56, 58, 60, 62, 64];
    const { effect } = review([80], {}, undefined, rising);
    expect(effect.sentence).toContain(
      'It was improving by more than ordinary variation in February 2018 already, when it was agreed.',
    );
  });

  it.each([
    ['too few figures of before', [62], {}, [60, 61, 62], /3 months are too few/],
    ['no figure of before', [62], {}, [null, null], /there is no figure of before/],
    [
      'what is counted was changed since',
      [62, 63],
      { rebases: [{ month: '2018-02', reason: 'a new form' }] },
      ordinary,
      /what is counted changed in February 2018 \(a new form\)/,
    ],
    ['a rolling year', [62], { basis: 'ROLLING_12' as const }, ordinary, /a rolling figure counts/],
  ])('cannot be told: %s', (_name, later, more, before, why) => {
    const { effect, headline } = review(later, more, undefined, before);
    expect(effect.kind).toBe('UNTOLD');
    expect(effect.sentence).toMatch(why);
    expect(headline).toBe(
      'It cannot be told whether what happened is more than ordinary variation.',
    );
  });

  it('concludes nothing from a modelled figure', () => {
    const modelled = months([...ordinary, 80]).map((each, index) => ({
      ...each,
      provenance: index === 12 ? ('MODELLED' as const) : each.provenance,
    }));
    const { effect } = review([80], { months: modelled });
    expect(effect.kind).toBe('UNTOLD');
    expect(effect.sentence).toContain('modelled');
    expect(effect.after?.sentence).toMatch(/, modelled\)$/);
    expect(effect.before?.sentence).not.toContain('modelled');
  });

  it('says how many of the figures behind a mean are modelled', () => {
    const some = months([...ordinary, 80, 81]).map((each, index) => ({
      ...each,
      provenance: index < 3 || index > 11 ? ('MODELLED' as const) : each.provenance,
    }));
    const { effect } = review([80, 81], { months: some });
    expect(effect.before?.sentence).toMatch(/mean of 12 months, 3 of them modelled\)$/);
    expect(effect.after?.sentence).toMatch(/mean of 2 months, all modelled\)$/);
  });

  it('cannot be told of later figures of a few children', () => {
    const counted = (after: number) =>
      [...denominatorOf(ordinary, 200), ...denominatorOf([30, 33], after)].map((each, index) => ({
        ...each,
        month: months([...ordinary, 30, 33])[index]?.month ?? '',
      }));
    const few = review([30, 33], { months: counted(3) }).effect;
    expect(few.kind).toBe('UNTOLD');
    expect(few.sentence).toContain('a percentage of 3 cases a month on average, fewer than 20');
    expect(review([30, 33], { months: counted(20) }).effect.kind).toBe('WORSE');
  });

  it('calls nothing better of a figure that is still maturing', () => {
    expect(review([75], { stillMaturing: true }).effect.kind).toBe('UNTOLD');
    expect(review([45], { stillMaturing: true }).effect.kind).toBe('WORSE');
  });

  it('waits for a later figure', () => {
    const { effect, headline } = review([null]);
    expect(effect.kind).toBe('NO_FIGURE_YET');
    expect(effect.sentence).toBe(
      'There is no figure later than February 2018, which had begun when it was agreed.',
    );
    expect(headline).toBe('There is nothing to review yet.');
  });
});

describe('what was expected of an action', () => {
  it('is reached or not, in the month that was named, and short by so many children', () => {
    const values = [...ordinary, 70, 64];
    const counted = { months: denominatorOf(values, 200) };
    const by = (day: string) => review([70, 64], counted, { value: 70, by: day }).expectation;
    expect(by('2018-02-01')).toEqual({
      ...{ state: 'REACHED', children: null },
      sentence: 'Expected: 70% by February 2018; reached: 70.0% in February 2018.',
    });
    expect(by('2018-03-01')).toEqual({
      ...{ state: 'NOT_REACHED', children: 12 },
      sentence:
        'Expected: 70% by March 2018; not reached: 64.0% in March 2018, 12 more would have been needed.',
    });
  });

  it('is short by about so many where counts were worked out from what is printed', () => {
    const values = denominatorOf([...ordinary, 70, 64], 200).map((each) => ({
      ...{ ...each, countsProvenance: 'DERIVED' as const },
    }));
    const { expectation } = review([70, 64], { months: values }, { value: 70, by: '2018-03-01' });
    expect(expectation.children).toBe(12);
    expect(expectation.sentence).toMatch(/, an estimated 12 more would have been needed[.]$/);
  });

  it('is not due while there is no figure of its month, and says where the figure stands', () => {
    expect(review([62], {}, { value: 80, by: '2018-06-01' }).expectation).toEqual({
      ...{ state: 'NOT_DUE', children: null },
      sentence:
        'Expected: 80% by June 2018; there is no figure of then yet; 62.0% in March 2018 so far.',
    });
  });

  it('cannot be held against a month that was left without a figure', () => {
    const { expectation } = review([null, 64], {}, { value: 70, by: '2018-02-01' });
    expect(expectation.state).toBe('NO_FIGURE');
    expect(expectation.sentence).toContain(
      'there is no figure of then; 64.0% in March 2018 so far',
    );
  });

  it('is held against the latest figure where no month was named', () => {
    expect(review([62, 71], {}, { value: 70, by: null }).expectation.state).toBe('REACHED');
  });

  it('is held against no modelled figure', () => {
    const values = months([...ordinary, 80]).map((each, index) => ({
      ...each,
      provenance: index === 12 ? ('MODELLED' as const) : each.provenance,
    }));
    const { expectation } = review([80], { months: values }, { value: 70, by: '2018-03-01' });
    expect(expectation.state).toBe('NO_FIGURE');
    expect(expectation.sentence).toBe(
      'Expected: 70% by March 2018; the figure of then is modelled: it is held against none.',
    );
  });

  it('shows as many decimals as it takes to tell what was just missed', () => {
    const { expectation } = review([79.96], {}, { value: 80, by: null });
    expect(expectation.sentence).toBe('Expected: 80%; not reached: 79.96% in March 2018.');
  });

  it('says that a figure which it was held against usually still moves', () => {
    const { expectation } = review([82], { stillMaturing: true }, { value: 80, by: null });
    expect(expectation.sentence).toBe(
      'Expected: 80%; reached: 82.0% in March 2018, a figure that usually still moves.',
    );
  });

  it('goes by where the figure stood where no way is the good one', () => {
    const info = { polarity: 'INFO' as const };
    const down = review([52], info, { value: 55, by: null }).expectation;
    const up = review([52], info, { value: 65, by: null }).expectation;
    expect([down.state, up.state]).toEqual(['REACHED', 'NOT_REACHED']);
  });

  it.each([
    [
      [62, 75],
      70,
      'The expected figure was reached, and it got better by more than ordinary variation.',
    ],
    [
      [62, 64],
      63,
      'The expected figure was reached, but what happened is no more than ordinary variation.',
    ],
    [
      [62, 75],
      80,
      'The expected figure was not reached, but it got better by more than ordinary variation.',
    ],
    [
      [62, 64],
      80,
      'The expected figure was not reached, and what happened is no more than ordinary variation.',
    ],
  ])(
    'is told beside what happened, neither for the other: %j, %d expected',
    (later, value, said) => {
      expect(review(later, {}, { value, by: null }).headline).toBe(said);
    },
  );

  it('is reached exactly where no child is missing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('HIGH' as const, 'LOW' as const),
        (numerator, denominator, value, polarity) => {
          const share = (numerator / denominator) * 100;
          const months = denominatorOf([...ordinary, share], denominator).map((each, index) =>
            index === 12 ? { ...each, numerator } : each,
          );
          const { expectation } = review([share], { months, polarity }, { value, by: null });
          expect(expectation.state === 'REACHED').toBe(expectation.children === null);
          if (expectation.children !== null) expect(expectation.children).toBeGreaterThan(0);
        },
      ),
    );
  });
});
