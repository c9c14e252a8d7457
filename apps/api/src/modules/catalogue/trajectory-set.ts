import {
  financialYearOf,
  month,
  saidProblem,
  toleranceInForce,
  trajectoryProblems,
  type CatalogueProblem,
  type IndicatorDescription,
  type Period,
  type TrajectoryMonth,
  type Validity,
} from '@vital-signs/domain';
import type { CatalogueEdits, TargetSet } from './catalogue-edits';
import type { CatalogueState, TargetStanding } from './catalogue-state';

/** A problem of a trajectory, and at which of the versions of its set; null: at no single one. */
export interface SetProblem {
  readonly problem: CatalogueProblem;
  readonly version: number | null;
}

interface Placed extends Validity {
  readonly key: string;
  readonly place: string | null;
}

/** What holds at the end of a year for a place: its own before that of every place. */
function heldAt<T extends Placed>(
  versions: readonly T[],
  { key, place }: TargetSet,
  year: Period,
): T | null {
  const of = (slug: string | null) =>
    versions.filter((each) => each.key === key && each.place === slug);
  return toleranceInForce(of(place), year) ?? toleranceInForce(of(null), year);
}

/** Versions as they would stand once edits were saved. */
function after<T extends Placed & { readonly kind?: string }>(
  standing: readonly T[],
  sets: readonly {
    readonly key: string;
    readonly place: string | null;
    readonly kind?: string;
    readonly versions: readonly T[];
  }[],
): readonly T[] {
  const isEdited = ({ key, place, kind }: T) =>
    sets.some((set) => set.key === key && set.place === place && set.kind === kind);
  return [
    ...standing.filter((version) => !isEdited(version)),
    ...sets.flatMap(({ versions }) => versions),
  ];
}

/** Whether a version holds for exactly one month, as those of a trajectory do. */
function monthHeld({ from, to }: Validity): Period | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])-01$/.test(from)) return null;
  const held = month(from.slice(0, 7));
  return held.end === to ? held : null;
}

/** The month of a trajectory that a version is; its month is known to be one. */
export const trajectoryMonthOf = ({ from, value, between }: TargetStanding): TrajectoryMonth => ({
  ...{ month: from.slice(0, 7), value, between },
});

/**
 * What is wrong with the trajectories of an indicator in a place as they are to stand: each financial
 * year has its own, and all of them are looked at, so that a month taken out is missed.
 */
export function trajectorySetProblems(
  set: TargetSet,
  state: CatalogueState,
  edits: CatalogueEdits,
  { polarity, measureKind }: Pick<IndicatorDescription, 'polarity' | 'measureKind'>,
  startMonth: number,
): readonly SetProblem[] {
  const stray = set.versions.flatMap((version, position): SetProblem[] =>
    monthHeld(version) === null ? [{ problem: strayProblem(version), version: position }] : [],
  );
  if (stray.length > 0) return stray;
  const years = new Map<string, Period>();
  for (const { from } of set.versions) {
    const year = financialYearOf(month(from.slice(0, 7)), startMonth);
    years.set(year.start, year);
  }
  const targets = after(state.targets, edits.targets).filter(({ kind }) => kind === 'TARGET');
  const tolerances = after(state.tolerances, edits.tolerances);
  return [...years.values()].flatMap((year) => {
    const ofYear = set.versions.filter(({ from }) => year.start <= from && from < year.end);
    return trajectoryProblems(ofYear.map(trajectoryMonthOf), {
      ...{ year, polarity, measureKind },
      target: heldAt(targets, set, year)?.value ?? null,
      tolerance: heldAt(tolerances, set, year)?.rule ?? null,
    }).map((problem) => ({ problem, version: rowOf(set, problem) }));
  });
}

function strayProblem({ from, to }: TargetStanding): CatalogueProblem {
  return saidProblem(
    'months',
    `${from} to ${to ?? 'further notice'}`,
    'one whole month',
    `A month of a trajectory holds from the first day of a month until the first of the next: “${from} to ${to ?? 'further notice'}” was given.`,
  );
}

/** The version of the month that a problem names. */
function rowOf({ versions }: TargetSet, { field }: CatalogueProblem): number | null {
  const found = versions.findIndex(({ from }) => from.slice(0, 7) === field);
  return found === -1 ? null : found;
}
