import { containsDate } from '../period';
import type { Period } from '../period';
import type { AnnotationFacts, PlaceFacts, RowFacts } from './scorecard-facts';

/** Whether a change bears on the series of a place: its own, one of a place it lies in, or everyone's. */
export function bearsOnPlace({ placeId }: AnnotationFacts, place: PlaceFacts): boolean {
  return placeId === null || placeId === place.id || (place.within?.includes(placeId) ?? false);
}

/**
 * Whether what a row records changed in a month at a place, by a dated change that rebases its series:
 * the month's figure and the one before are then not of the same thing, and neither better nor worse.
 */
export function isSeriesChangedIn(
  { annotations = [] }: Pick<RowFacts, 'annotations'>,
  place: PlaceFacts,
  period: Period,
): boolean {
  return annotations.some(
    (each) => each.rebases && bearsOnPlace(each, place) && containsDate(period, each.on),
  );
}
