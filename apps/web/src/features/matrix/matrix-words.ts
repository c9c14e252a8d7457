import {
  absenceSentence,
  formatValue,
  indicatorTitle,
  monthCodeOf,
  namedRatings,
  PRODUCT_WORDING,
  provenanceWord,
  statesAt,
} from '@vital-signs/domain';
import type { MatrixFace } from '@vital-signs/domain';
import type { AuthorityWords } from '../../lib/state-words';
import { asSentence } from '../../lib/sentence';
import type { MatrixPlace, MatrixRow } from './matrix';

/** What is known of one cell, and how it is written. */
export interface MatrixCellWords {
  /** What the cell shows beside its rating; null where it has nothing of the kind. */
  readonly text: string | null;
  readonly isModelled: boolean;
  /** The whole of it in words, for a tip and for a screen reader. */
  readonly words: string;
}

/** The unit to say beside a name: none for percentages, nor where the name says it already. */
export function unitBeside({ name, unit }: MatrixRow['indicator']): string | null {
  if (unit === null || unit === '%') return null;
  const said = (name ?? '').toLowerCase().replace(/(\d)k\b/g, '$1,000');
  return said.includes(unit.toLowerCase()) ? null : unit;
}

/** How a cell is written: its figure, its distance from the whole, or its rank. */
export function cellWords(
  row: MatrixRow,
  places: readonly MatrixPlace[],
  place: number,
  face: MatrixFace,
  wording: AuthorityWords = PRODUCT_WORDING,
): MatrixCellWords {
  const code = monthCodeOf(row.codes, place);
  const value = row.values[place] ?? null;
  const whole = places[0]?.name ?? '';
  const named = `${indicatorTitle(row.indicator)}, ${places[place]?.name ?? ''}`;
  if (value === null || code.absence !== null) {
    const reason = absenceSentence(code.absence ?? 'NO_FIGURE');
    return { text: null, isModelled: false, words: `${named}: ${asSentence(reason)}` };
  }
  const isModelled = code.provenance === 'MODELLED';
  const figure = figureText(row, value, place);
  const distance = distanceText(row, place);
  const rank = row.ranks[place] ?? null;
  const ranked = row.ranks.filter((other) => other !== null).length;
  const words = [
    `${named}: ${figure}${code.provenance === 'IMPORTED' || code.provenance === 'PUBLISHED' ? '' : ` (${provenanceWord(code.provenance)})`}, ${namedRatings(wording, statesAt(row, place))}.`,
    ...(distance === null || place === 0 ? [] : [`${distanceWords(row, place, distance, whole)}.`]),
    ...(rank === null ? [] : [`Rank ${rank} of ${ranked}.`]),
    ...verdictWords(row, place, whole),
    ...marksAt(row, place).map(
      ({ weight, sentence }) =>
        `${weight === 'FINDING' ? 'Open finding' : 'Note'}: ${asSentence(sentence)}`,
    ),
  ].join(' ');
  const text =
    face === 'VALUE'
      ? figure
      : face === 'DISTANCE'
        ? place === 0
          ? figure
          : distance
        : rank === null
          ? null
          : String(rank);
  return { text, isModelled, words };
}

/** What is found in the figure of one place. */
export function marksAt({ marks }: MatrixRow, place: number): MatrixRow['marks'] {
  return marks.filter((mark) => mark.place === place);
}

/** What is found in a row as a whole. */
export function marksOfRow({ marks }: MatrixRow): MatrixRow['marks'] {
  return marks.filter(({ place }) => place === null);
}

function figureText({ indicator, decimals }: MatrixRow, value: number, place: number): string {
  return formatValue(value, indicator.unit ?? '', decimals[place] ?? indicator.decimals);
}

/** "+3.1": points for percentages, else in the indicator's unit. */
function distanceText({ distances, indicator }: MatrixRow, place: number): string | null {
  const distance = distances[place] ?? null;
  if (distance === null) return null;
  const size = formatValue(Math.abs(distance), '', indicator.decimals);
  return distance > 0 ? `+${size}` : distance < 0 ? `−${size}` : size;
}

/** The distance as it is shown, and what it means. */
function distanceWords(row: MatrixRow, place: number, distance: string, whole: string): string {
  const meaning = row.meanings[place];
  const amount = row.indicator.unit === '%' ? `${distance} points` : distance;
  const judged =
    meaning === 'BETTER' ? ', which is better' : meaning === 'WORSE' ? ', which is worse' : '';
  return `${amount} from ${whole}${judged}`;
}

function verdictWords({ verdicts }: MatrixRow, place: number, whole: string): string[] {
  const verdict = verdicts[place] ?? 'NOT_JUDGED';
  if (verdict.startsWith('DIFFERS')) return [`It differs from ${whole} by more than chance.`];
  if (verdict.startsWith('MAY_DIFFER')) return [`It may differ from ${whole}.`];
  return [];
}
