import type { Database } from '../../src/database';
import type { CouncilReport, CouncilTolerance } from '../council/council-facts';
import { seedCouncil } from '../council/seed-council';
import { printedNumber } from '../norfolk/report/printed-cell';
import { cellOf } from '../norfolk/report/printed-table';
import type { SeedOptions } from '../seed-norfolk';
import { AREAS } from './catalogue';
import { LAMBETH_COMMENTARY } from './commentary';
import { LAMBETH } from './lambeth';
import { LAMBETH_LINKS } from './national-links';
import { lambethObservations } from './observations';
import { REPORT_TABLE, sourceAt } from './report-table';

/** The report does not say since when its targets hold: taken for the year that it speaks of. */
const TARGETS_FROM = '2018-04-01';

/** The agreed targets: minimum and upper of every row that prints them. */
const TOLERANCES: readonly CouncilTolerance[] = REPORT_TABLE.filter(
  (row) => cellOf(row, 'min') !== '',
).map((row) => {
  const [minimum, upper] = [cellOf(row, 'min'), cellOf(row, 'upper')];
  return {
    indicator: cellOf(row, 'ref'),
    model: 'MINIMUM_UPPER',
    ...{ minimum: printedNumber(minimum), upper: printedNumber(upper), validFrom: TARGETS_FROM },
    textAsPrinted: `${minimum} | ${upper}`,
    source: sourceAt(cellOf(row, 'line')),
  };
});

const REPORT: CouncilReport = {
  reason: 'Highlight indicators of February 2019, as printed',
  areas: AREAS,
  tolerances: TOLERANCES,
  targets: [],
  benchmarks: [],
  observations: lambethObservations(),
  breakdowns: [],
  commentary: LAMBETH_COMMENTARY,
  actions: [],
  nationalLinks: LAMBETH_LINKS,
};

/** Puts Lambeth’s highlight indicators of February 2019 into the record; again changes nothing. */
export function seedLambeth(database: Database, options?: SeedOptions): Promise<void> {
  return seedCouncil(database, LAMBETH, REPORT, options);
}
