import { indicatorTitle, stateWords } from '@vital-signs/domain';
import type { RatingWording, SeenFigure, SeenSight } from '@vital-signs/domain';
import type { RatingState } from '@vital-signs/domain';
import type { Sight } from './moment';

/** As much of a sight as a change of it is told: of a card its place and those below, of others what is listed. */
export function seenSight({ card, area, place }: Sight, wording: RatingWording): SeenSight {
  const worded = (state: RatingState) =>
    state === 'NOT_RATED' ? null : stateWords(wording, state).word.toLowerCase();
  if (card !== null) {
    return {
      about: card.period.name,
      figures: [
        {
          ...{ key: card.place.slug, name: card.place.name, shown: card.shown },
          rating: card.ratings.map(({ state }) => worded(state) ?? '').join(', ') || null,
        },
        ...card.localities.map(({ slug, name, shown, hasFigure, rating }): SeenFigure => ({
          ...{ key: slug, name, shown: hasFigure ? shown : null },
          rating: rating === null ? null : worded(rating.state),
        })),
      ],
      texts: card.commentary.map(({ id, text }) => ({ key: id, words: text.whole ?? text.words })),
    };
  }
  const readings = area?.readings ?? place?.gaps.map(({ reading }) => reading) ?? [];
  return {
    about: (area ?? place)?.period.name ?? '',
    figures: readings.map((reading) => ({
      ...{ key: reading.indicator.key, name: indicatorTitle(reading.indicator) },
      ...{ shown: reading.shown, rating: worded(reading.state) },
    })),
    texts: [],
  };
}
