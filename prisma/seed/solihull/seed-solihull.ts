import type { Database } from '../../src/database';
import type { CouncilReport } from '../council/council-facts';
import { seedCouncil } from '../council/seed-council';
import type { SeedOptions } from '../seed-norfolk';
import { AREAS } from './catalogue';
import { SOLIHULL_COMMENTARY } from './commentary';
import { solihullBreakdowns, solihullObservations } from './observations';
import { SOLIHULL } from './solihull';
import { SOLIHULL_LINKS } from './national-links';
import { BENCHMARKS, TARGETS, TOLERANCES } from './standards';

const REPORT: CouncilReport = {
  reason: 'Performance report of Q4 2017/18 and Q1 2018/19, by what its text says',
  areas: AREAS,
  tolerances: TOLERANCES,
  targets: TARGETS,
  benchmarks: BENCHMARKS,
  observations: solihullObservations(),
  breakdowns: solihullBreakdowns(),
  commentary: SOLIHULL_COMMENTARY,
  actions: [],
  nationalLinks: SOLIHULL_LINKS,
};

/** Puts Solihull’s report of two quarters into the record; again changes nothing. */
export function seedSolihull(database: Database, options?: SeedOptions): Promise<void> {
  return seedCouncil(database, SOLIHULL, REPORT, options);
}
