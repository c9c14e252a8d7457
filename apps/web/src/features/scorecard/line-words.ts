import {
  absenceSentence,
  formatOf,
  formatPeriod,
  formatWithUnit,
  isDirectionModelled,
  latestCodeOf,
  month,
  monthCodeOf,
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

/** The figure of a line in a month, and what is known about it. */
export function figureOf(line: Line, monthIndex: number) {
  const value = line.row.values[line.place]?.[monthIndex] ?? null;
  const isCurrent = monthIndex === line.scorecard.months.length - 1;
  const { decimals: usual } = line.row.indicator;
  const decimals = isCurrent ? (line.row.decimals[line.place] ?? usual) : usual;
  return { value, decimals, isCurrent, code: codeOf(line, monthIndex) };
}

/** The code of a figure; a place of which nothing came has none recorded. */
export function codeOf({ row, place }: Line, monthIndex: number): MonthCode {
  const codes = row.codes[place];
  return codes === undefined ? NOTHING : monthCodeOf(codes, monthIndex);
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
export function hasModelled({ row, place, scorecard }: Line): boolean {
  const codes = row.codes[place];
  return (
    codes !== undefined &&
    scorecard.months.some((_, index) => monthCodeOf(codes, index).provenance === 'MODELLED')
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

/** Everything to be said about one figure: itself, its counts, where it comes from, its marks. */
export function figureSentences(line: Line, monthIndex: number): readonly string[] {
  const { value, decimals, isCurrent, code } = figureOf(line, monthIndex);
  const { row, place, scorecard } = line;
  const unit = row.indicator.unit ?? '';
  if (value === null) return [asSentence(absenceSentence(code.absence ?? 'NO_FIGURE'))];
  const numerator = isCurrent ? (row.numerators[place] ?? null) : null;
  const denominator = isCurrent ? (row.denominators[place] ?? null) : null;
  const counts =
    numerator !== null && denominator !== null ? `: ${formatOf(numerator, denominator)}` : '';
  const countsFrom = isCurrent ? (row.countsProvenances[place] ?? null) : null;
  const isApart = counts !== '' && countsFrom !== null && countsFrom !== code.provenance;
  const key = scorecard.months[monthIndex];
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
  const { value, decimals } = figureOf(line, line.scorecard.months.length - 1);
  const { polarity, unit } = row.indicator;
  const { tolerance } = row;
  const denominator = row.denominators[place] ?? null;
  return asSentence(
    ratingSentence({ value, polarity, tolerance, precision, decimals, denominator }, unit ?? ''),
  );
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
  const { row, place, scorecard } = line;
  const last = scorecard.months.length - 1;
  const { value: current, decimals } = figureOf(line, last);
  const { value: previous } = figureOf(line, last - 1);
  return movementWords({
    arrow: row.arrows[place] ?? 'NONE',
    meaning: row.meanings[place] ?? 'NONE',
    reason: row.directionReasons[place] ?? 'NO_VALUE',
    ...{ current, previous, decimals, unit: row.indicator.unit ?? '' },
  });
}

/** The name of a month of the scorecard: March 2018. */
export function monthName(line: Line, monthIndex: number): string {
  const key = line.scorecard.months[monthIndex];
  return key === undefined ? '' : formatPeriod(month(key));
}
