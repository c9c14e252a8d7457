import {
  absenceSentence,
  formatLimit,
  formatOf,
  formatWithUnit,
  namedRatings,
  PRODUCT_WORDING,
  provenanceSentence,
} from '@vital-signs/domain';
import type { Provenance, RatingState, RatingWording } from '@vital-signs/domain';
import type { ChartPoint } from './chart-point';

interface PointContext {
  readonly unit: string;
  /** Whether the value is the one count over the other, in percent. */
  readonly isProportion: boolean;
  /** How ratings are said; left out: in the product's own words. */
  readonly wording?: RatingWording;
  /** More that is said of this point: a signal, what changed then. */
  readonly remarks: readonly string[];
}

/** The figure of a point: 56.0%, or why there is none. */
export function figureWords(point: ChartPoint, unit: string): string {
  if (point.value === null) return absenceSentence(point.absence ?? 'NO_FIGURE');
  return formatWithUnit(point.value, unit, point.decimals);
}

/** The counts of a point: "398 of 711", for a rate its count alone; null where they are not known. */
export function countWords(point: ChartPoint, isProportion: boolean): string | null {
  const { numerator, denominator } = point;
  if (numerator === null) return null;
  return isProportion && denominator !== null
    ? formatOf(numerator, denominator)
    : formatLimit(numerator, '');
}

/** The rating of a point, or both of two. */
export function statesOf({ state, secondState }: ChartPoint): readonly RatingState[] {
  return secondState === undefined ? [state] : [state, secondState];
}

/** Whether a point has a figure that is rated. */
export function isRated(point: ChartPoint): boolean {
  return point.value !== null && statesOf(point).some((state) => state !== 'NOT_RATED');
}

/** Where a figure comes from is said unless it is the usual: printed, or loaded. */
const REMARKABLE: readonly Provenance[] = ['QUOTED', 'DERIVED', 'MODELLED'];

/** What is said of a point beside its figure and counts, each a few words. */
export function pointRemarks(
  point: ChartPoint,
  { unit, remarks, wording = PRODUCT_WORDING }: PointContext,
): string[] {
  const { target, provenance, doesNotRecompute, former = [], decimals } = point;
  const { planned = null, plannedBetween = false } = point;
  return [
    ...(isRated(point) ? [namedRatings(wording, statesOf(point))] : []),
    ...former.map(
      ({ value: was, edition }) =>
        `published as ${formatWithUnit(was, unit, decimals)} with edition ${edition}`,
    ),
    ...(target === null ? [] : [`target ${formatLimit(target, unit)}`]),
    ...(planned === null
      ? []
      : [
          `trajectory ${formatLimit(planned, unit)}${plannedBetween ? ', between stated months' : ''}`,
        ]),
    ...(provenance !== null && REMARKABLE.includes(provenance)
      ? [provenanceSentence(provenance)]
      : []),
    ...(doesNotRecompute ? ['does not recompute from its counts'] : []),
    ...(point.inexact === undefined ? [] : [point.inexact]),
    ...remarks,
  ];
}

/** A point in one line: "March 2018: 56.0%, 398 of 711; red; target 80%". */
export function pointWords(point: ChartPoint, context: PointContext): string {
  const counts = countWords(point, context.isProportion);
  const figure = `${point.name}: ${figureWords(point, context.unit)}`;
  const parts = [counts === null ? figure : `${figure}, ${counts}`];
  return [...parts, ...pointRemarks(point, context)].join('; ');
}
