import {
  fittedList,
  mayEnter,
  stateWords,
  type CardRoom,
  type RatingWording,
} from '@vital-signs/domain';
import type { ComparedPlace, PlaceComparison } from '../place-comparison/place-comparison';

function placeOnCard(place: ComparedPlace, wording: RatingWording) {
  const { slug, name, shortName, shown, counts, provenance, countsProvenance, state } = place;
  const isRated =
    shown !== null && mayEnter({ value: provenance, counts: countsProvenance }, 'REPORT_CARD');
  return {
    ...{ slug, name, shortName },
    // A figure that is not modelled is not said with counts that are.
    counts: countsProvenance === 'MODELLED' && provenance !== 'MODELLED' ? null : counts,
    shown: shown ?? place.absenceSentence ?? 'no figure',
    hasFigure: shown !== null,
    isModelled: provenance === 'MODELLED',
    rating: isRated ? { state, word: stateWords(wording, state).word } : null,
  };
}

/** The places directly below that of a card, each with its rating; a modelled figure has none. */
export function localitiesOnCard(
  comparison: PlaceComparison | null,
  { room, wording }: { readonly room: CardRoom; readonly wording: RatingWording },
) {
  const { shown, more } = fittedList(comparison?.places ?? [], room.localities);
  return { localities: shown.map((place) => placeOnCard(place, wording)), moreLocalities: more };
}
