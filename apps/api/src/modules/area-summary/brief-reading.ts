import {
  absenceSentence,
  asNumber,
  chartOfCell,
  directionSentence,
  formatWithUnit,
  isDirectionModelled,
  secondStateOf,
  stateOf,
  verdictLetter,
  type Absence,
  type CellQuestion,
  type ControlChart,
  type JudgedCell,
  type Provenance,
  type RatingState,
  type ScorecardMark,
} from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { RowRecord } from '../scorecard/scorecard-facts.service';

/** A judged cell with what it was judged from. */
export interface CellInBrief {
  readonly row: RowRecord;
  readonly question: CellQuestion;
  readonly now: JudgedCell;
}

/** One reading in brief: its figure, rating and direction, and what the control chart says of it. */
export interface BriefReading {
  readonly indicator: IndicatorRecord;
  readonly value: number | null;
  readonly shown: string | null;
  readonly decimals: number;
  readonly absence: Absence | null;
  readonly absenceSentence: string | null;
  readonly provenance: Provenance | null;
  readonly state: RatingState;
  /** The second of two ratings; null where it has one. */
  readonly secondState: RatingState | null;
  readonly arrow: JudgedCell['direction']['arrow'];
  readonly meaning: JudgedCell['direction']['meaning'];
  readonly directionSentence: string;
  /** One letter; see VerdictCodes. */
  readonly verdict: string;
  readonly verdictSentence: string;
  /** Open findings on it. */
  readonly marks: readonly Pick<ScorecardMark, 'mark' | 'weight' | 'sentence'>[];
}

/** The control chart of a cell over the months that were loaded for it. */
export function chartOf({ row, question, now }: CellInBrief): ControlChart {
  const { place, span } = question;
  return chartOfCell({ row, place, cell: now, months: span.months });
}

/** A judged cell in brief, with the findings that are open on it. */
export function briefReading(
  cell: CellInBrief,
  marks: BriefReading['marks'],
  chart = chartOf(cell),
): BriefReading {
  const { row, now } = cell;
  const { indicator } = row;
  const { measured, previous, direction, decimals } = now;
  const { value } = measured;
  const unit = indicator.unit ?? '';
  const moved = directionSentence(
    direction,
    { current: value, previous },
    unit,
    indicator.decimals,
  );
  return {
    indicator,
    value: value === null ? null : asNumber(value),
    shown: value === null ? null : formatWithUnit(value, unit, decimals),
    decimals,
    absence: measured.absence,
    absenceSentence: measured.absence === null ? null : absenceSentence(measured.absence),
    provenance: value === null ? null : (now.current?.provenance ?? null),
    state: stateOf(now),
    secondState: secondStateOf(now),
    arrow: direction.arrow,
    meaning: direction.meaning,
    directionSentence: isDirectionModelled(now.codes)
      ? `${moved}; made from a modelled figure`
      : moved,
    verdict: verdictLetter(chart),
    verdictSentence: chart.verdict.sentence,
    marks,
  };
}
