import { month, quarterOf } from '@vital-signs/domain';
import type { Period } from '@vital-signs/domain';
import { figureOf } from '../council/council-figures';
import type { CouncilTolerance } from '../council/council-facts';
import type { ObservationFacts } from '../norfolk/observation-facts';
import { printedNumber } from '../norfolk/report/printed-cell';
import { cellOf } from '../norfolk/report/printed-table';
import type { PrintedRow } from '../norfolk/report/printed-table';
import { AREAS } from './catalogue';
import { NORTHUMBERLAND } from './northumberland';
import { REPORT_TABLE, sourceAt } from './report-table';

/** The report does not say since when its comparators hold: taken for all the periods that it prints. */
const COMPARATORS_FROM = '2017-04-01';

const MONTHS: Readonly<Record<string, string>> = {
  'Jan 2018': '2018-01',
  'Apr 2018': '2018-04',
  'Jun 2018': '2018-06',
  'Jul 2018': '2018-07',
};

/** A quarter is named by its first month: the comments of row 14 call “Apr 2018” April to June. */
function periodOf(row: PrintedRow): Period {
  const period = month(MONTHS[cellOf(row, 'period')] ?? '');
  return cellOf(row, 'frequency') === 'Quarterly' ? quarterOf(period) : period;
}

function numberIn(row: PrintedRow, column: string): number | null {
  const text = cellOf(row, column);
  return text === '' || text === '?' ? null : printedNumber(text);
}

/** What is to be known of a figure beside its cells. */
const NOTES: Readonly<Record<string, string>> = {
  '15': 'The figure of the row cannot be read; its counts are those of the comments.',
};

/** The latest figure of every row, with what its comments give in real terms. */
export function northumberlandObservations(): readonly ObservationFacts[] {
  const bases = new Map(
    AREAS.flatMap(({ indicators }) => indicators).map(({ key, basis }) => [key, basis] as const),
  );
  return REPORT_TABLE.map((row) => {
    const indicator = cellOf(row, 'key');
    return figureOf({
      ...{ indicator, place: NORTHUMBERLAND.slug, period: periodOf(row) },
      ...{ basis: bases.get(indicator) ?? 'IN_PERIOD', ...latestOf(row) },
      ...{ numerator: numberIn(row, 'numerator'), denominator: numberIn(row, 'denominator') },
      ratingAsPrinted: ratingsOf(row),
      note: [NOTES[indicator], `Data status: ${cellOf(row, 'status')}.`].filter(Boolean).join(' '),
      source: sourceAt(cellOf(row, 'lines')),
    });
  });
}

function latestOf(row: PrintedRow) {
  const text = cellOf(row, 'latest');
  if (text === '?') return { absence: 'NOT_LEGIBLE' } as const;
  return { value: printedNumber(text), textAsPrinted: text };
}

/** Both ratings, the first alone where the second is lost; null where neither can be read. */
function ratingsOf(row: PrintedRow): string | null {
  const legible = [cellOf(row, 'first rating'), cellOf(row, 'second rating')].filter(
    (rating) => rating !== '?',
  );
  return legible.length === 0 ? null : legible.join(' / ');
}

/** The two comparators of every row, as tolerance and target; one that cannot be read is left out. */
export function northumberlandTolerances(): readonly CouncilTolerance[] {
  return REPORT_TABLE.map((row) => {
    const [tolerance, target] = [numberIn(row, 'first'), numberIn(row, 'second')];
    return {
      ...{ indicator: cellOf(row, 'key'), model: 'DUAL', validFrom: COMPARATORS_FROM },
      ...(tolerance !== null && { tolerance }),
      ...(target !== null && { target }),
      textAsPrinted: tolerance === null ? null : `${tolerance} | ${target ?? '?'}`,
      source: sourceAt(cellOf(row, 'lines')),
    };
  });
}
