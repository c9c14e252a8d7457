import {
  parsePeriodKey,
  pointerProblem,
  shift,
  type Period,
  type SurgeryPointer,
} from '@vital-signs/domain';
import { refused } from '../../errors';
import type { PlaceTree } from '../place/place-tree';
import type { SurgeryItemRecord } from '../surgery/surgery.repository';

/** Charts go back no further. */
const MOST_MONTHS_BACK = 240;

const noSuch = (sentence: string) => refused('POINTS_AT_NOTHING', sentence);

/** The period of a key that a chart up to some period may have. @throws GraphQLError where it is none. */
function onChart(key: string, { start }: Period): void {
  try {
    const named = parsePeriodKey(key);
    const first = shift({ kind: 'MONTH', start, end: start }, -MOST_MONTHS_BACK);
    if (named.start <= start && named.start >= first.start) return;
  } catch {
    // Said below.
  }
  throw noSuch('There is no such period on the chart.');
}

/**
 * Checks that a pointer points at something of what is looked at: an item of the agenda; its place, one
 * below it or one beside it; periods up to that of the surgery.
 * @throws GraphQLError with what is wrong in a sentence.
 */
export function checkPointer(
  pointer: SurgeryPointer,
  items: readonly SurgeryItemRecord[],
  { tree, period }: { readonly tree: PlaceTree; readonly period: Period },
): void {
  const agenda = items.map(({ number }) => number);
  const problem = pointerProblem(agenda, pointer);
  if (problem !== null) throw noSuch(problem);
  const item = items.find(({ number }) => number === pointer.itemId);
  if (item === undefined) return;
  if (pointer.place !== null) {
    const named = tree.bySlug.get(pointer.place);
    const own = item.place && tree.places.find(({ placeId }) => placeId === item.place?.placeId);
    const isOfIt =
      own != null &&
      named !== undefined &&
      (named === own ||
        named.parent === own ||
        named.parent?.parent === own ||
        isBeside(own, named));
    if (!isOfIt) throw noSuch('There is no such place in what is looked at.');
  }
  const periods = [pointer.month, pointer.zoom?.from, pointer.zoom?.to].filter(
    (key) => key != null,
  );
  if (periods.length > 0 && item.kind !== 'INDICATOR') {
    throw noSuch('Only an indicator has a chart to point at.');
  }
  for (const key of periods) onChart(key, period);
}

type Node = PlaceTree['places'][number];

const isBeside = (own: Node, other: Node) => own.parent !== null && own.parent === other.parent;
