import type { Period } from '../period';
import { parsePeriodKey } from '../period-key';
import type { PublishedMark, PublishedReading } from './published-reading';
import type { ScorecardMark } from './shown-parts';

/**
 * The marks of a row as an edition holds them for each of its places: those of the row as a whole,
 * which every place has, once. Without those about months before the first that is shown; null where
 * the edition does not hold the row.
 */
export function publishedMarks(
  held: readonly (PublishedReading | null)[],
  firstShown: Period,
): readonly ScorecardMark[] | null {
  const [own] = held;
  if (!own) return null;
  const isShown = ({ month }: PublishedMark) =>
    month === null || parsePeriodKey(month).start >= firstShown.start;
  const said = new Set(own.marks.map(spelt));
  return held.flatMap((reading, place): ScorecardMark[] => {
    const marks = (reading?.marks ?? []).filter(isShown);
    const told = place === 0 ? marks : marks.filter((mark) => !said.has(spelt(mark)));
    return told.map((mark) => ({
      ...mark,
      place: place === 0 && mark.month === null ? null : place,
    }));
  });
}

function spelt({ mark, month, sentence }: PublishedMark): string {
  return `${mark} ${month} ${sentence}`;
}
