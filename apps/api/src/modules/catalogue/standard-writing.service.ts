import type { Database } from '@vital-signs/database';
import { formatPeriod, type CatalogueProblem, type Validity } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import {
  changeCatalogue,
  type CatalogueOutcome,
  type Concerned,
} from './catalogue-change.repository';
import type { CatalogueState, PopulationStanding, TargetStanding } from './catalogue-state';
import { titleOf, type Asked } from './catalogue-writing.service';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { plannedEdits } from './planned-edits';
import {
  NOTHING_CHANGED,
  populationEdit,
  targetEdit,
  toleranceEdit,
  type PopulationAsked,
  type StandardEdit,
  type TargetAsked,
  type ToleranceAsked,
} from './standard-edits';
import {
  populationSaid,
  standingWords,
  targetSaid,
  toleranceSaid,
  toleranceWords,
} from './standard-words';
import {
  trajectoryEdit,
  trajectoryOfYear,
  trajectoryRefusals,
  type TrajectoryAsked,
  type TrajectoryGiven,
} from './trajectory-edit';

/** What is wrong is told in the outcome; an authority or revision that is not known is thrown. */
export interface StandardWritingService {
  saveTolerance(asked: Asked, tolerance: ToleranceAsked): Promise<CatalogueOutcome>;
  saveTarget(asked: Asked, target: TargetAsked): Promise<CatalogueOutcome>;
  saveTrajectory(asked: Asked, trajectory: TrajectoryGiven): Promise<CatalogueOutcome>;
  savePopulation(asked: Asked, population: PopulationAsked): Promise<CatalogueOutcome>;
}

interface Setting<Standing> {
  readonly asked: Asked;
  readonly concerns: Concerned;
  readonly kind: AuditKind;
  readonly key: string;
  readonly subject: (state: CatalogueState) => string;
  readonly sentence: string;
  /** What keeps it from being saved beside what is wrong with it; left out: nothing. */
  readonly refusals?: (state: CatalogueState) => readonly CatalogueProblem[];
  readonly edit: (state: CatalogueState) => StandardEdit<Standing>;
  readonly says: (standing: Standing) => string;
}

/** "Trajectory for every place in 2017/18: 12 months, from 80.5 to 95". */
function trajectoryWritten({ place, year, months }: TrajectoryAsked): string {
  const where = `${place ?? 'every place'} in ${formatPeriod(year)}`;
  const sorted = [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return `No trajectory for ${where}`;
  return `Trajectory for ${where}: ${months.length} months, from ${first.value} to ${last.value}`;
}

export function createStandardWritingService(
  changed: ChangedAuthority,
  writable: Database | null,
): StandardWritingService {
  /** Sets what holds on some days, told as all that held and all that holds from now on. */
  async function set<Standing extends Validity & { readonly place: string | null }>({
    asked,
    ...setting
  }: Setting<Standing>): Promise<CatalogueOutcome> {
    const authority = await requireAuthority(changed, asked.authority);
    const { concerns, kind, key, subject, sentence, edit, says, refusals } = setting;
    const told = (versions: readonly Standing[]) =>
      versions.map((each) => `${standingWords(each)}: ${says(each)}`);
    return changeCatalogue(writable, {
      ...{ ...asked, authority, concerns },
      plan(state) {
        const refused = refusals?.(state) ?? [];
        if (refused.length > 0) return refused;
        const { edits, before, after, isChange } = edit(state);
        const planned = plannedEdits(state, edits, authority, {
          ...{ key, kind, subject: subject(state), sentence },
          ...{ before: told(before), after: told(after) },
        });
        return 'write' in planned && !isChange ? [NOTHING_CHANGED] : planned;
      },
    });
  }

  return {
    saveTolerance: (asked, tolerance) =>
      set({
        ...{ asked, key: tolerance.key, kind: 'catalogue.tolerance-saved', says: toleranceSaid },
        concerns: { of: 'tolerances', keys: [tolerance.key] },
        subject: (state) => titleOf(state, tolerance.key),
        sentence:
          tolerance.rule === null
            ? `No tolerance for ${standingWords(tolerance)}`
            : `Tolerance for ${standingWords(tolerance)}: ${toleranceWords({ rule: tolerance.rule })}`,
        edit: (state) => toleranceEdit(state, tolerance),
      }),

    saveTarget: (asked, target) =>
      set<TargetStanding>({
        ...{ asked, key: target.key, kind: 'catalogue.target-saved', says: targetSaid },
        concerns: { of: 'targets', keys: [target.key] },
        subject: (state) => titleOf(state, target.key),
        sentence: `${target.value === null ? 'No target' : `Target of ${target.value}`} for ${standingWords(target)}`,
        edit: (state) => targetEdit(state, target),
      }),

    async saveTrajectory(asked, given) {
      const trajectory = trajectoryOfYear(given, await requireAuthority(changed, asked.authority));
      return set<TargetStanding>({
        ...{ asked, key: trajectory.key, kind: 'catalogue.trajectory-saved', says: targetSaid },
        concerns: { of: 'targets', keys: [trajectory.key] },
        subject: (state) => titleOf(state, trajectory.key),
        sentence: trajectoryWritten(trajectory),
        refusals: (state) => trajectoryRefusals(state, trajectory),
        edit: (state) => trajectoryEdit(state, trajectory),
      });
    },

    savePopulation: (asked, population) =>
      set<PopulationStanding>({
        ...{ asked, key: population.place, kind: 'catalogue.population-saved' },
        says: populationSaid,
        concerns: { of: 'populations', keys: [population.place] },
        subject: ({ places }) =>
          places.find(({ slug }) => slug === population.place)?.name ?? population.place,
        sentence:
          population.count === null
            ? `No population for ${standingWords(population)}`
            : `Population for ${standingWords(population)}: ${populationSaid({ ...population, count: population.count })}`,
        edit: (state) => populationEdit(state, population),
      }),
  };
}
