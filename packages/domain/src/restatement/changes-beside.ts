import type { Period } from '../period';
import { netTouches, TOUCHES_BESIDE, type RecordTouch, type TouchBeside } from './record-touch';

/** A change of the record that changed what stands beside the figures of a published month. */
export interface ChangeBeside {
  readonly revision: number;
  /** What it changed, in a sentence: "Targets of 3.3 and 4.5." */
  readonly sentence: string;
}

/** What the reader of a log knows of, by number. */
export interface NamesKnown {
  readonly indicators: ReadonlyMap<number, string>;
  readonly places: ReadonlyMap<number, string>;
}

const NOUNS: Readonly<Record<TouchBeside, string>> = {
  TARGET: 'Targets',
  BENCHMARK: 'Benchmarks',
  NAME: 'Names',
  HEADING: 'Headings and pages of the report',
};

/** More are counted, and not named. */
const MOST_NAMED = 5;

/**
 * What changed beside the figures of a published month since: targets, benchmarks, names. Oldest first,
 * one a revision. What is about an indicator or a place that its reader does not know of is left out.
 */
export function changesBeside(
  touches: readonly RecordTouch[],
  period: Period,
  known: NamesKnown,
): readonly ChangeBeside[] {
  const found = new Map<number, Map<TouchBeside, Set<string>>>();
  for (const touch of netTouches(touches, period)) {
    const beside = TOUCHES_BESIDE.find((each) => each === touch.touched);
    const subject = subjectOf(touch, known);
    if (beside === undefined || subject === null) continue;
    const ofRevision = found.get(touch.revision) ?? new Map<TouchBeside, Set<string>>();
    found.set(touch.revision, ofRevision);
    const subjects = ofRevision.get(beside) ?? new Set();
    ofRevision.set(beside, subjects.add(subject));
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([revision, touched]) => {
      const parts = [...touched].map(([beside, subjects]) => part(beside, [...subjects]));
      return { revision, sentence: `${parts.join('; ')}.` };
    });
}

/** What it is about, by name; empty where it is about no indicator or place; null where that is not known. */
function subjectOf(
  { indicatorId, placeId }: RecordTouch,
  { indicators, places }: NamesKnown,
): string | null {
  const indicator = indicatorId === null ? '' : indicators.get(indicatorId);
  const place = placeId === null ? '' : places.get(placeId);
  if (indicator === undefined || place === undefined) return null;
  return indicator === '' ? place : place === '' ? indicator : `${indicator} in ${place}`;
}

function part(beside: TouchBeside, subjects: readonly string[]): string {
  const named = subjects.filter((subject) => subject !== '');
  if (named.length === 0) return NOUNS[beside];
  const more = named.length - MOST_NAMED;
  const told = [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const last = told.pop();
  const list = told.length === 0 ? last : `${told.join(', ')} and ${last}`;
  return `${NOUNS[beside]} of ${list}`;
}
