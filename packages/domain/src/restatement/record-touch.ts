import { previousPeriod, type Period } from '../period';
import { toleranceInForce } from '../tolerance';
import type { RestatedFigure } from './restated-figure';

/**
 * What of the record can make a published figure another. FIGURE: what was reported. STANDARD: a
 * tolerance. DEFINITION: what the indicator is. POPULATION: what a rate is divided by. PLACE: the tree
 * of places, and what kind of team one is. ANNOTATION: from when on a series is another.
 */
export const RESTATING_TOUCHES = [
  'FIGURE',
  'STANDARD',
  'DEFINITION',
  'POPULATION',
  'PLACE',
  'ANNOTATION',
] as const;
export type RestatingTouch = (typeof RESTATING_TOUCHES)[number];

/**
 * What of the record stands beside the figures, and makes none of them another. TARGET: what is wished
 * for. BENCHMARK: what others have. NAME: what an indicator or a place is called, and where it stands in
 * the report. HEADING: the headings and pages of the report.
 */
export const TOUCHES_BESIDE = ['TARGET', 'BENCHMARK', 'NAME', 'HEADING'] as const;
export type TouchBeside = (typeof TOUCHES_BESIDE)[number];
export type RecordTouched = RestatingTouch | TouchBeside;

/**
 * What a row says, column by column. `thing` tells apart rows that stand side by side of one indicator
 * and place, such as two headings.
 */
export type RowSays = Readonly<
  Record<string, string | number | boolean | null | readonly string[] | undefined>
>;

/** A row of the record that a revision wrote or closed. */
export interface RecordTouch {
  readonly touched: RecordTouched;
  /** Number of the indicator; null: every one. */
  readonly indicatorId: number | null;
  /** Number of the place; null: every one. */
  readonly placeId: number | null;
  /** The first day of which it speaks, or from which it holds; null: it always does. */
  readonly from: string | null;
  /** The first day after; null: it holds on. */
  readonly to: string | null;
  readonly revision: number;
  /** True where the revision wrote the row, false where it closed it. */
  readonly isWritten: boolean;
  /** What the row says, apart from when it holds: two rows of one content say the same. */
  readonly content: string;
  /** The same in columns, where it is told what it was and is; null of all others. */
  readonly says: RowSays | null;
}

/** A figure of which it is asked what changed it. */
export interface TouchedFigure extends Pick<RestatedFigure, 'kind' | 'before' | 'after'> {
  readonly indicator: { readonly id: number; readonly denominatorIsPopulation: boolean };
  /** A place with the numbers of those in which it lies. */
  readonly place: { readonly id: number; readonly within: readonly number[] };
  readonly period: Period;
  /** Whether it is judged: the figure of the published month, not one that leads to it. */
  readonly isJudged: boolean;
}

/**
 * The touches without those that come to nothing for a month: a row that is closed and written anew
 * as it was, by the same revision, such as a tolerance that is only to end later, or by a later one,
 * such as a definition that is taken back. What leads away from a state and back to it is left out.
 */
export function netTouches<Touch extends RecordTouch>(
  touches: readonly Touch[],
  period: Period,
): readonly Touch[] {
  const groups = new Map<string, Touch[]>();
  for (const touch of touches) {
    if (!holdsIn(touch, period)) continue;
    const { touched, indicatorId, placeId } = touch;
    const key = [touched, indicatorId, placeId, speaksOf(touch)].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [touch]);
    else group.push(touch);
  }
  return [...groups.values()].flatMap(netOf);
}

/** What of the touches of one thing is left, in the order of the revisions. */
function netOf<Touch extends RecordTouch>(touches: readonly Touch[]): readonly Touch[] {
  const written = new Map<string, number>();
  const steps: { readonly state: string; readonly touches: readonly Touch[] }[] = [
    { state: stateOf(written), touches: [] },
  ];
  const revisions = [...new Set(touches.map(({ revision }) => revision))].sort((a, b) => a - b);
  for (const revision of revisions) {
    const made = touches.filter((touch) => touch.revision === revision);
    for (const { content, isWritten } of made) {
      written.set(content, (written.get(content) ?? 0) + (isWritten ? 1 : -1));
    }
    const state = stateOf(written);
    const known = steps.findIndex((step) => step.state === state);
    if (known === -1) steps.push({ state, touches: made });
    else steps.splice(known + 1);
  }
  return steps.flatMap((step) => step.touches);
}

/** What rows say, beside what they said at first: what was written more often than closed, or less. */
function stateOf(written: ReadonlyMap<string, number>): string {
  return JSON.stringify([...written].filter(([, count]) => count !== 0).sort());
}

/** Figures and dated changes are of their own month; whatever else holds at a month's end. */
function speaksOf({ touched, from }: RecordTouch): string {
  return touched === 'FIGURE' || touched === 'ANNOTATION' ? (from ?? '') : '';
}

/** Whether it has a say in a month; of a figure or a dated change also in the month after its own. */
function holdsIn(touch: RecordTouch, period: Period): boolean {
  const { touched, from, to } = touch;
  if (touched === 'FIGURE') return from === period.start || from === previousPeriod(period).start;
  if (touched === 'ANNOTATION') return from === null || (from >= period.start && from < period.end);
  return toleranceInForce([{ from: from ?? '', to }], period) !== null;
}

/**
 * Whether a touch can be why a figure is another. The month before has a say only in the direction of
 * travel, and what a judgement follows only in a figure that is judged.
 */
export function bearsOnFigure(touch: RecordTouch, figure: TouchedFigure): boolean {
  const { indicator, place, period, isJudged, kind, before, after } = figure;
  const { touched, indicatorId, placeId, from } = touch;
  if (indicatorId !== null && indicatorId !== indicator.id) return false;
  if (!holdsIn(touch, period)) return false;
  const isHere = placeId === null || placeId === place.id;
  const isAbove = placeId !== null && place.within.includes(placeId);
  if (kind === 'PLACE_LEFT') return touched === 'PLACE' && (isHere || isAbove);
  if (kind === 'INDICATOR_LEFT') return touched === 'DEFINITION';
  const hasTurned = isJudged && before.arrow !== after.arrow;
  switch (touched) {
    case 'FIGURE':
      return isHere && (from === period.start || hasTurned);
    case 'STANDARD':
      return isHere && isJudged;
    case 'POPULATION':
      return isHere && indicator.denominatorIsPopulation;
    case 'DEFINITION':
      return true;
    case 'PLACE':
      return isHere && (kind === 'ADDED' || before.value === null || after.value === null);
    case 'ANNOTATION':
      return (isHere || isAbove) && hasTurned;
    default:
      return false;
  }
}
