import type { Period } from '../period';
import { changedFacts, type ChangedFact } from './facts-beside';
import { netTouches, TOUCHES_BESIDE, type RecordTouch } from './record-touch';

/** A change of the record that changed what stands beside the figures of a published month. */
export interface ChangeBeside {
  readonly revision: number;
  /** What it changed, in a sentence: "Targets of 3.3 and 4.5." */
  readonly sentence: string;
  /** What each thing was and is. */
  readonly facts: readonly ChangedFact[];
}

/** What the reader of a log knows of, by number. */
export interface NamesKnown {
  readonly indicators: ReadonlyMap<number, string>;
  readonly places: ReadonlyMap<number, string>;
  /** Units of the indicators. */
  readonly units: ReadonlyMap<number, string>;
}

/** Tolerances and populations also change figures; what they were and are stands beside all the same. */
const TOLD = [...TOUCHES_BESIDE, 'STANDARD', 'POPULATION'] as const;
type Told = (typeof TOLD)[number];

const NOUNS: Readonly<Record<Told, string>> = {
  TARGET: 'Targets',
  BENCHMARK: 'Benchmarks',
  NAME: 'Names',
  HEADING: 'Headings and pages of the report',
  STANDARD: 'Tolerances',
  POPULATION: 'Populations',
};

/** More are counted, and not named. */
const MOST_NAMED = 5;

/** What one revision did to one thing of one indicator and place. */
interface Group {
  readonly revision: number;
  readonly told: Told;
  readonly subject: string;
  readonly unit: string;
  readonly touches: RecordTouch[];
}

/**
 * What changed beside the figures of a published month since: targets, tolerances, populations,
 * benchmarks, names, each with what it was and is. Oldest first, one a revision. What is about an
 * indicator or a place that its reader does not know of is left out.
 */
export function changesBeside(
  touches: readonly RecordTouch[],
  period: Period,
  known: NamesKnown,
): readonly ChangeBeside[] {
  const groups = new Map<string, Group>();
  for (const touch of netTouches(touches, period)) {
    const { revision, indicatorId, placeId } = touch;
    const told = TOLD.find((each) => each === touch.touched);
    const subject = subjectOf(touch, known);
    if (told === undefined || subject === null) continue;
    const key = [revision, told, indicatorId, placeId].join(' ');
    const unit = indicatorId === null ? '' : (known.units.get(indicatorId) ?? '');
    const group = groups.get(key) ?? { revision, told, subject, unit, touches: [] };
    groups.set(key, group);
    group.touches.push(touch);
  }
  const all = [...groups.values()];
  const revisions = [...new Set(all.map(({ revision }) => revision))].sort((a, b) => a - b);
  return revisions.map((revision) => {
    const made = all.filter((group) => group.revision === revision);
    const kinds = [...new Set(made.map(({ told }) => told))];
    const parts = kinds.map((kind) =>
      part(
        kind,
        made.filter(({ told }) => told === kind).map(({ subject }) => subject),
      ),
    );
    const facts = made.flatMap((group) => changedFacts(group.touches, group.subject, group.unit));
    return { revision, sentence: `${parts.join('; ')}.`, facts };
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

function part(told: Told, subjects: readonly string[]): string {
  const named = [...new Set(subjects)].filter((subject) => subject !== '');
  if (named.length === 0) return NOUNS[told];
  const more = named.length - MOST_NAMED;
  const names = [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const last = names.pop();
  const list = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  return `${NOUNS[told]} of ${list}`;
}
