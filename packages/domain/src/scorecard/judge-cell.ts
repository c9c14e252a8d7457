import { roundHalfAwayFromZero } from '../exact';
import type { Exact } from '../exact';
import { valueOf } from '../measure';
import type { Measured, MeasureDefinition } from '../measure';
import { provenanceTogether } from '../modelled';
import { displayDecimals, rate } from '../rating';
import type { Judgement, RatingInput } from '../rating';
import type { Tolerance } from '../tolerance';
import { beginsAnew } from '../reporting-period/begins-year';
import { directionOfTravel } from '../travel';
import type { Direction } from '../travel';
import type { Provenance, RatingPrecision, YearToDateRule } from '../vocabulary';
import { monthsMaking, yearToDate } from '../year-to-date';
import type { YearToDate } from '../year-to-date';
import { absenceDigit, figureLetter } from './month-codes';
import { withoutModelled, withPopulation } from './observed-counts';
import { layPublished, publishedReadingFor } from './published-cell';
import type { CellFacts, IndicatorFacts, MonthSpan, Observed, PlaceFacts } from './scorecard-facts';

/** Everything that judging one indicator in one place takes. */
export interface CellQuestion {
  readonly indicator: IndicatorFacts;
  readonly place: PlaceFacts;
  readonly span: MonthSpan;
  readonly cell: CellFacts;
  /** The tolerance in force at the period's end; null: none is. */
  readonly tolerance: Tolerance | null;
  /** Whether what is recorded changed in the period, so that the month before is not the same thing. Left out: false. */
  readonly seriesChanged?: boolean;
  /** Whether the period's figure usually still moves, so that nothing better is said of it. Left out: false. */
  readonly stillMaturing?: boolean;
  readonly precision: RatingPrecision;
  readonly modelled: boolean;
}

/** One indicator in one place and period, judged, with the months that lead to it. */
export interface JudgedCell {
  /** What is on record for each period of the span, with what was left out left out. */
  readonly observed: readonly (Observed | null)[];
  /**
   * The months shown: a printed figure as printed, another at the indicator's decimals, and the
   * period's with more decimals where its colour needs them.
   */
  readonly values: readonly (number | null)[];
  /** A letter a month shown; see MonthCodes. */
  readonly codes: string;
  readonly current: Observed | null;
  readonly measured: Measured;
  /** The value of the adjacent period before; null where there is none. */
  readonly previous: Exact | null;
  /**
   * Decimals of the period's figure: those of its print, or the indicator's where none is kept, and
   * more where rounding would contradict the colour. Months before keep the indicator's.
   */
  readonly decimals: number;
  readonly rating: RatingInput;
  readonly judgement: Judgement;
  readonly direction: Direction;
}

const NOTHING: Measured = {
  value: null,
  from: 'NONE',
  recomputed: null,
  absence: null,
  marks: [],
};

/** What an indicator's number is, as the rules of measures take it. */
export function measureDefinition(indicator: IndicatorFacts): MeasureDefinition {
  const { measureKind, multiplier, decimals, basis } = indicator;
  return { measureKind, multiplier, decimals, basis };
}

/**
 * Whether a place is a team that the indicator is not measured for: a team of another kind than
 * those whose work it is, any team where it is no team's work, and any team where it is divided by
 * the population, for a team has none.
 */
export function isAnotherTeamsWork(
  indicator: IndicatorFacts,
  place: Pick<PlaceFacts, 'kind' | 'teamKind'>,
): boolean {
  if (place.kind !== 'TEAM') return false;
  if (indicator.denominatorIsPopulation) return true;
  return place.teamKind === null || !indicator.teamKinds.includes(place.teamKind);
}

/** What is on record for each month of the span, the latest of the cell being the period's. */
function observedMonths(question: CellQuestion): (Observed | null)[] {
  const { indicator, place, span, cell, modelled } = question;
  const missing = span.months.length - cell.months.length;
  return span.months.map((month, index) => {
    const recorded = cell.months[index - missing] ?? null;
    const kept = recorded === null || modelled ? recorded : withoutModelled(recorded);
    return kept === null ? null : withPopulation(kept, indicator, place, month);
  });
}

/** Decimals of a figure as it was printed; null where none was, or its print is not kept. */
function printedDecimalsOf(observed: Observed | null): number | null {
  return observed?.value == null ? null : (observed.printedDecimals ?? null);
}

/**
 * A figure as it is shown: as it was printed where it was, for what it is judged by agrees with the
 * print after rounding or is the print itself (METHODS section 2); otherwise the value judged.
 */
export function shownAt(observed: Observed, judged: Exact, decimals: number): number {
  return roundHalfAwayFromZero(observed.value ?? judged, decimals);
}

/**
 * Judges one cell: its months, its rating and its direction of travel. A cell that is read as it was
 * published is what its edition holds: every page of figures comes by its readings here.
 */
export function judgeCell(question: CellQuestion): JudgedCell {
  const judged = judgeByRules(question);
  const published = publishedReadingFor(question);
  return published === null ? judged : layPublished(judged, published);
}

function judgeByRules(question: CellQuestion): JudgedCell {
  const { indicator, place, span, precision, tolerance } = question;
  const definition = measureDefinition(indicator);
  const observed = observedMonths(question);
  const last = observed.length - 1;
  const first = observed.length - span.shown;
  const nothing = isAnotherTeamsWork(indicator, place) ? '4' : absenceDigit(null);
  const values: (number | null)[] = [];
  let codes = '';
  let measured = NOTHING;
  let previous: Exact | null = null;
  let hasEarlier = false;

  for (let index = 0; index <= last; index += 1) {
    const month = observed[index] ?? null;
    const isShown = index >= first;
    if (month === null) {
      if (isShown) {
        values.push(null);
        codes += nothing;
      }
      continue;
    }
    const figure = valueOf(month, definition);
    if (index === last) measured = figure;
    else if (figure.value !== null) hasEarlier = true;
    if (index === last - 1) previous = figure.value;
    if (!isShown) continue;
    const { value } = figure;
    values.push(value === null ? null : shownAt(month, value, indicator.decimals));
    codes +=
      value === null
        ? absenceDigit(figure.absence)
        : figureLetter(month.provenance, figure.recomputed !== null);
  }

  const current = observed[last] ?? null;
  if (current === null && nothing === '4')
    measured = { ...NOTHING, absence: 'NOT_THIS_TEAMS_WORK' };
  else if (current === null) measured = { ...NOTHING, absence: 'NO_FIGURE' };
  const decimals = printedDecimalsOf(current) ?? indicator.decimals;
  const rating: RatingInput = {
    value: measured.value,
    absence: measured.absence,
    polarity: indicator.polarity,
    tolerance,
    precision,
    decimals,
    denominator: current?.denominator ?? null,
  };
  const judgement = rate(rating);
  const shownDecimals = displayDecimals(rating);
  if (measured.value !== null && current !== null) {
    values[values.length - 1] =
      shownDecimals === decimals
        ? shownAt(current, measured.value, decimals)
        : roundHalfAwayFromZero(measured.value, shownDecimals);
  }
  const period = span.months.at(-1);
  const isAnew = period !== undefined && beginsAnew(indicator.basis, period, span.yearFrom);
  const direction = directionOfTravel({
    current: measured.value,
    previous,
    beginsAnew: isAnew,
    hasEarlier,
    seriesChanged: question.seriesChanged ?? false,
    stillMaturing: question.stillMaturing ?? false,
    polarity: judgement.polarityUsed,
    tolerance,
  });
  return {
    observed,
    values,
    codes,
    current,
    measured,
    previous: isAnew ? null : previous,
    decimals: shownDecimals,
    rating,
    judgement,
    direction,
  };
}

/** A year to date with where the figure shown comes from; null where there is none. */
export interface TracedYearToDate extends YearToDate {
  readonly provenance: Provenance | null;
}

/** The year to date at the period. */
export function yearToDateOf(question: CellQuestion, judged: JudgedCell): TracedYearToDate {
  const { observed } = judged;
  const months = observed.slice(observed.length - question.span.inYearToDate);
  return yearToDateFrom(question, months, question.cell.printedYearToDate);
}

/** The same months a year earlier; only where the whole of them was loaded. */
export function previousYearToDateOf(question: CellQuestion, judged: JudgedCell): TracedYearToDate {
  const { inYearToDate, inYear = 12 } = question.span;
  const end = Math.max(0, judged.observed.length - inYear);
  const months = judged.observed.slice(Math.max(0, end - inYearToDate), end);
  return yearToDateFrom(question, months, question.cell.printedPreviousYearToDate);
}

function yearToDateFrom(
  question: CellQuestion,
  months: readonly (Observed | null)[],
  printed: Observed | null,
): TracedYearToDate {
  const rule = question.indicator.yearToDateRule;
  const isLeftOut = !question.modelled && printed?.provenance === 'MODELLED';
  const result = yearToDate({
    rule,
    definition: measureDefinition(question.indicator),
    months,
    printed: isLeftOut ? null : (printed?.value ?? null),
  });
  const provenance =
    result.origin === 'NONE'
      ? null
      : result.origin === 'PRINTED'
        ? (printed?.provenance ?? null)
        : provenanceTogether(provenancesUsed(rule, months));
  return { ...result, provenance };
}

/** Where what a computed year to date is made of comes from, month by month. */
function provenancesUsed(
  rule: YearToDateRule,
  months: readonly (Observed | null)[],
): readonly Provenance[] {
  return monthsMaking(rule, months)
    .filter((month) => month !== null)
    .map(({ provenance, countsProvenance }) =>
      rule === 'RATIO_OF_SUMS' ? (countsProvenance ?? provenance) : provenance,
    );
}
