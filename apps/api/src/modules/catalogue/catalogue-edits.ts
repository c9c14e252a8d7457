import {
  FINANCIAL_YEAR_START_MONTH,
  fieldProblem,
  indicatorProblems,
  placeProblems,
  populationProblems,
  targetProblems,
  toleranceProblems,
  type AnnotationGiven,
  type CatalogueProblem,
  type IndicatorDescription,
  type JudgementModel,
  type PlaceDescription,
} from '@vital-signs/domain';
import type {
  CatalogueState,
  PlaceStanding,
  PopulationStanding,
  SectionStanding,
  TargetStanding,
  ToleranceStanding,
} from './catalogue-state';
import {
  annotationEditProblems,
  areaProblems,
  placeNamedProblems,
  sectionProblems,
} from './report-problems';
import { trajectorySetProblems, type SetProblem } from './trajectory-set';

/** All tolerances of one indicator in one place, or in every place, as they are to stand. */
export interface ToleranceSet {
  readonly key: string;
  readonly place: string | null;
  readonly versions: readonly ToleranceStanding[];
}

/** All targets of one kind, as they are to stand. */
export interface TargetSet {
  readonly key: string;
  readonly place: string | null;
  readonly kind: TargetStanding['kind'];
  readonly versions: readonly TargetStanding[];
}

/** All populations of one place, as they are to stand. */
export interface PopulationSet {
  readonly place: string;
  readonly versions: readonly PopulationStanding[];
}

/** A place that is there, described anew. */
export interface PlaceEdit extends PlaceDescription {
  readonly slug: string;
}

export interface AreaEdit {
  /** Null: a new area. */
  readonly slug: string | null;
  readonly name: string;
  readonly position: number;
}

/** A page of the report that is there, described anew. */
export type SectionEdit = Omit<SectionStanding, 'area'>;

/** An annotation as somebody writes it. */
export interface AnnotationEdit extends AnnotationGiven {
  /** Number of the one that it takes the place of; null: a new one. */
  readonly id: number | null;
  /** Key of the indicator; null: every indicator. */
  readonly indicator: string | null;
  /** Slug of the section whose indicators it bears on; null: none. */
  readonly section: string | null;
  /** Slug of the place; null: every place. */
  readonly place: string | null;
}

/** Changes of a catalogue that are saved together, or not at all. */
export interface CatalogueEdits {
  readonly indicators: readonly IndicatorDescription[];
  readonly tolerances: readonly ToleranceSet[];
  readonly targets: readonly TargetSet[];
  readonly populations: readonly PopulationSet[];
  readonly places: readonly PlaceEdit[];
  readonly areas: readonly AreaEdit[];
  readonly sections: readonly SectionEdit[];
  readonly annotations: readonly AnnotationEdit[];
}

export const NO_EDITS: CatalogueEdits = {
  ...{ indicators: [], tolerances: [], targets: [], populations: [], places: [], areas: [] },
  ...{ sections: [], annotations: [] },
};

/** A problem with the part of the edits in which it was found. */
export interface EditProblem extends CatalogueProblem {
  readonly part: keyof CatalogueEdits;
  /** Which of its edits. */
  readonly index: number;
  /** Which of the versions of a set; null where it is about the whole. */
  readonly version: number | null;
}

/** An indicator as somebody describes it: when it ends is said by a change of its own. */
export type IndicatorAsked = Omit<IndicatorDescription, 'measuredUntil'>;

/** A description with the end that the indicator has as it stands. */
export function endingAsItStands(
  { indicators }: CatalogueState,
  asked: IndicatorAsked,
): IndicatorDescription {
  const standing = indicators.find(({ key }) => key === asked.key);
  return { ...asked, measuredUntil: standing?.measuredUntil ?? null };
}

/** The indicators as they would stand, in no particular order. */
export function indicatorsAfter(
  { indicators }: CatalogueState,
  edits: CatalogueEdits,
): readonly IndicatorDescription[] {
  const changed = new Map(edits.indicators.map((described) => [described.key, described]));
  return [...indicators.filter(({ key }) => !changed.has(key)), ...changed.values()];
}

/** An indicator that is not there: that is said by itself, and nothing else of its standards. */
const UNKNOWN = { polarity: 'NOT_LEGIBLE', measureKind: 'AVERAGE' } as const;

/** Everything that keeps edits from being saved. */
export function problemsOf(
  state: CatalogueState,
  edits: CatalogueEdits,
  model: JudgementModel,
  financialYearStartMonth: number = FINANCIAL_YEAR_START_MONTH,
): readonly EditProblem[] {
  const others = indicatorsAfter(state, edits);
  const areas = [
    ...state.areas.map(({ slug }) => slug),
    ...edits.areas.flatMap(({ slug }) => slug ?? []),
  ];
  const at =
    (part: keyof CatalogueEdits, index: number, version: number | null = null) =>
    (problem: CatalogueProblem): EditProblem => ({ ...problem, part, index, version });
  return [
    ...edits.indicators.flatMap((described, index) =>
      indicatorProblems(described, { others, areas }).map(at('indicators', index)),
    ),
    ...edits.tolerances.flatMap((set, index) => [
      ...standingProblems(set, others, state.places).map(at('tolerances', index)),
      ...newIn(set.versions).flatMap(({ version, position }) => {
        const judged = others.find(({ key }) => key === set.key) ?? UNKNOWN;
        return toleranceProblems(version, judged, model).map(at('tolerances', index, position));
      }),
      ...overlapProblems(set.versions).map(at('tolerances', index)),
    ]),
    ...edits.targets.flatMap((set, index) => [
      ...standingProblems(set, others, state.places).map(at('targets', index)),
      ...newIn(set.versions).flatMap(({ version, position }) => {
        const { measureKind } = others.find(({ key }) => key === set.key) ?? UNKNOWN;
        return targetProblems(version, measureKind).map(at('targets', index, position));
      }),
      ...trajectoriesIn(set, state, edits, others, financialYearStartMonth).map(
        ({ problem, version }) => at('targets', index, version)(problem),
      ),
      ...overlapProblems(set.versions).map(at('targets', index)),
    ]),
    ...edits.populations.flatMap(({ place, versions }, index) => [
      ...placeNamedProblems(place, state.places).map(at('populations', index)),
      ...newIn(versions).flatMap(({ version, position }) =>
        populationProblems(version).map(at('populations', index, position)),
      ),
      ...overlapProblems(versions).map(at('populations', index)),
    ]),
    ...edits.places.flatMap((place, index) =>
      placeEditProblems(place, state).map(at('places', index)),
    ),
    ...edits.areas.flatMap((area, index) => areaProblems(area, state).map(at('areas', index))),
    ...edits.sections.flatMap((section, index) =>
      sectionProblems(section, state).map(at('sections', index)),
    ),
    ...edits.annotations.flatMap((annotation, index) =>
      annotationEditProblems(annotation, state).map(at('annotations', index)),
    ),
  ];
}

/** What is wrong with a set of trajectories of an indicator that is known. */
function trajectoriesIn(
  set: TargetSet,
  state: CatalogueState,
  edits: CatalogueEdits,
  indicators: readonly IndicatorDescription[],
  startMonth: number,
): readonly SetProblem[] {
  const judged = indicators.find(({ key }) => key === set.key);
  if (set.kind !== 'TRAJECTORY' || judged === undefined) return [];
  return trajectorySetProblems(set, state, edits, judged, startMonth);
}

/** Versions that are yet to be written: those that stand already were judged when they were. */
function newIn<Version extends { readonly id: number | null }>(versions: readonly Version[]) {
  return versions
    .map((version, position) => ({ version, position }))
    .filter(({ version }) => version.id === null);
}

function standingProblems(
  { key, place }: { readonly key: string; readonly place: string | null },
  indicators: readonly IndicatorDescription[],
  places: readonly PlaceStanding[],
): readonly CatalogueProblem[] {
  const known = indicators.some((indicator) => indicator.key === key);
  return [
    ...(known ? [] : [fieldProblem('key', 'Indicator', key, 'the key of a live indicator')]),
    ...(place === null ? [] : placeNamedProblems(place, places)),
  ];
}

function overlapProblems(
  versions: readonly { readonly from: string; readonly to: string | null }[],
): readonly CatalogueProblem[] {
  const sorted = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.flatMap((version, index) => {
    const next = sorted[index + 1];
    if (next === undefined || (version.to !== null && version.to <= next.from)) return [];
    const until = version.to === null ? 'has no end' : `holds until ${version.to}`;
    return [
      fieldProblem(
        'validFrom',
        'Holds from',
        next.from,
        `a day after the one before, which ${until}`,
      ),
    ];
  });
}

function placeEditProblems(place: PlaceEdit, state: CatalogueState): readonly CatalogueProblem[] {
  const found = state.places.find(({ slug }) => slug === place.slug);
  if (found === undefined) {
    return [fieldProblem('slug', 'Place', place.slug, 'the slug of a place of the authority')];
  }
  // Teams of different localities may share their names.
  const parentOf = (slug: string) => state.links.findLast(({ child }) => child === slug)?.parent;
  const parent = parentOf(place.slug);
  const others = state.places.filter(
    ({ slug }) => slug !== place.slug && parentOf(slug) === parent,
  );
  return placeProblems(
    place,
    found.kind,
    others.map(({ name }) => name),
  );
}
