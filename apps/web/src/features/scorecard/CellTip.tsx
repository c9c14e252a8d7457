import {
  formatLimit,
  formatValue,
  glossaryParts,
  glossarySentence,
  limitsOf,
} from '@vital-signs/domain';
import type { RatingPrecision } from '@vital-signs/domain';
import type { TableColumn } from './columns';
import { asSentence } from '../../lib/sentence';
import { COMPARATORS } from './columns';
import { trendWords } from './line-trend';
import {
  directionWords,
  figureSentences,
  isPreviousYearModelled,
  isYearToDateModelled,
  latestOf,
  monthAloneWords,
  monthName,
  notesOf,
  otherBasesWords,
  otherPrintWords,
  periodInColumn,
  periodNounOf,
  ratingWords,
  trajectorySentences,
  titleOf,
  verdictOf,
} from './line-words';
import { saidState } from './shown-layout';
import { placeOf } from './table-item';
import type { Line } from './table-item';
import styles from './CellTip.module.css';

interface CellTipProps {
  readonly line: Line;
  readonly column: TableColumn;
  readonly precision: RatingPrecision;
}

/** What a cell says when one rests on it: the figures, in words. */
export function CellTip({ line, column, precision }: CellTipProps) {
  const [heading, ...sentences] = tipSentences(line, column, precision);
  return (
    <div className={styles.tip}>
      <p className={styles.heading}>{heading}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

const MODELLED_MONTHS = 'Made of months that are modelled, not reported.';

function tipSentences(line: Line, column: TableColumn, precision: RatingPrecision): string[] {
  const { row, scorecard } = line;
  const last = latestOf(line);
  const unit = row.indicator.unit ?? '';
  switch (column.column) {
    case 'months':
      return monthSentences(line, periodInColumn(line, column.index));
    case 'parent': {
      const above = { ...line, place: column.index };
      return [`${placeOf(above).name}, ${monthName(line, last)}`, ...figureSentences(above, last)];
    }
    case 'trend':
      return [titleOf(line), trendWords(line)];
    case 'indicator':
      return [
        titleOf(line),
        ...notesOf(row).map(({ sentence }) => sentence),
        ...termSentences(row.indicator.name ?? ''),
      ];
    case 'direction':
      return [directionWords(line), verdictOf(line).sentence];
    case 'current':
      return periodSentences(line, last);
    case 'rating':
    case 'rag': {
      const at =
        line.level === 1 && column.column === 'rag' ? { ...line, place: column.index } : line;
      const place = placeOf(at);
      const state = row.states[at.place] ?? 'NOT_RATED';
      return [
        `${place.name}: ${saidState(scorecard, state).word}`,
        ...figureSentences(at, last),
        ratingWords(at, precision),
        ...trajectorySentences(at),
        ...(row.arrows[at.place] === 'NONE' ? [] : [directionWords(at), verdictOf(at).sentence]),
      ];
    }
    case 'ytd':
      return [
        ...yearToDateSentences('Year to date', line, row.yearToDate),
        ...(isYearToDateModelled(line) ? [MODELLED_MONTHS] : []),
      ];
    case 'previous-ytd':
      return [
        ...yearToDateSentences('The same span a year earlier', line, row.previousYearToDate),
        ...(isPreviousYearModelled(line) ? [MODELLED_MONTHS] : []),
      ];
    case 'target':
      return [`Target ${row.target?.textAsPrinted ?? formatLimit(row.target?.value ?? 0, unit)}`];
    case 'second-rating':
    case 'limits':
    case 'tolerances':
      return toleranceSentences(line);
    default:
      return benchmarkSentences(line, column);
  }
}

/** What stands of a line in a column of months, with what is recorded of its latest period on other bases. */
/** Of a month on its own the figure of the month; else what stands in its column. */
function monthSentences(line: Line, period: number | null): string[] {
  const other = period === null ? null : otherPrintWords(line, period);
  if (period !== null && other !== null) {
    return [monthName(line, period), asSentence(other), ...figureSentences(line, period)];
  }
  const alone = period === null ? null : monthAloneWords(line, period);
  return period === null || alone === null
    ? periodSentences(line, period)
    : [monthName(line, period), alone];
}

function periodSentences(line: Line, period: number | null): string[] {
  if (period === null) return ['None of its periods ended in this month.'];
  const beside = period === latestOf(line) ? otherBasesWords(line) : [];
  return [monthName(line, period), ...figureSentences(line, period), ...beside];
}

/** What the terms of the glossary in a name mean, each once. */
function termSentences(name: string): string[] {
  const terms = glossaryParts(name).flatMap(({ term }) => term ?? []);
  return [...new Set(terms)].map(glossarySentence);
}

function yearToDateSentences(
  heading: string,
  line: Line,
  span: Line['row']['yearToDate'],
): string[] {
  if (line.level > 1) return [`${placeOf(line).name}, year to date`];
  const { unit, decimals } = line.row.indicator;
  const shown = (value: number) => formatValue(value, unit ?? '', decimals);
  const noun = periodNounOf(line);
  const months = `${span.monthsPresent} of ${span.monthsInSpan} ${noun}s have a figure.`;
  const ours =
    span.computed === null
      ? 'Not computed by us.'
      : `By the ${noun}s it is ${shown(span.computed)}.`;
  if (span.printed !== null)
    return [`${heading}: ${shown(span.printed)}, as printed`, ours, months];
  if (span.computed !== null) return [`${heading}: ${shown(span.computed)}, computed`, months];
  return [`${heading}: none`, 'None is printed and none can be computed.', months];
}

function toleranceSentences({ row }: Line): string[] {
  const { tolerance, indicator } = row;
  if (tolerance === null) return ['No tolerance is set.'];
  const limits = limitsOf(tolerance).map(({ name, value }) =>
    value === null ? `${name} not legible` : `${name} ${formatLimit(value, indicator.unit ?? '')}`,
  );
  const printed = tolerance.textAsPrinted;
  return [
    `Tolerances: ${limits.join(', ')}`,
    ...(printed === null ? [] : [`Printed as ${printed}`]),
    ...tolerance.problems,
  ];
}

function benchmarkSentences({ row }: Line, column: TableColumn): string[] {
  const printed = row.benchmarks.find(
    ({ comparator }) => comparator === COMPARATORS[column.column],
  );
  if (printed === undefined) return [`${column.title}: none printed in the report`];
  const year = printed.year === null ? '' : `, ${printed.year}`;
  return [`${column.title}: ${printed.textAsPrinted}${year}`];
}
