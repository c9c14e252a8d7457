import { month } from '@vital-signs/domain';
import type { Basis } from '@vital-signs/domain';
import { figureOf } from '../council/council-figures';
import type { CouncilIndicator } from '../council/council-facts';
import type { ObservationFacts } from '../norfolk/observation-facts';
import { printedCell, printedNumber } from '../norfolk/report/printed-cell';
import { cellOf } from '../norfolk/report/printed-table';
import type { PrintedRow } from '../norfolk/report/printed-table';
import { AREAS } from './catalogue';
import { LAMBETH, LAMBETH_MONTH } from './lambeth';
import { REPORT_TABLE, sourceAt } from './report-table';

/** The columns of the six months' trend. */
const TREND = {
  sep18: '2018-09',
  oct18: '2018-10',
  nov18: '2018-11',
  dec18: '2018-12',
  jan19: '2019-01',
  feb19: LAMBETH_MONTH,
} as const;

/** The last month of the year whose outturn is printed: the year to date of its March. */
const OUTTURN = '2018-03';

const INDICATORS = new Map(
  AREAS.flatMap(({ indicators }) => indicators).map((indicator) => [indicator.key, indicator]),
);

/** Every figure of the table. */
export function lambethObservations(): readonly ObservationFacts[] {
  return REPORT_TABLE.flatMap((row) => {
    const indicator = INDICATORS.get(cellOf(row, 'ref'));
    if (indicator === undefined) return [];
    return [...outturnOf(row, indicator), ...currentOf(row, indicator), ...trendOf(row, indicator)];
  });
}

/** A cell of a row as a figure; none where it is empty. */
function figureIn(row: PrintedRow, column: string, key: string, basis: Basis) {
  const cell = printedCell(cellOf(row, column));
  if (cell === null) return null;
  return figureOf({
    ...{ indicator: cellOf(row, 'ref'), place: LAMBETH.slug, basis, period: month(key) },
    ...{ value: cell.value, textAsPrinted: cell.text, absence: cell.absence },
    source: sourceAt(cellOf(row, 'line')),
  });
}

/** The performance of the previous financial year, which is the year to date of its last month. */
function outturnOf(row: PrintedRow, { basis }: CouncilIndicator): readonly ObservationFacts[] {
  const figure = figureIn(row, '2017/18', OUTTURN, 'YEAR_TO_DATE');
  if (figure === null) return [];
  const note =
    basis === 'SNAPSHOT'
      ? 'Performance of the year 2017/18, held at its last month; whether the report means the position on its last day it does not say.'
      : 'Performance of the year 2017/18, held at its last month.';
  return [{ ...figure, note }];
}

/** The current figure with its counts; the trend’s print of the same cell stands beside it where it differs. */
function currentOf(row: PrintedRow, { basis }: CouncilIndicator): readonly ObservationFacts[] {
  const figure = figureIn(row, 'current', LAMBETH_MONTH, basis);
  if (figure === null) return [];
  const counts = [cellOf(row, 'num'), cellOf(row, 'denom')];
  const [numerator = null, denominator = null] = counts.map((text) =>
    text === 'n/a' ? null : printedNumber(text),
  );
  const printed = cellOf(row, 'feb19');
  const other =
    basis !== 'YEAR_TO_DATE' && printed !== figure.textAsPrinted
      ? [{ value: printedNumber(printed), text: printed, source: `${figure.source}, six months` }]
      : null;
  const countsProvenance = numerator === null ? null : 'PUBLISHED';
  return [{ ...figure, numerator, denominator, countsProvenance, otherPrints: other }];
}

/** The months of the trend; beside a year to date they are of the month, February among them. */
function trendOf(row: PrintedRow, { basis }: CouncilIndicator): readonly ObservationFacts[] {
  const isYearToDate = basis === 'YEAR_TO_DATE';
  return Object.entries(TREND).flatMap(([column, key]) => {
    if (key === LAMBETH_MONTH && !isYearToDate) return [];
    return figureIn(row, column, key, isYearToDate ? 'IN_PERIOD' : basis) ?? [];
  });
}
