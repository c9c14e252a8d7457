import { RATING_STATES } from '../vocabulary';
import { ratingWord } from '../rating-words';
import { HEADLINES, headlineWord } from './headline';
import { layoutColumnWord } from './layout-columns';
import { groupingWords, rowPeriodWords } from './scorecard-layout';
import type { ScorecardLayout } from './scorecard-layout';
import { stateWords, type RatingPosition } from './state-words';

/** Something about a layout as it is called and as it reads. */
type SaidOfLayout = readonly (readonly [label: string, words: string])[];

const columnsSaid = ({ columns }: ScorecardLayout) =>
  columns
    .map(({ column, heading }) => {
      const word = layoutColumnWord(column);
      return heading === null || heading === word ? word : `${word} as “${heading}”`;
    })
    .join(', ');

const wordsSaid = (layout: ScorecardLayout, position: RatingPosition): SaidOfLayout =>
  RATING_STATES.map((state) => {
    const { word, symbol } = stateWords(layout, state, position);
    const which = position === 'SECOND' ? ', second rating' : '';
    return [`Word of ${ratingWord(state)}${which}`, `${symbol} ${word}`];
  });

function saidOf(layout: ScorecardLayout): SaidOfLayout {
  return [
    ['Columns', columnsSaid(layout)],
    ['Rows stand under', groupingWords(layout.grouping)],
    ['A row shows', rowPeriodWords(layout.rowPeriod ?? 'LATEST_PERIOD')],
    ['Months beside one another', String(layout.trendMonths)],
    ...wordsSaid(layout, 'FIRST'),
    ...wordsSaid(layout, 'SECOND'),
    ...HEADLINES.map((headline) => {
      const word = headlineWord(headline);
      return [`Headline “${word}”`, layout.headlines?.[headline] ?? word] as const;
    }),
    ['What the page says of itself', layout.notes.join(' ') || 'nothing'],
  ];
}

/**
 * What differs between two layouts, each by its name and as it reads before and after: "Months beside one
 * another", "4", "6". A word of both ratings is told once.
 */
export function layoutChanges(before: ScorecardLayout, after: ScorecardLayout) {
  const then = saidOf(after);
  const told = new Set<string>();
  return saidOf(before).flatMap(([label, words], index) => {
    const other = then[index]?.[1] ?? words;
    const state = label.replace(', second rating', '');
    if (words === other || told.has(`${state}${words}${other}`)) return [];
    told.add(`${state}${words}${other}`);
    return [{ label, before: words, after: other }];
  });
}
