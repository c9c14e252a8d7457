import type { Database } from '../../src/database';
import type { CouncilReport } from '../council/council-facts';
import { seedCouncil } from '../council/seed-council';
import type { SeedOptions } from '../seed-norfolk';
import { NORTHUMBERLAND_ACTIONS } from './actions';
import { AREAS } from './catalogue';
import { NORTHUMBERLAND_COMMENTARY } from './commentary';
import { NORTHUMBERLAND } from './northumberland';
import { NORTHUMBERLAND_LINKS } from './national-links';
import { northumberlandObservations, northumberlandTolerances } from './observations';

const REPORT: CouncilReport = {
  reason: 'Performance report at 17 August 2018, as printed',
  areas: AREAS,
  tolerances: northumberlandTolerances(),
  targets: [],
  benchmarks: [],
  observations: northumberlandObservations(),
  breakdowns: [],
  commentary: NORTHUMBERLAND_COMMENTARY,
  actions: NORTHUMBERLAND_ACTIONS,
  nationalLinks: NORTHUMBERLAND_LINKS,
};

/** Puts Northumberland’s report of August 2018 into the record; again changes nothing. */
export function seedNorthumberland(database: Database, options?: SeedOptions): Promise<void> {
  return seedCouncil(database, NORTHUMBERLAND, REPORT, options);
}
