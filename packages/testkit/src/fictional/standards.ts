import { fillTrajectory, month, type Comparator } from '@vital-signs/domain';
import { RECORD_FROM } from './calendar';
import { WENDMERE } from './geography';

interface InForce {
  readonly indicator: string;
  readonly from: string;
  readonly to: string | null;
}

/** Limits of one indicator while they were in force. */
export interface InventedTolerance extends InForce {
  readonly model: 'THRESHOLDS' | 'BAND';
  readonly red: number | null;
  readonly green: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The one place that they hold for; null for every place. */
  readonly place: string | null;
}

function thresholds(
  indicator: string,
  red: number,
  green: number,
  { from = RECORD_FROM, to = null, place = null }: Partial<InForce & { place: string | null }> = {},
): InventedTolerance {
  const band = { lower: null, upper: null };
  return { indicator, model: 'THRESHOLDS', red, green, ...band, from, to, place };
}

/** When the council asked more of its assessments, and of its referrals. */
const ASSESSMENTS_TIGHTENED = '2016-04-01';
const REFERRALS_TIGHTENED = '2017-04-01';

/** Tolerances, two of which changed while the record ran. A count is judged for the whole council only. */
export const TOLERANCES: readonly InventedTolerance[] = [
  thresholds('1.4', 28, 22, { to: REFERRALS_TIGHTENED }),
  thresholds('1.4', 25, 20, { from: REFERRALS_TIGHTENED }),
  thresholds('2.2', 60, 75, { to: ASSESSMENTS_TIGHTENED }),
  thresholds('2.2', 70, 80, { from: ASSESSMENTS_TIGHTENED }),
  thresholds('3.2', 80, 90),
  {
    ...thresholds('4.2', 0, 0),
    ...{ model: 'BAND', red: null, green: null, lower: 38, upper: 50 },
  },
  thresholds('4.6', 72, 82),
  thresholds('4.7', 80, 90),
  thresholds('4.8', 24, 15),
  thresholds('5.2', 75, 65),
  thresholds('5.5', 85, 92),
  thresholds('5.6', 70, 90),
  thresholds('5.7', 80, 90),
  thresholds('5.8', 40, 30, { place: WENDMERE.slug }),
  thresholds('6.2', 85, 92),
  thresholds('6.3', 48, 55),
  thresholds('7.1', 20, 17),
  thresholds('7.2', 36, 28),
  thresholds('7.3', 20, 15),
];

/** The value that is wanted of an indicator, or one month of the way there. */
export interface InventedTarget extends InForce {
  readonly kind: 'TARGET' | 'TRAJECTORY';
  readonly value: number;
  /** The one place that it holds for; null for every place. */
  readonly place: string | null;
  /** True of a month of the way that nobody stated. */
  readonly between: boolean;
}

const target = (indicator: string, value: number): InventedTarget => ({
  ...{ indicator, kind: 'TARGET', value, from: RECORD_FROM, to: null },
  ...{ place: null, between: false },
});

/** A way through 2017/18: what is stated of some of its months, and the straight line between them. */
function trajectory(
  indicator: string,
  stated: Readonly<Record<string, number>>,
  place: string | null = null,
): readonly InventedTarget[] {
  const months = Object.entries(stated).map(([key, value]) => ({ month: key, value }));
  return fillTrajectory(months, 'LINE', 1).map(({ month: key, value, between }) => {
    const { start, end } = month(key);
    const said = { kind: 'TRAJECTORY', from: start, to: end } as const;
    return { ...said, ...{ indicator, value, place, between } };
  });
}

/** What Harkmoor, far behind with its assessments, is to reach by the end of 2017/18. */
const HARKMOOR_ASSESSMENTS: InventedTarget = {
  ...target('2.2', 52),
  ...{ from: '2017-04-01', place: 'harkmoor' },
};

export const TARGETS: readonly InventedTarget[] = [
  target('1.4', 20),
  target('2.2', 85),
  target('3.2', 95),
  target('4.6', 90),
  target('4.7', 95),
  target('5.5', 95),
  target('5.6', 95),
  target('5.7', 95),
  target('6.2', 95),
  target('6.3', 60),
  target('7.1', 16),
  HARKMOOR_ASSESSMENTS,
  // Green in March 2018, and behind what was asked: personal education plans.
  ...trajectory('5.7', { '2017-04': 84, '2018-03': 95 }, WENDMERE.slug),
  // Red in March 2018, and as far as was asked: assessments in Harkmoor.
  ...trajectory('2.2', { '2017-04': 46, '2017-09': 48, '2018-03': 52 }, 'harkmoor'),
  ...trajectory('1.4', { '2017-04': 25, '2018-03': 20 }, WENDMERE.slug),
];

/** A benchmark beside an indicator, with the year that it speaks of. */
export interface InventedBenchmark extends InForce {
  readonly comparator: Comparator;
  readonly value: number;
  readonly year: string;
}

const COMPARATORS: readonly Comparator[] = [
  'NEIGHBOUR_AVERAGE',
  'BEST_NEIGHBOUR',
  'NATIONAL',
  'NATIONAL_TOP_QUARTILE',
  'REGION',
];

/** The days from which the figures of a year stand beside the council's. */
const EDITIONS = [
  { year: '2014/15', from: '2015-11-01', to: '2016-11-01' },
  { year: '2015/16', from: '2016-11-01', to: '2017-11-01' },
  { year: '2016/17', from: '2017-11-01', to: null },
] as const;

/** By indicator and year: neighbours' average, best neighbour, England, its top quartile, region. */
const INVENTED_VALUES: Record<string, readonly (readonly number[])[]> = {
  '1.4': [
    [23.9, 15.2, 24.0, 17.8, 22.6],
    [22.8, 14.6, 22.3, 16.9, 21.9],
    [22.1, 14.1, 21.9, 16.4, 21.2],
  ],
  '2.2': [
    [80.4, 94.8, 81.5, 91.2, 79.9],
    [82.1, 95.5, 83.4, 91.8, 81.6],
    [83.2, 96.1, 82.9, 92.6, 82.4],
  ],
  '4.2': [
    [43.8, 30.1, 42.9, 33.0, 41.7],
    [44.6, 29.4, 43.1, 33.4, 42.2],
    [45.1, 30.8, 43.3, 33.9, 42.5],
  ],
  '4.6': [
    [76.1, 93.0, 74.7, 88.0, 75.3],
    [77.4, 93.9, 76.7, 88.8, 76.2],
    [78.0, 94.6, 77.2, 89.4, 77.1],
  ],
  '4.8': [
    [17.1, 10.2, 16.6, 12.6, 17.4],
    [18.0, 10.8, 17.9, 13.3, 18.2],
    [18.9, 11.5, 18.7, 14.0, 18.8],
  ],
  '5.2': [
    [58.2, 41.0, 60.0, 47.0, 55.1],
    [59.0, 42.3, 60.0, 47.5, 55.8],
    [60.4, 43.1, 62.0, 48.2, 56.9],
  ],
  '6.2': [
    [86.5, 97.4, 85.0, 94.0, 86.1],
    [87.9, 98.1, 87.0, 95.0, 87.2],
    [89.0, 98.6, 88.0, 95.5, 88.4],
  ],
  '6.3': [
    [48.6, 63.0, 48.0, 57.0, 49.3],
    [49.9, 64.2, 49.0, 58.0, 50.4],
    [51.2, 65.1, 50.0, 58.5, 51.6],
  ],
};

export const BENCHMARKS: readonly InventedBenchmark[] = Object.entries(INVENTED_VALUES).flatMap(
  ([indicator, years]) =>
    EDITIONS.flatMap((edition, year) =>
      COMPARATORS.flatMap((comparator, column) => {
        const value = years[year]?.[column];
        return value === undefined ? [] : [{ indicator, comparator, value, ...edition }];
      }),
    ),
);
