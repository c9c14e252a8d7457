import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPercentage, judgedAt } from '../indicator-account/account.test-support';
import { share } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { RowFacts, TargetFacts } from '../scorecard/scorecard-facts';
import type { Tolerance } from '../tolerance';
import type { Polarity } from '../vocabulary';
import { trajectoryStanding } from './trajectory-standing';
import { trajectoryHeadline, trajectoryMark, trajectorySentence } from './trajectory-words';

const asks = (value: number, more: Partial<TargetFacts> = {}): TargetFacts => ({
  ...{ value, from: '2018-06-01', to: '2018-07-01', placeId: null, kind: 'TRAJECTORY' },
  ...more,
});

const thresholds = (red: number, green: number): Tolerance => ({ model: 'THRESHOLDS', red, green });
const BAND: Tolerance = {
  ...{ model: 'BAND', lower: 8, upper: 12 },
  ...{ zeroConcern: false, zeroConcernMinimumDenominator: 20 },
};

interface Said {
  readonly polarity?: Polarity;
  readonly tolerance?: Tolerance | null;
  readonly targets?: readonly TargetFacts[];
}

/** A percentage of June 2018, by default High, red below 70 and green from 80. */
function judged(figure: Reported, planned: number, said: Said = {}) {
  const { polarity = 'HIGH', tolerance = thresholds(70, 80), targets = [asks(planned)] } = said;
  const base = aPercentage([figure]);
  const row: RowFacts = {
    ...base,
    indicator: { ...base.indicator, polarity },
    tolerances:
      tolerance === null ? [] : [{ rule: tolerance, from: '2000-01-01', to: null, placeId: null }],
    targets,
  };
  const { question, cell } = judgedAt(row);
  const standing = trajectoryStanding(row, question, cell);
  return { standing, question, cell };
}

const sentenceOf = ({ standing, question, cell }: ReturnType<typeof judged>) =>
  standing && trajectorySentence(standing, question, cell);

describe('a reading beside its trajectory', () => {
  it.each([
    ['HIGH', thresholds(70, 80), 69, 65, 'AHEAD', 'RED_ON_PLAN'],
    ['HIGH', thresholds(70, 80), 65, 65, 'ON_PLAN', 'RED_ON_PLAN'],
    ['HIGH', thresholds(70, 80), 64.9, 65, 'BEHIND', 'BEHIND'],
    ['HIGH', thresholds(70, 80), 75, 74, 'AHEAD', 'AHEAD'],
    ['HIGH', thresholds(70, 80), 75, 76, 'BEHIND', 'BEHIND'],
    ['HIGH', thresholds(70, 80), 82, 85, 'BEHIND', 'GREEN_SLIPPING'],
    ['HIGH', thresholds(70, 80), 85, 85, 'ON_PLAN', 'ON_PLAN'],
    ['HIGH', thresholds(70, 80), 86, 85, 'AHEAD', 'AHEAD'],
    ['LOW', thresholds(25, 20), 27, 28, 'AHEAD', 'RED_ON_PLAN'],
    ['LOW', thresholds(25, 20), 28.1, 28, 'BEHIND', 'BEHIND'],
    ['LOW', thresholds(25, 20), 19, 18, 'BEHIND', 'GREEN_SLIPPING'],
    ['BAND', BAND, 14, 14.5, 'AHEAD', 'RED_ON_PLAN'],
    ['BAND', BAND, 6, 14, 'ON_PLAN', 'RED_ON_PLAN'],
    ['BAND', BAND, 5, 14, 'BEHIND', 'BEHIND'],
    ['BAND', BAND, 9, 12, 'ON_PLAN', 'ON_PLAN'],
    ['HIGH', null, 65, 66, 'BEHIND', 'BEHIND'],
    ['HIGH', null, 67, 66, 'AHEAD', 'AHEAD'],
  ] as const)(
    'of %s judged by %o: %d where %d is asked is %s, and so %s',
    (polarity, tolerance, figure, planned, verdict, standing) => {
      expect(judged(figure, planned, { polarity, tolerance }).standing).toMatchObject({
        ...{ verdict, standing, reason: 'JUDGED', planned },
      });
    },
  );

  it('is judged unrounded, by its counts', () => {
    const third = share(2, 3, 'PUBLISHED', 'PUBLISHED');
    expect(judged(third, 66.7).standing?.verdict).toBe('BEHIND');
    expect(judged(third, 66.66).standing?.verdict).toBe('AHEAD');
  });

  it('has no verdict where it is modelled, missing, or nobody said which way is good', () => {
    const modelled = share(60, 100, 'MODELLED', 'MODELLED');
    expect(judged(modelled, 65).standing).toMatchObject({
      ...{ verdict: 'NOT_JUDGED', reason: 'MODELLED', aheadBy: null, gap: null },
    });
    expect(judged(share(60, 100, 'PUBLISHED', 'MODELLED'), 65).standing?.reason).toBe('MODELLED');
    expect(judged(null, 65).standing?.reason).toBe('NO_VALUE');
    expect(judged(60, 65, { polarity: 'INFO' }).standing?.reason).toBe('INFORMATION_ONLY');
    const unsaid = judged(60, 65, { polarity: 'NOT_LEGIBLE', tolerance: null });
    expect(unsaid.standing?.reason).toBe('POLARITY_NOT_LEGIBLE');
    expect(judged(60, 65, { polarity: 'BAND', tolerance: null }).standing?.reason).toBe('NO_BAND');
  });

  it('has none where no trajectory runs in the period, and a target is none', () => {
    expect(judged(60, 65, { targets: [] }).standing).toBeNull();
    expect(judged(60, 65, { targets: [asks(65, { kind: 'TARGET' })] }).standing).toBeNull();
    const may = asks(65, { from: '2018-05-01', to: '2018-06-01' });
    expect(judged(60, 65, { targets: [may] }).standing).toBeNull();
  });

  it('goes by the trajectory of its own place before that of every place', () => {
    const targets = [asks(65), asks(55, { placeId: 1 }), asks(10, { placeId: 9 })];
    expect(judged(60, 0, { targets }).standing?.planned).toBe(55);
  });

  it('says the distance in points and in children, by the arithmetic of the gap', () => {
    const slipping = judged(share(410, 500, 'PUBLISHED', 'PUBLISHED'), 85);
    expect(slipping.standing).toMatchObject({
      aheadBy: -3,
      gap: { children: 15, direction: 'MORE' },
    });
    expect(sentenceOf(slipping)).toBe(
      '82.0% is 3.0 points behind its trajectory of 85% in June 2018; 15 more would have been needed to be on it. Green, but slipping behind its plan.',
    );
    const low = { polarity: 'LOW', tolerance: thresholds(25, 20) } as const;
    const red = judged(share(27, 100, 'PUBLISHED', 'PUBLISHED'), 28, low);
    expect(red.standing?.gap).toMatchObject({ children: 0, headroom: 1 });
    expect(sentenceOf(red)).toBe(
      '27.0% is 1.0 points ahead of its trajectory of 28% in June 2018. Red, but on plan.',
    );
  });

  it('of a band counts children to the edge on its own side that is as far away', () => {
    const band = { polarity: 'BAND', tolerance: BAND } as const;
    const above = judged(share(17, 100, 'PUBLISHED', 'PUBLISHED'), 14, band);
    expect(above.standing?.gap).toMatchObject({ children: 3, direction: 'FEWER', edge: 14 });
    const below = judged(share(4, 100, 'PUBLISHED', 'PUBLISHED'), 14, band);
    expect(below.standing?.gap).toMatchObject({ children: 2, direction: 'MORE', edge: 6 });
    expect(below.standing?.aheadBy).toBe(-2);
    expect(sentenceOf(judged(6, 14, band))).toContain(
      '6.0% is as near to its band as its trajectory',
    );
  });

  it('says where what is asked was put in between, why there is no verdict, and that it is exact', () => {
    const between = judged(60, 0, { targets: [asks(60, { between: true })] });
    expect(sentenceOf(between)).toBe(
      '60.0% is exactly on its trajectory of 60% in June 2018, between stated months. Red, but on plan.',
    );
    expect(sentenceOf(judged(null, 65))).toBe(
      'Its trajectory asks for 65% in June 2018; there is no figure to hold against it.',
    );
  });

  it('is told in a headline where the rating alone would mislead, and beside its rating in a word', () => {
    const told = ({ standing, question, cell }: ReturnType<typeof judged>) =>
      standing && trajectoryHeadline(standing, question, cell);
    expect(told(judged(69, 65))).toMatch(/ahead of its trajectory.*Red, but on plan\.$/);
    expect(told(judged(82, 85))).toMatch(/Green, but slipping behind its plan\.$/);
    expect(told(judged(75, 76))).toBeNull();
    expect(trajectoryMark('GREEN_SLIPPING')).toBe('slipping');
    expect(trajectoryMark('NOT_JUDGED')).toBe('');
  });
});

describe('properties of a trajectory', () => {
  const count = fc.integer({ min: 0, max: 200 });
  const polarity = fc.constantFrom('HIGH' as const, 'LOW' as const);
  const ORDER = ['BEHIND', 'ON_PLAN', 'AHEAD'];
  const at = (numerator: number, planned: number, way: 'HIGH' | 'LOW') =>
    judged(share(numerator, 200, 'PUBLISHED', 'PUBLISHED'), planned, {
      ...{ polarity: way, tolerance: way === 'HIGH' ? thresholds(40, 60) : thresholds(60, 40) },
    }).standing;

  it('one case more never worsens the standing of a High indicator, nor betters that of a Low one', () => {
    fc.assert(
      fc.property(count, count, polarity, (numerator, tenths, way) => {
        const [less, more] = [numerator, Math.min(200, numerator + 1)].map((each) =>
          ORDER.indexOf(at(each, tenths / 2, way)?.verdict ?? ''),
        );
        const change = (more ?? 0) - (less ?? 0);
        expect(way === 'HIGH' ? change : -change).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('a figure moved by its gap in children is on plan, and with one child less it is behind', () => {
    fc.assert(
      fc.property(count, count, polarity, (numerator, tenths, way) => {
        const standing = at(numerator, tenths / 2, way);
        const { children, direction } = standing?.gap ?? { children: 0, direction: 'MORE' };
        fc.pre(children > 0);
        const sign = direction === 'MORE' ? 1 : -1;
        expect(at(numerator + sign * children, tenths / 2, way)?.verdict).not.toBe('BEHIND');
        expect(at(numerator + sign * (children - 1), tenths / 2, way)?.verdict).toBe('BEHIND');
      }),
    );
  });
});
