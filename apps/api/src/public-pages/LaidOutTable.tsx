/** @jsxRuntime automatic */
import {
  formatPeriod,
  parsePeriodKey,
  periodNoun,
  polarityWord,
  saidCell,
  type PublicEdition,
  type PublicIndicator,
  type PublicLayout,
  type PublicReading,
  type SaidColumn,
} from '@vital-signs/domain';
import type { ReactNode } from 'react';
import {
  countOf,
  figureAlone,
  figureAmongMonths,
  hasPeriodIn,
  kindOf,
  periodFigure,
  shownPeriod,
  yearToDateOf,
} from './public-figures';
import {
  isWithoutMonths,
  layoutOfEdition,
  monthsAlone,
  publicColumns,
  type PublicColumn,
} from './public-layout';
import { Direction, FigureText, Rating } from './PublicCells';
import { PublicRemark } from './PublicRemark';
import {
  IndicatorHeading,
  LocalityCells,
  LocalityHeadings,
  RowFigure,
  RowLine,
  targetText,
  type AreaTableProps,
} from './TableCells';
import { toleranceWords } from './yardstick-words';

const NO_BREAK = '\u00a0';

const FIGURES: readonly PublicColumn['column'][] = [
  'numerator',
  'denominator',
  'current',
  'ytd',
  'target',
];

/** The indicators of an area in the columns of the authority's own report. */
export function LaidOutTable({ edition, caption, indicators, localities }: AreaTableProps) {
  const columns = publicColumns(layoutOfEdition(edition));
  return (
    <table className="laid-out">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Headings
              key={column.column}
              column={column}
              edition={edition}
              localities={localities}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => {
          const reading = edition.places[0]?.readings[indicator.key];
          if (reading === undefined) return null;
          const row = { edition, indicator, reading, localities };
          return (
            <tr key={indicator.key}>
              {columns.map(({ column }) => (
                <Cells key={column} column={column} {...row} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface HeadingsProps {
  readonly column: PublicColumn;
  readonly edition: PublicEdition;
  readonly localities: PublicEdition['places'];
}

/** One heading, or one for each month or place that the column stands for. */
function Headings({ column: { column, heading }, edition, localities }: HeadingsProps) {
  if (column === 'months') {
    return monthsOf(edition).map(({ key }) => (
      <th key={key} scope="col" className="figure">
        {formatPeriod(parsePeriodKey(key), 'SHORT').replaceAll(' ', NO_BREAK)}
      </th>
    ));
  }
  if (column === 'rag') return <LocalityHeadings localities={localities} />;
  return (
    <th scope="col" className={FIGURES.includes(column) ? 'figure' : undefined}>
      {heading}
    </th>
  );
}

/** The latest months, as many as the layout shows beside one another, with their place in the edition. */
function monthsOf(edition: PublicEdition) {
  const all = edition.months.map((key, index) => ({ key, index }));
  return all.slice(-layoutOfEdition(edition).trendMonths);
}

interface RowProps {
  readonly edition: PublicEdition;
  readonly indicator: PublicIndicator;
  readonly reading: PublicReading;
  readonly localities: PublicEdition['places'];
}

function Cells({ column, ...row }: RowProps & { readonly column: PublicColumn['column'] }) {
  const { edition, indicator, reading, localities } = row;
  if (column === 'indicator') {
    const title = indicator.name ?? 'name not legible';
    return <IndicatorHeading edition={edition} indicator={indicator} title={title} />;
  }
  const alone = monthsAlone(edition, indicator);
  if (column === 'months' && alone !== null && isWithoutMonths(edition, indicator)) {
    return monthsOf(edition).map(({ key, index }) => (
      <td key={key} className="figure">
        <FigureText figure={figureAlone(alone, indicator, index)} />
      </td>
    ));
  }
  if (column === 'months' && isWithoutMonths(edition, indicator)) {
    const noun = periodNoun(edition.period.kind);
    return (
      <td colSpan={monthsOf(edition).length} className="not-held">
        {`the year so far alone: no ${noun}s one by one`}
      </td>
    );
  }
  if (column === 'months') {
    return monthsOf(edition).map(({ key, index }) => (
      <td key={key} className="figure">
        {hasPeriodIn(edition, indicator, index) && (
          <FigureText figure={figureAmongMonths(edition, indicator, reading, index)} />
        )}
      </td>
    ));
  }
  if (column === 'rag') return <LocalityCells {...{ edition, indicator, localities }} />;
  return <td className={classOf(column)}>{contentOf(column, row)}</td>;
}

/** Whether a column of the table names the period of each figure. */
function namesPeriods(layout: PublicLayout): boolean {
  return publicColumns(layout).some(({ column }) => column === 'period');
}

function classOf(column: PublicColumn['column']): string | undefined {
  if (FIGURES.includes(column)) return 'figure';
  return column === 'comments' ? 'words' : undefined;
}

function contentOf(
  column: Exclude<PublicColumn['column'], 'indicator' | 'months' | 'rag'>,
  { edition, indicator, reading }: RowProps,
): ReactNode {
  const layout = layoutOfEdition(edition);
  const place = edition.places[0]?.place.slug ?? '';
  const period = shownPeriod(edition, indicator, reading);
  const row = { edition, indicator, reading };
  switch (column) {
    case 'ref':
      return indicator.ref ?? '';
    case 'good':
      return polarityWord(indicator.polarity);
    case 'note':
      return indicator.dataNote ?? '';
    case 'current':
      return <RowFigure {...row} isNamed={namesPeriods(layout)} />;
    case 'numerator':
    case 'denominator':
      return (
        <FigureText
          figure={countOf(
            reading,
            indicator,
            column,
            edition.months.length - 1 - (reading.behind ?? 0),
          )}
        />
      );
    case 'trend':
      return <RowLine {...row} />;
    case 'ytd':
      return yearToDateOf(reading, indicator);
    case 'target':
      return targetText(row, place, reading);
    case 'direction':
      return <Direction reading={reading} />;
    case 'rating':
      return <Rating state={reading.state} layout={layout} />;
    case 'second-rating':
      return reading.secondState === null ? (
        '–'
      ) : (
        <Rating state={reading.secondState} layout={layout} position="SECOND" />
      );
    case 'tolerances':
    case 'limits':
      return toleranceWords(indicator, place, period) ?? '–';
    case 'comments':
      return edition.commentary
        .filter(({ indicators }) => indicators.length === 1 && indicators[0] === indicator.key)
        .map((remark) => <PublicRemark key={remark.id} remark={remark} />);
    default:
      return said(column, row);
  }
}

/** What the authority's own pages say in the same words. */
function said(column: SaidColumn, { edition, indicator, reading }: Omit<RowProps, 'localities'>) {
  return saidCell(column, {
    ...{ unit: indicator.unit, frequency: kindOf(edition, indicator), basis: indicator.basis },
    period: shownPeriod(edition, indicator, reading),
    hasFigure: periodFigure(reading, indicator).absence === null,
    ...{ numerator: null, denominator: null, previousYear: null, gap: null },
    ...{ comments: [], actions: [], ratingAsPrinted: null },
  });
}
