import {
  absenceSentence,
  absenceSymbol,
  alignedWith,
  codesAlignedWith,
  dataMarkWord,
  formatPeriod,
  formatValue,
  indicatorShortName,
  monthCodeOf,
  namedRatings,
  parsePeriodKey,
  roundHalfAwayFromZero,
  stateWords,
  type Absence,
  type RatingState,
  type RatingWording,
} from '@vital-signs/domain';
import type { Inline, PackCell, PackTable } from '@vital-signs/pack';
import type { BriefReading } from '../../area-summary/brief-reading';
import type { Scorecard, ScorecardRow } from '../../scorecard/scorecard.service';
import { spaced, type PackVoice } from './pack-voice';

/** What stands where there is no figure: a pack holds none that is modelled, whatever pages show. */
export const NO_PUBLISHED_FIGURE = 'no published figure';

const NOTHING = absenceSentence('NO_FIGURE');

/** Why there is no figure, in a few words. */
export function absenceWords(sentence: string | null): string {
  return sentence === null || sentence === NOTHING ? NO_PUBLISHED_FIGURE : sentence;
}

/** What stands in a cell where there is no figure: the usual symbol, or a dash. */
export function absenceCell(absence: Absence | null): string {
  return (absence === null ? null : absenceSymbol(absence)) ?? '–';
}

/** A reading as it is shown, or why there is none. */
export function shownOrWhy({ shown, absenceSentence: why }: BriefReading): string {
  return shown ?? absenceWords(why);
}

/**
 * A reading as it is shown, with what is doubtful about it in a few words: whoever reads it first reads it
 * so, and its card and the list of findings say more.
 */
export function doubtedFigure(reading: BriefReading): string {
  const { state, secondState } = reading;
  // That tolerances are mis-set is the rating already.
  const isSaid = state === 'MIS_SET' || secondState === 'MIS_SET';
  const doubts = reading.marks
    .filter(
      ({ weight, mark }) => weight === 'FINDING' && !(isSaid && mark === 'TOLERANCES_MIS_SET'),
    )
    .map(({ mark }) => dataMarkWord(mark));
  const said = [...new Set(doubts)].join('; ');
  return said === '' ? shownOrWhy(reading) : `${shownOrWhy(reading)} (doubtful: ${said})`;
}

/** The figure behind the words of a cell, as far as it is shown: no workbook says more than a page. */
export function numberShown({ value, decimals }: BriefReading): { readonly number?: number } {
  return value === null ? {} : { number: roundHalfAwayFromZero(value, decimals) };
}

/** What the arrow of a direction looks like, as on every page. */
export const ARROWS = { UP: '▲', DOWN: '▼', SAME: '▶', NONE: '' } as const;

/** The mark of a figure that its counts do not make, as on public pages. */
const NOT_RECOMPUTED = '‡';

/** What the mark of figures that do not recompute stands for, beneath a table that has one; nothing where none has. */
export function recomputeFootnotes(
  cells: readonly (readonly (PackCell | string | null)[])[],
  rows: readonly (ScorecardRow | undefined)[],
  voice: PackVoice,
): Pick<PackTable, 'footnotes'> {
  const isMarked = (cell: PackCell | string | null) =>
    typeof cell === 'object' && cell?.notes?.includes(NOT_RECOMPUTED) === true;
  const said = cells.flatMap((own, index) => {
    const row = rows[index];
    if (row === undefined || !own.some(isMarked)) return [];
    const marks = row.marks.filter(({ mark }) => mark === 'DOES_NOT_RECOMPUTE');
    const name = indicatorShortName(row.indicator);
    return marks.map(({ month, sentence }) => {
      const when = month === null ? '' : `, ${formatPeriod(parsePeriodKey(month))}`;
      return `${name}${when}: ${sentence}.`;
    });
  });
  if (said.length === 0 && !cells.flat().some(isMarked)) return {};
  const sentence = 'does not recompute from its counts, and is shown as it is printed.';
  const words = voice.own([sentence, ...new Set(said)].join(' '));
  return { footnotes: [{ mark: NOT_RECOMPUTED, words }] };
}

/** A figure of one of a row's own periods, counted back from the last: 0 is the one judged. */
export function figureAt(
  row: ScorecardRow,
  months: readonly unknown[],
  place = 0,
  back = 0,
): PackCell | string {
  const periods = row.periods ?? months;
  const at = periods.length - 1 - back;
  if (at < 0) return absenceCell(null);
  const value = alignedWith(periods, row.values[place] ?? [])[at] ?? null;
  if (value === null) {
    return absenceCell(monthCodeOf(codesAlignedWith(periods, row.codes[place] ?? ''), at).absence);
  }
  const { unit, decimals } = row.indicator;
  const shown = back === 0 ? (row.decimals[place] ?? decimals) : decimals;
  const cell = { words: formatValue(value, unit ?? '', shown), number: value };
  const { doesNotRecompute } = monthCodeOf(codesAlignedWith(periods, row.codes[place] ?? ''), at);
  return doesNotRecompute ? { ...cell, notes: [NOT_RECOMPUTED] } : cell;
}

/**
 * A figure among the months of a trend, counted back from the last. Of a year so far it is that of the month
 * alone, where that is on record: years so far would only climb. A figure that is printed otherwise there
 * than where it is judged stands as it is printed there.
 */
export function trendFigure(
  row: ScorecardRow,
  { months, otherBases, otherPrints }: Pick<Scorecard, 'months' | 'otherBases' | 'otherPrints'>,
  back: number,
): PackCell | string {
  const { key, unit, decimals } = row.indicator;
  const other = monthsAlone(row, otherBases);
  if (other !== null) {
    const periods = row.periods ?? months;
    const value = alignedWith(periods, other)[periods.length - 1 - back] ?? null;
    if (value === null) return absenceCell(null);
    return { words: formatValue(value, unit ?? '', decimals), number: value };
  }
  const printed = back === 0 ? otherPrints.find(({ indicator }) => indicator === key) : undefined;
  if (printed !== undefined) {
    const words = formatValue(printed.value, unit ?? '', printed.decimals);
    return { words, number: printed.value };
  }
  return figureAt(row, months, 0, back);
}

/** Whether of a row that is judged by its year so far no month is on record by itself. */
export function isYearSoFarAlone(
  row: ScorecardRow,
  { otherBases }: Pick<Scorecard, 'otherBases'>,
): boolean {
  return row.indicator.basis === 'YEAR_TO_DATE' && monthsAlone(row, otherBases) === null;
}

/** The months one by one of a row that is judged by its year so far; null where they are not on record. */
export function monthsAlone(
  { indicator: { key } }: ScorecardRow,
  otherBases: Scorecard['otherBases'],
): readonly (number | null)[] | null {
  const found = otherBases.find(({ indicator, series }) => indicator === key && series !== null);
  return found?.series ?? null;
}

/** The cell of a figure: with its rating, or with both where an authority rates twice. */
export function ratedFigure(
  reading: BriefReading,
  state: RatingState | null,
  row: ScorecardRow | undefined,
  voice: PackVoice,
): PackCell {
  const words = voice.own(doubtedFigure(reading));
  const both = bothMarks(row, voice);
  if (both !== null) return { words: spaced(words, both), ...numberShown(reading) };
  const mark = state === null ? {} : { mark: voice.mark(state) };
  return { words, ...numberShown(reading), ...mark };
}

/** All ratings of a reading in words, each named by what it is against; of a row that is not there, its state. */
export function ratingsInWords(
  state: RatingState,
  row: ScorecardRow | undefined,
  wording: RatingWording,
): string {
  const second = row?.secondStates?.[0];
  const first = row?.states[0] ?? state;
  return second === undefined
    ? stateWords(wording, state).word
    : namedRatings(wording, [first, second]);
}

/** What two ratings are against, in their order. */
export const AGAINST = [' against tolerance', ' against target'] as const;

/** Both ratings of a row whose authority rates twice, each named; null where it rates once. */
function bothMarks(row: ScorecardRow | undefined, voice: PackVoice): Inline[] | null {
  const first = row?.states[0];
  const second = row?.secondStates?.[0];
  if (first === undefined || second === undefined) return null;
  if (first === 'NOT_RATED' && second === 'NOT_RATED') return null;
  return [
    { kind: 'MARK', mark: voice.mark(first, 'FIRST') },
    `${AGAINST[0]}, `,
    { kind: 'MARK', mark: voice.mark(second, 'SECOND') },
    AGAINST[1],
  ];
}
