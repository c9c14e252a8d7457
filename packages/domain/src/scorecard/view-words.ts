import { dataMarkWord } from '../data-mark-words';
import { provenanceWord } from '../provenance-words';
import { PRODUCT_WORDING, ratingWithin } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { trajectoryWord } from '../trajectory/trajectory-words';
import type { DirectionMeaning, Polarity } from '../vocabulary';
import { filtersSet } from './filter';
import type { Filter } from './filter';
import type { MarkChoice, ScorecardView } from './view';

const POLARITY_WORDS: Record<Polarity, string> = {
  HIGH: 'High',
  LOW: 'Low',
  INFO: 'Info',
  BAND: 'Band',
  NOT_LEGIBLE: 'Not legible',
};

const DIRECTION_WORDS: Record<DirectionMeaning, string> = {
  BETTER: 'better',
  WORSE: 'worse',
  SAME: 'the same',
  NEUTRAL: 'moved, not judged',
  NONE: 'no direction',
};

/** What good performance is, in the word that reports print. */
export function polarityWord(polarity: Polarity): string {
  return POLARITY_WORDS[polarity];
}

/** What a direction of travel means, in a word or two. */
export function directionWord(meaning: DirectionMeaning): string {
  return DIRECTION_WORDS[meaning];
}

/** A choice of data marks in words. */
export function markChoiceWord(mark: MarkChoice): string {
  return mark === 'ANY' ? 'any mark' : dataMarkWord(mark);
}

const FILTER_WORDS: Record<Filter, string> = {
  query: 'Search',
  areas: 'Report area',
  ratings: 'Rating',
  directions: 'Direction of travel',
  standings: 'On the way to its target',
  polarities: 'Good performance is',
  provenances: 'Figures',
  marks: 'Data mark',
};

/** Names that a view knows only by their slugs. */
export interface ViewNames {
  readonly areaName: (slug: string) => string;
  /** How ratings are said; left out: in the product's own words. */
  readonly wording?: RatingWording;
}

/** One filter in words: "Rating: red or amber, here or in any place below". */
export function filterSentence(view: ScorecardView, filter: Filter, names: ViewNames): string {
  return `${FILTER_WORDS[filter]}: ${chosenWords(view, filter, names)}`;
}

/** All the filters of a view in words, for the head of an export; empty where there is none. */
export function filterSentences(view: ScorecardView, names: ViewNames): readonly string[] {
  return filtersSet(view).map((filter) => filterSentence(view, filter, names));
}

function chosenWords(view: ScorecardView, filter: Filter, names: ViewNames): string {
  const where = view.scope === 'ANY' ? ', here or in any place below' : '';
  switch (filter) {
    case 'query':
      return `“${view.query}”`;
    case 'areas':
      return alternatives(view.areas.map(names.areaName));
    case 'ratings':
      return (
        alternatives(
          view.ratings.map((state) => ratingWithin(names.wording ?? PRODUCT_WORDING, state)),
        ) + where
      );
    case 'directions':
      return alternatives(view.directions.map(directionWord)) + where;
    case 'standings':
      return alternatives(view.standings.map(trajectoryWord)) + where;
    case 'polarities':
      return alternatives(view.polarities.map(polarityWord));
    case 'provenances':
      return alternatives(view.provenances.map(provenanceWord));
    case 'marks':
      return alternatives(view.marks.map(markChoiceWord));
  }
}

/** "red", "red or amber", "red, amber or green". */
function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
