import {
  absenceSentence,
  alignedWith,
  basisOfPeriod,
  countsInWords,
  formatPeriod,
  formatWithUnit,
  isDirectionModelled,
  latestCodeOf,
  parsePeriodKey,
  monthCodeOf,
  nounOfPeriodKey,
  ownPeriodIn,
  provenanceSentence,
  ratingSentence,
  remainderName,
  verdictLetterAt,
  verdictWords,
} from '@vital-signs/domain';
import type { MonthCode, RatingPrecision } from '@vital-signs/domain';
import { movementWords } from '../../lib/movement-words';
import { indicatorAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { placeOf } from './table-item';
import type { Line } from './table-item';

/** Where in a line's series its latest period stands: the one that it is judged by. */
export function latestOf({ row }: Line): number {
  return row.periods.length - 1;
}

/** Where in a line's series that period stands which belongs in a column of months; null: none does. */
export function periodInColumn({ row, scorecard }: Line, column: number): number | null {
  if (!row.hasOwnPeriods) return column;
  const [own, columns] = [row.periods, scorecard.months].map((keys) => keys.map(parsePeriodKey));
  return ownPeriodIn(own ?? [], columns ?? [], column);
}

/** The figure of a line in one of its periods, and what is known about it. */
export function figureOf(line: Line, monthIndex: number) {
  const value = line.row.values[line.place]?.[monthIndex] ?? null;
  const isCurrent = monthIndex === latestOf(line);
  const { decimals: usual } = line.row.indicator;
  const decimals = isCurrent ? (line.row.decimals[line.place] ?? usual) : usual;
  return { value, decimals, isCurrent, code: codeOf(line, monthIndex) };
}

/** What is printed among the months where the judged figure, printed otherwise, has a column of its own. */
function printedAmongMonths(line: Line, monthIndex: number): Line['row']['otherPrint'] {
  const { row, place, scorecard } = line;
  const isLatest = place === 0 && monthIndex === latestOf(line);
  return isLatest && scorecard.layout.columns.includes('current') ? row.otherPrint : null;
}

/** That one figure is printed twice, and otherwise; null where it is not. */
export function otherPrintWords(line: Line, monthIndex: number): string | null {
  const printed = printedAmongMonths(line, monthIndex);
  const { value, decimals } = figureOf(line, monthIndex);
  if (printed === null || value === null) return null;
  const unit = line.row.indicator.unit ?? '';
  const shown = [
    formatWithUnit(printed.value, unit, printed.decimals),
    formatWithUnit(value, unit, decimals),
  ];
  return `printed ${shown[0]} here and ${shown[1]} as the current figure, which is the one judged`;
}

/** A figure in a column of months: of a year so far that of the month alone, where it is on record. */
export function monthFigureOf(line: Line, monthIndex: number) {
  const { row, place } = line;
  const printed = printedAmongMonths(line, monthIndex);
  if (printed !== null) {
    const figure = figureOf(line, monthIndex);
    const { value, decimals } = printed;
    const otherwise = otherPrintWords(line, monthIndex) ?? undefined;
    return { ...figure, value, decimals, otherwise };
  }
  const alone = place === 0 ? row.otherBases.find(({ series }) => series !== null) : undefined;
  if (!alone?.series || alone.seriesCodes === null) return figureOf(line, monthIndex);
  const value = alignedWith(row.periods, alone.series)[monthIndex] ?? null;
  const { decimals } = row.indicator;
  return { value, decimals, isCurrent: false, code: monthCodeOf(alone.seriesCodes, monthIndex) };
}

/** What is said of a month on its own beside a year so far; null where there is no such series. */
export function monthAloneWords(line: Line, monthIndex: number): string | null {
  const { row, place } = line;
  if (place !== 0 || row.otherBases.every(({ series }) => series === null)) return null;
  const { value, decimals, code } = monthFigureOf(line, monthIndex);
  const label = basisOfPeriod('IN_PERIOD', periodNounOf(line));
  return value === null
    ? asSentence(absenceSentence(code.absence ?? 'NO_FIGURE'))
    : `${label}: ${formatWithUnit(value, row.indicator.unit ?? '', decimals)}, shown beside the year to date and not rated.`;
}

/** The code of a figure; a place of which nothing came, and what is before the first, has none recorded. */
export function codeOf({ row, place }: Line, monthIndex: number): MonthCode {
  const codes = row.codes[place];
  return codes === undefined || monthIndex < 0 ? NOTHING : monthCodeOf(codes, monthIndex);
}

const NOTHING: MonthCode = { provenance: null, doesNotRecompute: false, absence: 'NO_FIGURE' };

/** Whether the period's figure of a line is modelled. */
export function isModelledNow({ row, place }: Line): boolean {
  const codes = row.codes[place];
  return codes !== undefined && latestCodeOf(codes).provenance === 'MODELLED';
}

/** Whether a line's direction of travel is made from a modelled month: the period's or the one before. */
export function isTravelModelled({ row, place }: Line): boolean {
  const codes = row.codes[place];
  return codes !== undefined && isDirectionModelled(codes);
}

/** Said of a direction that no report gives. */
export const MODELLED_TRAVEL = 'Modelled: one of the two months, or both, is not reported.';

/** Whether any figure of a line's series is modelled. */
export function hasModelled({ row, place }: Line): boolean {
  const codes = row.codes[place];
  return (
    codes !== undefined &&
    row.periods.some((_, index) => monthCodeOf(codes, index).provenance === 'MODELLED')
  );
}

/** Whether any month that a line's year to date is made of is modelled. */
export function isYearToDateModelled({ row, place }: Line): boolean {
  const codes = row.yearToDateCodes;
  return place < codes.length && monthCodeOf(codes, place).provenance === 'MODELLED';
}

/** Whether the same span a year earlier is made of any month that is modelled. */
export function isPreviousYearModelled({ row }: Line): boolean {
  return row.previousYearToDate.provenance === 'MODELLED';
}

/** "No locality recorded", or under a locality "No team recorded". */
export function remainderTitle(line: Line): string {
  return remainderName(placeOf(line).kind);
}

/** Whether any of the figures that a month's remainder is made of is modelled. */
export function isRemainderModelled({ row: { remainder } }: Line, month: number): boolean {
  return remainder !== null && monthCodeOf(remainder.codes, month).provenance === 'MODELLED';
}

/** What is to be known of a row as a whole, or of the page's own place in it. */
export function notesOf({ marks }: Line['row']) {
  return marks.filter(({ place }) => place === null || place === 0);
}

/** What the row is called: its name, or that it cannot be read. */
export function nameOf({ row }: Line): string {
  return row.indicator.name ?? 'Name not legible';
}

/** A line and its place in words: "3.3 Assessments auth in 45 WD - %, Breckland". */
export function titleOf(line: Line): string {
  const { ref } = line.row.indicator;
  const name = ref === null ? nameOf(line) : `${ref} ${nameOf(line)}`;
  return line.level === 1 ? name : `${name}, ${placeOf(line).name}`;
}

/** That a report prints a figure as no exact one, in words; undefined of any other. */
export function inexactWords({ row, place }: Line, monthIndex: number): string | undefined {
  const key = row.periods[monthIndex];
  return row.marks.find(
    (mark) => mark.mark === 'NOT_EXACT' && mark.month === key && (mark.place ?? 0) === place,
  )?.sentence;
}

/** Everything to be said about one figure: itself, its counts, where it comes from, its marks. */
export function figureSentences(line: Line, monthIndex: number): readonly string[] {
  const { value, decimals, isCurrent, code } = figureOf(line, monthIndex);
  const { row, place } = line;
  const unit = row.indicator.unit ?? '';
  if (value === null) return [asSentence(absenceSentence(code.absence ?? 'NO_FIGURE'))];
  const numerator = isCurrent ? (row.numerators[place] ?? null) : null;
  const denominator = isCurrent ? (row.denominators[place] ?? null) : null;
  const counts =
    numerator !== null && denominator !== null
      ? `: ${countsInWords({ numerator, denominator })}`
      : '';
  const countsFrom = isCurrent ? (row.countsProvenances[place] ?? null) : null;
  const isApart = counts !== '' && countsFrom !== null && countsFrom !== code.provenance;
  const key = row.periods[monthIndex];
  const marks = row.marks.filter(
    (mark) => (mark.place === null || mark.place === place) && mark.month === key,
  );
  return [
    `${formatWithUnit(value, unit, decimals)}${counts}`,
    ...(code.provenance === null ? [] : [asSentence(provenanceSentence(code.provenance))]),
    ...(isApart ? [`The counts: ${provenanceSentence(countsFrom)}.`] : []),
    ...marks.map((mark) => asSentence(mark.sentence)),
  ];
}

/** Why a line is rated as it is, as a sentence. */
export function ratingWords(line: Line, precision: RatingPrecision): string {
  const { row, place } = line;
  const { value, decimals } = figureOf(line, latestOf(line));
  const { polarity, unit } = row.indicator;
  const { tolerance } = row;
  const denominator = row.denominators[place] ?? null;
  return asSentence(
    ratingSentence({ value, polarity, tolerance, precision, decimals, denominator }, unit ?? ''),
  );
}

/** Where a line stands on the way to its target, as a sentence; none where no trajectory runs. */
export function trajectorySentences({ row, place }: Line): readonly string[] {
  const standing = row.trajectories?.[place];
  return standing ? [standing.sentence] : [];
}

/** What a line did since the month before, as a sentence; and where it is modelled, that it is. */
export function directionWords(line: Line): string {
  const words = travelWords(line);
  return isTravelModelled(line) ? `${words} ${MODELLED_TRAVEL}` : words;
}

/** What the control chart says of a line's figure; where it says nothing, why. */
export function verdictOf({ row, place }: Line) {
  return verdictWords(verdictLetterAt(row.verdicts, place));
}

/** The address of a line's indicator, in its place and month. */
export function addressOf(line: Line): string {
  const { scorecard, row } = line;
  const { kind, slug } = placeOf(line);
  return indicatorAddress(scorecard.authority, row.indicator.key, {
    period: scorecard.period.key,
    place: kind === 'AUTHORITY' ? null : slug,
  });
}

function travelWords(line: Line): string {
  const { row, place } = line;
  const last = latestOf(line);
  const { value: current, decimals } = figureOf(line, last);
  const { value: previous } = figureOf(line, last - 1);
  return movementWords({
    arrow: row.arrows[place] ?? 'NONE',
    meaning: row.meanings[place] ?? 'NONE',
    reason: row.directionReasons[place] ?? 'NO_VALUE',
    ...{ current, previous, decimals, unit: row.indicator.unit ?? '' },
  });
}

/** The name of one of a line's periods: March 2018, Q4 2017/18. */
export function monthName(line: Line, monthIndex: number): string {
  const key = line.row.periods[monthIndex];
  return key === undefined ? '' : formatPeriod(parsePeriodKey(key));
}

/** What one of a line's periods is called: month, quarter. */
export function periodNounOf({ row }: Line): string {
  return nounOfPeriodKey(row.periods.at(-1) ?? '');
}

/** What is recorded of a line's latest period on other bases, each named. */
export function otherBasesWords(line: Line): string[] {
  const { row, place } = line;
  const { unit, decimals } = row.indicator;
  return row.otherBases.flatMap(({ basis, values }) => {
    const value = values[place] ?? null;
    if (value === null) return [];
    const figure = formatWithUnit(value, unit ?? '', decimals);
    return `${basisOfPeriod(basis, periodNounOf(line))}: ${figure}, shown beside it and not rated.`;
  });
}

/**
 * Under the name of a row of longer periods: what its figure is of, and the same period on other bases:
 * "Year to date; in the quarter 66.7%; rolling year 70.9%". Null where it has one basis alone.
 */
export function besidesOf(line: Line): string | null {
  const { row, place } = line;
  const noun = periodNounOf(line);
  const [first] = row.otherBases;
  const shown = row.otherBases.flatMap(({ basis, values }) => {
    const value = values[place] ?? null;
    if (value === null) return [];
    const { unit, decimals } = row.indicator;
    const label = basisOfPeriod(basis, noun);
    return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${formatWithUnit(value, unit ?? '', decimals)}`;
  });
  if (noun === 'month' || first === undefined || shown.length === 0) return null;
  return [basisOfPeriod(first.beside, noun), ...shown].join('; ');
}
