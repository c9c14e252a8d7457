import type { CouncilBenchmark, CouncilTarget, CouncilTolerance } from '../council/council-facts';
import { Q1, Q4, sourceAt } from './solihull';

/** The report does not say since when its tolerances and targets hold: taken for the earlier of its years. */
const STANDARDS_FROM = '2017-04-01';

const band = (said: Omit<CouncilTolerance, 'model' | 'validFrom'>): CouncilTolerance => ({
  ...{ model: 'BAND', validFrom: STANDARDS_FROM },
  ...said,
});

/** The tolerances that the report gives, or says that there are. Nothing is put right. */
export const TOLERANCES: readonly CouncilTolerance[] = [
  band({
    ...{ indicator: 'NI-62', lower: 8, upper: 12 },
    textAsPrinted: '8% to 12%',
    source: sourceAt('58'),
  }),
  band({
    ...{ indicator: 'NI-68', lower: 77, upper: 75.2 },
    textAsPrinted: 'upper 75.2%, lower 77%',
    source: sourceAt('81'),
    note: 'Printed the wrong way round: the upper tolerance lies below the lower one.',
  }),
  band({
    ...{ indicator: 'ECS-14a', zeroConcern: true, textAsPrinted: null },
    source: sourceAt('88'),
    note: 'The report speaks of tolerance levels and does not print them. Nought would be a concern.',
  }),
  band({
    ...{ indicator: 'NI-65a', zeroConcern: true, textAsPrinted: null },
    source: sourceAt('90'),
    note: 'No tolerance is printed, only a target. Nought would be a concern.',
  }),
  band({
    ...{ indicator: 'ECS-133', textAsPrinted: null, source: sourceAt('96') },
    note: 'The report speaks of acceptable parameters and does not print them. Nought is within them.',
  }),
];

export const TARGETS: readonly CouncilTarget[] = [
  {
    ...{ indicator: 'NI-63', value: 72, textAsPrinted: '72%', validFrom: STANDARDS_FROM },
    source: sourceAt('61'),
  },
  {
    ...{ indicator: 'NI-65a', value: 6, textAsPrinted: '6%', validFrom: STANDARDS_FROM },
    source: sourceAt('92'),
  },
];

/** What the report compares itself with, from the first quarter beside which it stands. */
export const BENCHMARKS: readonly CouncilBenchmark[] = [
  {
    ...{ indicator: 'lac-rate', comparator: 'NEIGHBOUR_AVERAGE', value: 59.9 },
    ...{ textAsPrinted: '59.9', validFrom: Q1.start, source: sourceAt('53') },
  },
  {
    ...{ indicator: 'NI-63', comparator: 'NEIGHBOUR_AVERAGE', value: 69 },
    ...{ textAsPrinted: '69%', validFrom: Q4.start, source: sourceAt('61') },
  },
  {
    ...{ indicator: 'NI-63', comparator: 'NATIONAL', value: 70 },
    ...{ textAsPrinted: '70%', validFrom: Q4.start, source: sourceAt('61') },
    note: 'All England.',
  },
  {
    ...{ indicator: 'NI-65a', comparator: 'REGION', value: 11 },
    ...{ textAsPrinted: '11%', validFrom: Q4.start, source: sourceAt('90') },
    note: 'West Midlands.',
  },
];
