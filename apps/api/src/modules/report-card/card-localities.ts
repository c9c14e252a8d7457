import {
  fittedList,
  localityNotes,
  mayEnter,
  stateWords,
  type CardRoom,
  type RatingWording,
} from '@vital-signs/domain';
import type { PlaceNode } from '../place/place-tree';
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
  {
    room,
    wording,
    place,
  }: {
    readonly room: CardRoom;
    readonly wording: RatingWording;
    readonly place: Pick<PlaceNode, 'kind'>;
  },
) {
  const { shown, more } = fittedList(comparison?.places ?? [], room.localities);
  return {
    localities: shown.map((each) => placeOnCard(each, wording)),
    moreLocalities: more,
    localityNotes:
      comparison === null
        ? []
        : localityNotes({
            ...{ kind: place.kind, remainder: comparison.remainder },
            provenances: [comparison.whole, ...comparison.places].map((each) => each.provenance),
            shown: comparison.places.flatMap((each) => each.shown ?? []),
            decimals: comparison.indicator.decimals,
          }),
  };
}
