import { absenceSentence } from '../absence';
import type { Remark } from '../checks/finding';
import { formatOf, formatValue } from '../format';
import { inexactSentence } from '../inexact-print';
import { derivedCount, derivedPopulation, populationNotKnown } from '../checks/recompute';
import type { DerivedSide } from '../checks/recompute';
import type { Maturing } from '../recording-delay/learned-delay';
import { maturingSentence } from '../recording-delay/maturing-words';
import { limitsOf, limitTitle } from '../tolerance';
import type { Period } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import type { JudgedCell } from './judge-cell';
import type { ScorecardMark } from './judged-scorecard';
import type { IndicatorFacts, MonthSpan, Observed } from './scorecard-facts';

/** What the notes of one row are found in. */
export interface RowToNote {
  readonly indicator: IndicatorFacts;
  readonly span: MonthSpan;
  readonly cells: readonly JudgedCell[];
  /** That the period's figures usually still move; left out or null: nothing is known of that. */
  readonly maturing?: Maturing | null;
}

/**
 * What explains a row's figures and asks nobody to look: what of it cannot be read, and which counts
 * are derived. What asks somebody to look is found by the audit of the whole record.
 */
export function notesOfRow(row: RowToNote): readonly ScorecardMark[] {
  const { indicator, span, cells } = row;
  return [
    ...illegibleDescription(row),
    ...maturingNotes(row),
    ...cells.flatMap((cell, place) => notesOfMonths(indicator, span, cell, place)),
  ];
}

/** That the period's figures usually still move, where the place itself has one. */
export function maturingNotes({
  indicator: { unit, decimals },
  span,
  cells,
  maturing = null,
}: RowToNote): readonly ScorecardMark[] {
  const period = span.months.at(-1);
  const value = cells[0]?.measured.value ?? null;
  if (maturing === null || period === undefined || value === null) return [];
  const sentence = maturingSentence(maturing, unit ?? '', decimals, period.kind);
  const month = periodKey(period);
  return [{ mark: 'STILL_MATURING', weight: 'NOTE', place: null, month, sentence }];
}

/** What cannot be read of the row's own description. */
function illegibleDescription({ indicator, cells }: RowToNote): readonly ScorecardMark[] {
  const lost: string[] = [];
  if (indicator.name === null) lost.push('its name');
  if (indicator.polarity === 'NOT_LEGIBLE') lost.push('what good performance is');
  const tolerance = cells[0]?.rating.tolerance ?? null;
  const limits = (tolerance === null ? [] : limitsOf(tolerance)).flatMap(({ name, value }) =>
    value === null ? [`the ${limitTitle(name)}`] : [],
  );
  if (lost.length === 0 && limits.length === 0) return [];
  // A limit that is missing may never have been printed.
  const sentence = [
    ...(lost.length === 0 ? [] : [`not legible in the source: ${lost.join(', ')}`]),
    ...(limits.length === 0
      ? []
      : [`not printed or not legible in the source: ${limits.join(', ')}`]),
  ].join('; ');
  return [{ mark: 'NOT_LEGIBLE', weight: 'NOTE', place: null, month: null, sentence }];
}

/** Notes on single months; modelled figures are neither printed nor derived. */
function notesOfMonths(
  indicator: IndicatorFacts,
  span: MonthSpan,
  cell: JudgedCell,
  place: number,
): readonly ScorecardMark[] {
  const first = span.months.length - span.shown;
  const illegible = span.months.slice(first).filter((_, index) => {
    const observed = cell.observed[first + index] ?? null;
    return observed?.absence === 'NOT_LEGIBLE' && observed.provenance !== 'MODELLED';
  });
  const period = span.months.at(-1);
  const { current } = cell;
  const derived =
    current === null || current.provenance === 'MODELLED'
      ? null
      : remarkOnCounts(cell, current, indicator);
  const unread = [
    ...illegibleMonths(illegible, place, computedInstead(cell, indicator)),
    ...inexactMonths(span, cell, place),
  ];
  if (derived === null || period === undefined) return unread;
  const { mark, weight, sentence } = derived;
  const note = { mark, weight, place, month: periodKey(period), sentence };
  return [...unread, note];
}

/** What is to be known of the counts behind a figure: that one is derived, or the population not known. */
function remarkOnCounts(
  { measured }: JudgedCell,
  current: Observed,
  indicator: IndicatorFacts,
): Remark | null {
  const { populationOnRecord } = current;
  if (populationOnRecord === undefined || measured.recomputed === null) {
    return derivedCountOf(current, indicator);
  }
  const { unit, decimals } = indicator;
  return populationNotKnown(populationOnRecord, measured.recomputed, unit ?? '', decimals);
}

/** What is shown of a period whose printed figure cannot be read, where its counts can; empty where nothing is. */
function computedInstead(
  { current, measured, decimals }: JudgedCell,
  { unit }: IndicatorFacts,
): string {
  const { numerator = null, denominator = null } = current ?? {};
  if (current?.absence !== 'NOT_LEGIBLE' || measured.value === null) return '';
  if (numerator === null || denominator === null) return '';
  const shown = formatValue(measured.value, unit ?? '', decimals);
  return `; ${shown} is computed from ${formatOf(numerator, denominator)}`;
}

/** The figures of a series that cannot be read, as one mark. */
function illegibleMonths(
  months: readonly Period[],
  place: number,
  computed: string,
): readonly ScorecardMark[] {
  const [first] = months;
  if (first === undefined) return [];
  const names = months.map((month) => formatPeriod(month, 'SHORT')).join(', ');
  const figures = months.length === 1 ? 'the figure of' : 'the figures of';
  const sentence = `${absenceSentence('NOT_LEGIBLE')}: ${figures} ${names}${computed}`;
  const month = months.length === 1 ? periodKey(first) : null;
  return [{ mark: 'NOT_LEGIBLE', weight: 'NOTE', place, month, sentence }];
}

/** The figures of a series that their report prints as no exact ones. */
function inexactMonths(span: MonthSpan, cell: JudgedCell, place: number): ScorecardMark[] {
  const first = span.months.length - span.shown;
  return span.months.slice(first).flatMap((month, index): ScorecardMark[] => {
    const inexact = cell.observed[first + index]?.inexact;
    if (inexact === undefined) return [];
    const sentence = inexactSentence(inexact);
    return [{ mark: 'NOT_EXACT', weight: 'NOTE', place, month: periodKey(month), sentence }];
  });
}

function derivedCountOf(observed: Observed, indicator: IndicatorFacts): Remark | null {
  const { value, numerator, denominator, countsProvenance, printedDecimals } = observed;
  if (countsProvenance !== 'DERIVED' || numerator === null || denominator === null) return null;
  if (indicator.denominatorIsPopulation) return derivedPopulation(denominator);
  if (indicator.measureKind !== 'PERCENTAGE' || value === null) return null;
  const decimals = printedDecimals ?? indicator.decimals;
  return derivedCount({ printed: value, decimals, numerator, denominator }, sideOf(indicator));
}

/**
 * Which count of an indicator is derived where one is. A count that is another indicator's figure is
 * read there; of the two, the one that stands nowhere else had to be found.
 */
function sideOf(indicator: IndicatorFacts): DerivedSide {
  if (indicator.denominatorIndicatorId === null) return 'DENOMINATOR';
  return indicator.numeratorIndicatorId === null ? 'NUMERATOR' : 'EITHER';
}
