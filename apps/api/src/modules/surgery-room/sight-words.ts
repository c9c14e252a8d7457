import {
  formatPeriod,
  indicatorTitle,
  modelledHeadline,
  modelledWords,
  ratingsWithin,
  stateWords,
  toBeReviewed,
  type KeptSight,
  type RatingWording,
} from '@vital-signs/domain';
import type { AreaSummary } from '../area-summary/area-summary.service';
import type { BriefReading } from '../area-summary/brief-reading';
import type { PlaceSummary } from '../place-summary/place-summary.service';
import type { ReportCard } from '../report-card/card-parts';

/** What an item of a surgery shows: of an indicator its card, of an area or a place its summary. */
export interface ReadSight {
  readonly revision: number;
  readonly card: ReportCard | null;
  readonly area: AreaSummary | null;
  readonly place: PlaceSummary | null;
}

/** What is said of it, each a sentence of its own. */
const said = (...lines: readonly (string | null | undefined)[]) =>
  lines.flatMap((line) => {
    const words = line?.trim() ?? '';
    if (words === '') return [];
    const ended = /[.!?]$/.test(words) ? words : `${words}.`;
    return [ended.charAt(0).toUpperCase() + ended.slice(1)];
  });

/** The figure with its rating beside it: "36%, red"; a modelled one is marked, and has none. */
function figureOf({ shown, isModelled, ratings }: ReportCard, wording: RatingWording) {
  if (shown === null) return null;
  if (isModelled) return `${shown} (modelled)`;
  const states = ratings.map(({ state }) => state);
  return states.every((state) => state === 'NOT_RATED')
    ? shown
    : `${shown}, ${ratingsWithin(wording, states)}`;
}

function wordsOfCard(card: ReportCard, wording: RatingWording): KeptSight {
  const { indicator, place, period, shown, figure, ratingSentence } = card;
  return {
    about: `${indicatorTitle(indicator)}, ${place.name}, ${formatPeriod(period)}`,
    figure: figureOf(card, wording),
    lines: said(
      // Without counts the figure stands for its own words, and is not said twice.
      ...[figure.words === shown ? null : figure.words, ratingSentence.words, card.target],
      ...[card.gap, card.trajectory?.sentence.words, card.direction.words, card.verdict.words],
      ...card.actions.map(({ text, review }) =>
        review === null ? null : toBeReviewed(text.words, review),
      ),
      ...card.localityNotes,
    ),
    rows: card.localities.map(({ name, shown: figureThere, rating, isModelled: modelled }) => ({
      ...{ name, shown: figureThere, rating: rating?.word ?? null, isModelled: modelled },
    })),
  };
}

const isModelledFigure = ({ provenance }: BriefReading) => provenance === 'MODELLED';

const rowOf = (reading: BriefReading, wording: RatingWording): KeptSight['rows'][number] => {
  const { indicator, shown, absenceSentence, state } = reading;
  // A modelled figure has its rating here as on the scorecard, marked: summaries count it so.
  const isModelled = isModelledFigure(reading);
  return {
    name: indicatorTitle(indicator),
    shown: shown ?? absenceSentence ?? 'no figure',
    rating: shown !== null ? stateWords(wording, state).word : null,
    isModelled,
  };
};

/** What is kept of a sight for the minutes. */
export function keptWords({ card, area, place }: ReadSight, wording: RatingWording): KeptSight {
  if (card !== null) return wordsOfCard(card, wording);
  if (area !== null) {
    const figures = area.readings.filter(({ shown }) => shown !== null);
    const modelled = figures.filter(isModelledFigure).length;
    // The words beneath say it too, with what it means for the ratings.
    const saidBelow = modelled === 0 ? null : modelledHeadline(figures.length, modelled);
    return {
      about: `${area.area.name}, ${area.place.name}, ${formatPeriod(area.period)}`,
      figure: null,
      lines: said(
        ...area.headlines.filter((words) => words !== saidBelow),
        modelledWords(figures.length, modelled),
      ),
      rows: area.readings.map((reading) => rowOf(reading, wording)),
    };
  }
  if (place === null) throw new Error('A sight shows nothing.');
  return {
    about: `${place.place.name}, ${formatPeriod(place.period)}`,
    figure: null,
    // Where it differs from other places no screen shows, and is said to whoever reads its page.
    lines: said(place.sentence, modelledWords(place.figureCount, place.modelledCount)),
    rows: place.gaps.map(({ reading, gap }) => {
      const row = rowOf(reading, wording);
      return { ...row, shown: `${row.shown}: ${gap.sentence}` };
    }),
  };
}
