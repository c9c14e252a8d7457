import { absenceSentence, provenanceWord } from '@vital-signs/domain';
import type { RatingPrecision } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { asSentence } from '../../lib/sentence';
import { Figure } from '../../ui/Figure';
import {
  codeOf,
  figureOf,
  inexactWords,
  isModelledNow,
  latestOf,
  monthFigureOf,
  monthName,
  periodInColumn,
  ratingWords,
} from './line-words';
import { saidState } from './shown-layout';
import type { Line } from './table-item';
import styles from './ScorecardTable.module.css';

/** What a paper says of a row without a figure, in as many words as a column has room for. */
export const STATED_RED = 'stated red, no figure';

/** That there is nothing, and why. */
export function Nothing({ reason }: { readonly reason: string }) {
  return (
    <span className={styles.nothing} role="img" aria-label={reason} data-tip={reason}>
      –
    </span>
  );
}

/**
 * What stands of a line in a column of months: of a row of longer periods the one that ended in it, and
 * in the last its latest, which is named, for it may have ended before.
 */
export function columnCell(line: Line, column: number, tipKey: string): ReactNode {
  const index = periodInColumn(line, column);
  if (index === null) return null;
  const figure = shownFigure(line, index, monthFigureOf(line, index), tipKey);
  if (!line.row.hasOwnPeriods) return figure;
  return (
    <span className={styles.ofPeriod}>
      {figure}
      <span className={styles.period}>{monthName(line, index)}</span>
    </span>
  );
}

/** A figure of a line in one of its periods. */
export function monthCell(line: Line, index: number, tipKey: string, isHeavy = true): ReactNode {
  const figure = figureOf(line, index);
  return shownFigure(line, index, { ...figure, isCurrent: figure.isCurrent && isHeavy }, tipKey);
}

function shownFigure(
  line: Line,
  index: number,
  figure: ReturnType<typeof figureOf> & { readonly otherwise?: string | undefined },
  tipKey: string,
): ReactNode {
  const { value, decimals, isCurrent, code, otherwise } = figure;
  return (
    <Figure
      value={value}
      unit={line.row.indicator.unit ?? ''}
      decimals={decimals}
      provenance={code.provenance}
      absence={code.absence}
      doesNotRecompute={code.doesNotRecompute && otherwise === undefined}
      otherwise={otherwise}
      inexact={inexactWords(line, index)}
      current={isCurrent}
      tipKey={tipKey}
    />
  );
}

/** A line's rating as it is said aloud, in the authority's words and with its reason. */
export function ratingLabel(line: Line, precision: RatingPrecision): string {
  const { row, place, scorecard } = line;
  const { word } = saidState(scorecard, row.states[place] ?? 'NOT_RATED');
  const second = row.secondStates?.[place];
  const both = second ? `${word}, ${saidState(scorecard, second, 'SECOND').word}` : word;
  const modelled = isModelledNow(line) ? `, ${provenanceWord('MODELLED')}` : '';
  const standing = row.trajectories?.[place];
  const onTheWay = standing ? ` ${standing.sentence}` : '';
  return `${both}${modelled}. ${whyRated(line, precision)}${onTheWay}`;
}

/** Why a place is rated so; of a place without a figure, why there is none. */
function whyRated(line: Line, precision: RatingPrecision): string {
  const { absence } = codeOf(line, latestOf(line));
  return absence === null ? ratingWords(line, precision) : asSentence(absenceSentence(absence));
}
