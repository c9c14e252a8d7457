import { formatDate } from '../period-key';

/** A place that is none any more. */
export interface EndedPlace {
  readonly name: string;
  /** The first day on which it was no place any more. */
  readonly endedOn: string;
  /** Names of those that took its place; empty where none did. */
  readonly successors: readonly string[];
}

/**
 * What somebody is told whose own place is gone: "Norwich ended on 1 February 2018, and Breckland and
 * Broadland took its place."
 *
 * @param month name of the month that they would have been told of
 */
export function endedPlaceSentence(place: EndedPlace, month: string): string {
  const { name, endedOn, successors } = place;
  const [last, ...others] = [...successors].reverse();
  const followed =
    last === undefined
      ? 'and no place took its place'
      : `and ${others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`} took its place`;
  return `${name} ended on ${formatDate(endedOn)}, ${followed}. It has no figures in ${month}. Your role is still for ${name}: an administrator can give it for another place.`;
}
