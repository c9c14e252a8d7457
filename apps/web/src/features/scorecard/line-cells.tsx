import { absenceSentence, formatLimit, limitsOf, polarityWord } from '@vital-signs/domain';
import type { RatingPrecision, ViewColumn } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { Sparkline } from '../../charts/Sparkline';
import { sparklineBands } from '../../charts/sparkline-bands';
import { DirectionMark } from '../../ui/DirectionMark';
import { Figure } from '../../ui/Figure';
import { PrintedFigure } from '../../ui/PrintedFigure';
import { RatingMark } from '../../ui/RatingMark';
import { columnCell, Nothing, monthCell, ratingLabel, STATED_RED } from './cell-parts';
import { COMPARATORS } from './columns';
import type { TableColumn } from './columns';
import { furtherCell } from './further-cells';
import { LineLink } from './LineLink';
import { LineName } from './LineName';
import { trendOf, trendWords } from './line-trend';
import {
  codeOf,
  directionWords,
  hasModelled,
  isModelledNow,
  isPreviousYearModelled,
  isTravelModelled,
  isYearToDateModelled,
  latestOf,
  verdictOf,
} from './line-words';
import { saidState } from './shown-layout';
import type { Line } from './table-item';
import styles from './ScorecardTable.module.css';

/** What a cell asks the page's tip by: the line and the column. */
export function tipKeyOf(line: Line, column: TableColumn): string {
  return `${line.key} ${column.id}`;
}

/** What stands in the cell of a line in a column. Plain elements: cells hold no state. */
export function lineCell(line: Line, column: TableColumn, precision: RatingPrecision): ReactNode {
  const tipKey = tipKeyOf(line, column);
  const { row, level, place } = line;
  const { indicator } = row;
  const isFirst = level === 1;
  switch (column.column) {
    case 'ref':
      return <LineLink line={line} />;
    case 'indicator':
      return <LineName line={line} tipKey={tipKey} />;
    case 'good':
      return (
        isFirst &&
        (indicator.polarity === 'NOT_LEGIBLE' ? notLegible() : polarityWord(indicator.polarity))
      );
    case 'note':
      return (
        isFirst &&
        (indicator.dataNote ?? <Nothing reason="none printed, or not legible in the source" />)
      );
    case 'months':
      return columnCell(line, column.index, tipKey);
    case 'trend':
      return trendCell(line, tipKey);
    case 'parent':
      return isFirst && parentCell({ ...line, place: column.index }, tipKey);
    case 'ytd':
      return yearToDateCell(line, tipKey);
    case 'previous-ytd':
      return (
        isFirst && (
          <Figure
            {...figureIn(line, row.previousYearToDate.value)}
            provenance={isPreviousYearModelled(line) ? 'MODELLED' : null}
            tipKey={tipKey}
          />
        )
      );
    case 'target':
      return isFirst && targetCell(line, tipKey);
    case 'direction':
      return (
        <DirectionMark
          arrow={row.arrows[place] ?? 'NONE'}
          meaning={row.meanings[place] ?? 'NONE'}
          label={`${directionWords(line)} ${verdictOf(line).sentence}`}
          modelled={isTravelModelled(line)}
          verdict={verdictOf(line).kind}
          tipKey={tipKey}
        />
      );
    case 'rag':
      return ratingCell(line, column, precision, tipKey);
    case 'tolerances':
      return isFirst && toleranceCell(line, tipKey);
    case 'neighbours':
    case 'best-neighbour':
    case 'national':
    case 'top-quartile':
    case 'region':
      return isFirst && benchmarkCell(line, column.column, tipKey);
    default:
      return furtherCell(line, column, precision, tipKey);
  }
}

function notLegible(): ReactNode {
  return <Nothing reason="not legible in the source" />;
}

/** The period's figure of the place above: beside the current one, and not as heavy. */
function parentCell(line: Line, tipKey: string): ReactNode {
  return monthCell(line, latestOf(line), tipKey, false);
}

function trendCell(line: Line, tipKey: string): ReactNode {
  const { row } = line;
  const { values, isAlone } = trendOf(line);
  return (
    <Sparkline
      values={values}
      bands={isAlone ? [] : sparklineBands(row.tolerances, row.indicator.polarity, row.periods)}
      label={trendWords(line)}
      modelled={hasModelled(line)}
      tipKey={tipKey}
    />
  );
}

function figureIn({ row: { indicator } }: Line, value: number | null) {
  return { value, decimals: indicator.decimals, unit: indicator.unit ?? '' };
}

function yearToDateCell(line: Line, tipKey: string): ReactNode {
  const { yearToDate, yearToDates } = line.row;
  const value = line.level === 1 ? yearToDate.value : (yearToDates[line.place] ?? null);
  const provenance = isYearToDateModelled(line) ? 'MODELLED' : null;
  return <Figure {...figureIn(line, value)} provenance={provenance} tipKey={tipKey} />;
}

function targetCell({ row }: Line, tipKey: string): ReactNode {
  if (row.target === null) return <Nothing reason="no target is set" />;
  const { value, textAsPrinted } = row.target;
  return (
    <PrintedFigure
      text={textAsPrinted ?? formatLimit(value, row.indicator.unit ?? '')}
      tipKey={tipKey}
    />
  );
}

/**
 * A line's ratings: an indicator's in the column of every place, a place's in its own. Where none
 * of them is rated for one and the same reason, the reason stands once instead of a row of dashes.
 */
function ratingCell(
  line: Line,
  column: TableColumn,
  precision: RatingPrecision,
  tipKey: string,
): ReactNode {
  const { row, level } = line;
  if (level > 1 && column.index !== line.ratingColumn) return null;
  const place = level === 1 ? column.index : line.place;
  const state = row.states[place] ?? 'NOT_RATED';
  const shared = state === 'NOT_RATED' && level === 1 ? sharedReason(line) : null;
  if (shared !== null) {
    const isFirst = column.index === 0;
    return (
      <span
        className={isFirst ? styles.reason : styles.unseen}
        role="img"
        aria-label={`${saidState(line.scorecard, state).word}: ${shared}`}
        data-tip-key={tipKey}
      >
        {isFirst ? shared : saidState(line.scorecard, state).symbol}
      </span>
    );
  }
  const at: Line = { ...line, place };
  const standing = row.trajectories?.[place]?.mark ?? '';
  const mark = (
    <RatingMark
      state={state}
      second={row.secondStates?.[place]}
      label={ratingLabel(at, precision)}
      modelled={isModelledNow(at)}
      tipKey={tipKey}
    />
  );
  if (standing === '') return mark;
  return (
    <span className={styles.standing} data-tip-key={tipKey}>
      {mark}
      <span aria-hidden="true">{standing}</span>
    </span>
  );
}

const REASONS: Partial<Record<Line['row']['reasons'][number], string>> = {
  NO_TOLERANCE: 'no tolerance',
  INFORMATION_ONLY: 'for information',
  NO_VALUE: 'no figure',
  TOLERANCE_NOT_LEGIBLE: 'tolerance not legible',
  POLARITY_NOT_LEGIBLE: 'good not legible',
};

/**
 * The one reason for which no place is rated. A place below without a figure has no say in it; the
 * page's own place has the first, so that what holds for the place above is not said of a team.
 */
function sharedReason(line: Line): string | null {
  const { row, scorecard } = line;
  if (row.states.some((state) => state !== 'NOT_RATED')) return null;
  const { absence } = codeOf(line, latestOf(line));
  if (absence === 'NOT_THIS_TEAMS_WORK') return absenceSentence(absence);
  if (absence === 'STATED_RED') return STATED_RED;
  const below = row.reasons.filter((_, at) => scorecard.places[at]?.relation !== 'PARENT');
  const others = new Set(below.filter((reason) => reason !== 'NO_VALUE'));
  if (others.size > 1) return null;
  const [reason = 'NO_VALUE'] = others;
  return REASONS[reason] ?? null;
}

function toleranceCell({ row }: Line, tipKey: string): ReactNode {
  const { tolerance, indicator } = row;
  if (tolerance === null) return <Nothing reason="no tolerance is set" />;
  return (
    <span className={styles.limits} data-tip-key={tipKey}>
      {limitsOf(tolerance).map(({ name, value }) => (
        <span
          key={name}
          aria-label={`${name} ${value === null ? 'not legible' : value}`}
          role="img"
        >
          {value === null ? '–' : formatLimit(value, indicator.unit ?? '')}
        </span>
      ))}
    </span>
  );
}

function benchmarkCell({ row }: Line, column: ViewColumn, tipKey: string): ReactNode {
  const printed = row.benchmarks.find(({ comparator }) => comparator === COMPARATORS[column]);
  if (printed === undefined) return <Nothing reason="none printed in the report" />;
  return <PrintedFigure text={printed.textAsPrinted} tipKey={tipKey} />;
}
