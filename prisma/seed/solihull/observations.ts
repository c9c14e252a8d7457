import { BASES, parsePeriodKey } from '@vital-signs/domain';
import type { Basis } from '@vital-signs/domain';
import { figureOf, partOf } from '../council/council-figures';
import type { BreakdownFacts, ObservationFacts } from '../norfolk/observation-facts';
import { printedNumber } from '../norfolk/report/printed-cell';
import { cellOf } from '../norfolk/report/printed-table';
import type { PrintedRow } from '../norfolk/report/printed-table';
import { REPORT_FIGURES, REPORT_PARTS } from './report-figures';
import { SOLIHULL, sourceAt } from './solihull';

function basisOf(row: PrintedRow): Basis {
  const basis = BASES.find((each) => each === cellOf(row, 'basis'));
  if (basis === undefined) throw new Error(`Not a basis: ${cellOf(row, 'basis')}`);
  return basis;
}

function located(row: PrintedRow) {
  const indicator = cellOf(row, 'key');
  const period = parsePeriodKey(cellOf(row, 'quarter'));
  const source = sourceAt(cellOf(row, 'lines'));
  return { indicator, place: SOLIHULL.slug, basis: basisOf(row), period, source } as const;
}

/** What is to be known of a figure, by indicator, basis and quarter. */
const NOTES: Readonly<Record<string, string>> = {
  'lac SNAPSHOT 2016-17-q4': 'At the end of March 2017, which the report calls March 2016/17.',
  'ECS-138 YEAR_TO_DATE 2016-17-q4':
    '“The previous year”: the whole of 2016/17, cumulative at its last quarter.',
  'ECS-14a IN_PERIOD 2017-18-q4':
    'Said after the sentence that it is measured in the quarter too, and read as that.',
  'ECS-14a YEAR_TO_DATE 2017-18-q4':
    'The report says that it is measured cumulatively too, and gives one figure, which is read as the quarter’s.',
  'NI-65a ROLLING_12 2017-18-q4':
    'April 2017 to March 2018, the rolling year that ends with the quarter.',
  'NI-65a ROLLING_12 2018-19-q1':
    'July 2017 to June 2018, the rolling year that ends with the quarter.',
  'lac-rate SNAPSHOT 2018-19-q1':
    'Its numerator is the number looked after at the same quarter’s end.',
};

/** Every figure of the report: all are said in words, for its table is not held. */
export function solihullObservations(): readonly ObservationFacts[] {
  return [...REPORT_FIGURES.map(asFigure), cumulativeOfFirstQuarter()];
}

function asFigure(row: PrintedRow): ObservationFacts {
  const text = cellOf(row, 'figure');
  const counts = [cellOf(row, 'numerator'), cellOf(row, 'denominator')];
  const [numerator = null, denominator = null] = counts.map((count) =>
    count === '' ? null : printedNumber(count),
  );
  return figureOf({
    ...located(row),
    ...(text === '?'
      ? { absence: 'NOT_PRINTED' as const }
      : { value: printedNumber(text), textAsPrinted: text }),
    ...{ numerator, denominator, provenance: 'QUOTED' },
    ratingAsPrinted: cellOf(row, 'the report says') || null,
    note: NOTES[`${cellOf(row, 'key')} ${basisOf(row)} ${cellOf(row, 'quarter')}`] ?? null,
  });
}

/** In a year’s first quarter what is cumulative is what is of the quarter. */
function cumulativeOfFirstQuarter(): ObservationFacts {
  return figureOf({
    ...{ indicator: 'ECS-14a', place: SOLIHULL.slug, basis: 'YEAR_TO_DATE' },
    ...{ period: parsePeriodKey('2018-19-q1'), value: 19, provenance: 'DERIVED' },
    source: sourceAt('88'),
    note: 'The quarter’s figure: in the first quarter of the financial year both are the same.',
  });
}

/** Whatever the report breaks down, each part a number of the whole. */
export function solihullBreakdowns(): readonly BreakdownFacts[] {
  const positions = new Map<string, number>();
  return REPORT_PARTS.map((row) => {
    const group = [cellOf(row, 'key'), cellOf(row, 'quarter'), cellOf(row, 'dimension')].join(' ');
    const position = (positions.get(group) ?? 0) + 1;
    positions.set(group, position);
    const text = cellOf(row, 'figure');
    return partOf({
      ...{ ...located(row), position, partOfWhole: true, provenance: 'QUOTED' },
      ...{ dimension: cellOf(row, 'dimension'), category: cellOf(row, 'category') },
      ...{ value: printedNumber(text), textAsPrinted: text },
    });
  });
}
