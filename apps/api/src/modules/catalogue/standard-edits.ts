import {
  saysTheSame,
  withStretch,
  type CatalogueProblem,
  type Validity,
} from '@vital-signs/domain';
import { NO_EDITS, type CatalogueEdits } from './catalogue-edits';
import {
  AGES,
  type CatalogueState,
  type PopulationStanding,
  type TargetStanding,
  type ToleranceStanding,
} from './catalogue-state';
import { populationSaid, targetSaid, toleranceSaid } from './standard-words';

/** A tolerance as somebody sets it; a null rule takes away what held on those days. */
export interface ToleranceAsked extends Pick<
  ToleranceStanding,
  'key' | 'place' | 'from' | 'to' | 'note'
> {
  readonly rule: ToleranceStanding['rule'] | null;
}

/** A target as somebody sets it; a null value takes away what held on those days. */
export interface TargetAsked extends Pick<
  TargetStanding,
  'key' | 'place' | 'from' | 'to' | 'kind'
> {
  readonly value: number | null;
}

/** A population as somebody sets it; a null count takes away what held on those days. */
export interface PopulationAsked extends Pick<
  PopulationStanding,
  'place' | 'estimateYear' | 'source' | 'from' | 'to'
> {
  readonly count: number | null;
}

/** Where a standard comes from that is set here. */
export const SET_HERE = 'Set in Vital Signs';

/** Somebody saves what stands already: a revision would say that something changed. */
export const NOTHING_CHANGED: CatalogueProblem = {
  ...{ field: null, given: null, expected: 'a change' },
  sentence: 'Nothing was changed: everything reads as it does now.',
};

/** The edit that sets a standard, with what is said before it and after it. */
export interface StandardEdit<Standing> {
  readonly edits: CatalogueEdits;
  readonly before: readonly Standing[];
  readonly after: readonly Standing[];
  /** Whether something else is said on any day. */
  readonly isChange: boolean;
}

type Version = Validity & { readonly id: number | null };

function standardEdit<Standing extends Version>(
  live: readonly Standing[],
  days: Validity,
  filling: Standing | null,
  says: (standing: Standing) => string,
  edits: (versions: readonly Standing[]) => Partial<CatalogueEdits>,
): StandardEdit<Standing> {
  const after = newWhereCut(live, withStretch(live, days, filling));
  return {
    ...{ before: live, after, edits: { ...NO_EDITS, ...edits(after) } },
    isChange: !saysTheSame(live, after, says),
  };
}

/** The edit that sets a tolerance: what held before and after its days goes on. */
export function toleranceEdit(
  { tolerances }: CatalogueState,
  { key, place, from, to, rule, note }: ToleranceAsked,
): StandardEdit<ToleranceStanding> {
  const live = tolerances.filter((each) => each.key === key && each.place === place);
  const filling = rule && {
    ...{ id: null, key, place, from, to, rule, note },
    ...{ textAsPrinted: null, source: SET_HERE },
  };
  return standardEdit(live, { from, to }, filling, toleranceSaid, (versions) => ({
    tolerances: [{ key, place, versions }],
  }));
}

/** The edit that sets a target. */
export function targetEdit(
  { targets }: CatalogueState,
  { key, place, kind, from, to, value }: TargetAsked,
): StandardEdit<TargetStanding> {
  const live = targets.filter(
    (each) => each.key === key && each.place === place && each.kind === kind,
  );
  const filling =
    value === null
      ? null
      : {
          ...{ id: null, key, place, kind, from, to, value, between: false },
          ...{ textAsPrinted: null, source: SET_HERE },
        };
  return standardEdit(live, { from, to }, filling, targetSaid, (versions) => ({
    targets: [{ key, place, kind, versions }],
  }));
}

/** The edit that sets by how many children the rates of a place are divided. */
export function populationEdit(
  { populations }: CatalogueState,
  { place, count, estimateYear, source, from, to }: PopulationAsked,
): StandardEdit<PopulationStanding> {
  const live = populations.filter((each) => each.place === place && each.ages === AGES);
  const filling: PopulationStanding | null =
    count === null
      ? null
      : {
          ...{ id: null, place, ages: AGES, count, estimateYear, source, from, to },
          provenance: 'PUBLISHED',
        };
  return standardEdit(live, { from, to }, filling, populationSaid, (versions) => ({
    populations: [{ place, versions }],
  }));
}

/** Versions whose days were cut are written anew: rows that stand are never changed. */
function newWhereCut<Standing extends Version>(
  live: readonly Standing[],
  versions: readonly Standing[],
): readonly Standing[] {
  const standing = new Map(live.map((version) => [version.id, version]));
  return versions.map((version) => {
    const was = version.id === null ? undefined : standing.get(version.id);
    return was?.from === version.from && was.to === version.to ? version : { ...version, id: null };
  });
}
