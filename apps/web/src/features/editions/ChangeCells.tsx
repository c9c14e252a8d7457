import {
  formatValue,
  restatementCauseWords,
  stateWords,
  type RatingWording,
} from '@vital-signs/domain';
import { exactMomentWords } from '../../lib/date-words';
import { useRatingWording } from '../../lib/state-words';
import type { Restatement } from './editions-query';

type Cell = readonly [
  heading: string,
  words: (change: Restatement, wording: RatingWording) => string,
];

const number = (value: number | null, unit = '', decimals = 0) =>
  value === null ? '' : formatValue(value, unit, decimals);
/** A count without more decimals than it has. */
const count = (value: number | null) =>
  number(value, '', value === null || value % 1 === 0 ? 0 : 1);
const rated = ({ state }: Restatement['before'], wording: RatingWording) =>
  state === null ? '' : stateWords(wording, state).word;
const unitOf = ({ indicator }: Restatement) => indicator.unit ?? '';

/** What touched a figure where nobody said a cause. */
const TOUCHED = {
  FIGURE: 'figures',
  STANDARD: 'tolerances',
  DEFINITION: 'definition',
  POPULATION: 'population',
  PLACE: 'places',
  ANNOTATION: 'dated change',
} as const;

/** What the row says in words, each in a column of its own: numbers that a file can reckon with. */
const CELLS: readonly Cell[] = [
  ['Place', ({ place }) => place.name],
  ['Month', ({ period }) => period.name],
  ['Was', (row) => number(row.before.value, unitOf(row), row.before.decimals)],
  ['Is', (row) => number(row.after.value, unitOf(row), row.after.decimals)],
  ['Change', ({ change, after }) => number(change, '', after.decimals)],
  ['Numerator was', ({ before }) => count(before.numerator)],
  ['Numerator is', ({ after }) => count(after.numerator)],
  ['Denominator was', ({ before }) => count(before.denominator)],
  ['Denominator is', ({ after }) => count(after.denominator)],
  ['Rating was', ({ before }, wording) => rated(before, wording)],
  ['Rating is', ({ after }, wording) => rated(after, wording)],
  [
    'Cause',
    ({ reasons }) =>
      listed(
        reasons.map(({ restates, touched }) =>
          restates === null ? TOUCHED[touched] : restatementCauseWords(restates),
        ),
      ),
  ],
  ['Who', ({ reasons }) => listed(reasons.map(({ person }) => person))],
  ['When', ({ reasons }) => (reasons.length > 0 ? exactMomentWords(reasons.at(-1)?.at ?? '') : '')],
];

const listed = (words: readonly string[]) => [...new Set(words)].join('; ');

/** Headings of the columns that are there for files alone. */
export function FileHeadings() {
  return CELLS.map(([heading]) => (
    <th key={heading} scope="col" hidden>
      {heading}
    </th>
  ));
}

/** What files hold of a change beside its sentences: hidden on the page, which says it in words. */
export function ChangeCells({ change }: { readonly change: Restatement }) {
  const wording = useRatingWording();
  return CELLS.map(([heading, words]) => (
    <td key={heading} hidden>
      {words(change, wording)}
    </td>
  ));
}
